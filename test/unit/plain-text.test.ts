import { describe, expect, it } from 'vitest';
import { staffCommandInput } from '../../shared/contract/command.ts';
import { plainText } from '../../shared/contract/text.ts';

const text = plainText(200);
const reasonOf = (reason: string) =>
  staffCommandInput.safeParse({ kind: 'cancel-ticket', ticketId: '2026-11-23-A-1', reason });

describe('a text somebody wrote', () => {
  it.each([
    [
      'Vietnamese, with every tone and mark',
      'Người dân xin rút hồ sơ: thiếu giấy ủy quyền, hẹn ngày 5',
    ],
    ['English', "The applicant's passport has expired (2 months ago)"],
    ['Khmer, whose syllables carry several marks', 'ខ្មែរ សូមអញ្ជើញ'],
    ['Thai', 'ไม่มีเอกสาร ขอบคุณที่รอ'],
    ['Chinese', '文件不全'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['an emoji of several people', 'ba người 👨‍👩‍👧 ✔️'],
    ['line breaks and tabs', 'một\nhai\tba'],
  ])('is taken as it is: %s', (_language, written) => {
    expect(text.parse(written)).toBe(written.normalize('NFC'));
    expect(reasonOf(written).success).toBe(true);
  });

  it('is one text, whether its marks are typed apart or together', () => {
    const composed = 'Thủ tục đăng ký khai sinh ở phường';
    expect(composed.normalize('NFD')).not.toBe(composed);
    expect(text.parse(composed.normalize('NFD'))).toBe(composed);
  });

  it.each([
    ['zero-width space', '\u200b'],
    ['word joiner', '\u2060'],
    ['soft hyphen', '\u00ad'],
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2066'],
    ['tag letter', '\u{e0041}'],
    ['byte order mark', '\ufeff'],
    ['Hangul filler', '\u3164'],
    ['halfwidth Hangul filler', '\uffa0'],
    ['Braille blank', '\u2800'],
    ['combining grapheme joiner', '\u034f'],
    ['a tower of marks', 'a\u0301'.padEnd(150, '\u0301')],
    ['escape', '\u001b'],
    ['half a surrogate pair', '\ud800'],
  ])('is refused with what cannot be seen or turns the rest around: %s', (_name, hidden) => {
    expect(text.safeParse(`mất giấy ${hidden} tờ`).success).toBe(false);
    expect(reasonOf(`mất giấy ${hidden} tờ`).success).toBe(false);
  });

  it.each(['', '   ', '...', '—', '\u200d', '\u200c\u200c', '?!'])(
    'is no reason without a letter or a digit: "%s"',
    (blank) => {
      expect(reasonOf(blank).success).toBe(false);
    },
  );
});
