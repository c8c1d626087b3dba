import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDuration,
  formatMinutes,
  formatTime,
  formatWait,
  spellNumber,
} from '../../shared/ui/format.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';

const lateUtc = Date.UTC(2026, 10, 24, 18, 5);

describe('formatMinutes', () => {
  it('writes at most one digit after the comma of the language', () => {
    expect([formatMinutes(2.54, 'vi'), formatMinutes(2.54, 'en')]).toEqual(['2,5', '2.5']);
    expect(formatMinutes(15, 'vi')).toBe('15');
  });
});

describe('formatWait', () => {
  it.each([
    [null, 'chưa ước tính', 'not known yet'],
    [{ lowMinutes: 0, highMinutes: 0 }, 'dưới 10 phút', 'under 10 min'],
    [{ lowMinutes: 5, highMinutes: 10 }, 'dưới 10 phút', 'under 10 min'],
    [{ lowMinutes: 0, highMinutes: 70 }, 'dưới 70 phút', 'under 70 min'],
    [{ lowMinutes: 15, highMinutes: 25 }, '15–25 phút', '15–25 min'],
    [{ lowMinutes: 20, highMinutes: 20 }, 'khoảng 20 phút', 'about 20 min'],
    [{ lowMinutes: 45, highMinutes: 130 }, '45–130 phút', '45–130 min'],
    [{ lowMinutes: 120, highMinutes: 180 }, '120–180 phút', '120–180 min'],
    [{ lowMinutes: 45, highMinutes: 190 }, 'trên 45 phút', 'over 45 min'],
    [{ lowMinutes: 10, highMinutes: 240 }, 'có thể trên 2 giờ', 'perhaps over 2 hours'],
    [{ lowMinutes: 120, highMinutes: 190 }, 'trên 2 giờ', 'over 2 hours'],
    [{ lowMinutes: 1600, highMinutes: 3220 }, 'trên 2 giờ', 'over 2 hours'],
  ])('says %j as "%s" and "%s"', (range, vi, en) => {
    expect([formatWait(range, 'vi'), formatWait(range, 'en')]).toEqual([vi, en]);
  });
});

describe('times', () => {
  it("tells the clock and the date in the centre's time zone, not the device's", () => {
    expect(formatTime(lateUtc, 'Asia/Ho_Chi_Minh')).toBe('01:05');
    expect(formatTime(lateUtc, 'Europe/Warsaw')).toBe('19:05');
    expect(formatDate(lateUtc, 'Asia/Ho_Chi_Minh', 'vi')).toBe('Thứ Tư, ngày 25 tháng 11 năm 2026');
    expect(formatDate(lateUtc, 'Asia/Ho_Chi_Minh', 'en')).toBe('Wednesday 25 November 2026');
  });

  it('writes midnight as 00:00', () => {
    expect(formatTime(Date.UTC(2026, 10, 24, 17), 'Asia/Ho_Chi_Minh')).toBe('00:00');
  });

  it.each([
    [-1, '0:00'],
    [59_999, '0:59'],
    [247_000, '4:07'],
    [3_847_000, '1:04:07'],
  ])('writes %d ms as %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });
});

describe('spellNumber', () => {
  it('reads digits singly', () => {
    expect(spellNumber('A012', 'vi')).toBe('A không một hai');
    expect(spellNumber('TP205', 'en')).toBe('T P two zero five');
  });
});

describe('stripDiacritics', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['Hộ tịch – Chứng thực', 'ho tich – chung thuc'],
    ['nước'.normalize('NFD'), 'nuoc'],
  ])('writes %s as %s', (text, plain) => {
    expect(stripDiacritics(text)).toBe(plain);
  });
});
