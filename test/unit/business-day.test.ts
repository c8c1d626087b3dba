import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekHours } from '../../shared/contract/centre-definition.ts';
import { businessDayAt, nextOpeningMs } from '../../server/domain/calendar/business-day.ts';

const hourMs = 3_600_000;
const closed: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const everyDay = (from: string, to: string): WeekHours => {
  const sessions = [{ from, to }];
  return {
    mon: sessions,
    tue: sessions,
    wed: sessions,
    thu: sessions,
    fri: sessions,
    sat: sessions,
    sun: sessions,
  };
};

const day = (timeZone: string, now: string, hours = everyDay('08:00', '16:00')) =>
  businessDayAt({ timeZone, hours, specialDays: [] }, Date.parse(now));
const iso = (ms: number) => new Date(ms).toISOString();
const spans = (all: readonly { fromMs: number; toMs: number }[]) =>
  all.map(({ fromMs, toMs }) => `${iso(fromMs)} ${iso(toMs)}`);

describe('the business day', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-11-23T16:59:59.999Z', '2026-11-23', '2026-11-23T17:00:00.000Z'],
    ['Asia/Ho_Chi_Minh', '2026-11-23T17:00:00.000Z', '2026-11-24', '2026-11-24T17:00:00.000Z'],
    ['Europe/Warsaw', '2026-01-31T23:30:00.000Z', '2026-02-01', '2026-02-01T23:00:00.000Z'],
    ['America/Sao_Paulo', '2026-11-24T02:59:59.999Z', '2026-11-23', '2026-11-24T03:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24', '2026-11-24T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00.000Z', '2026-11-24', '2026-11-24T18:15:00.000Z'],
  ])('in %s at %s is %s and ends at %s', (timeZone, now, date, end) => {
    const { date: found, endsAtMs } = day(timeZone, now);
    expect([found, iso(endsAtMs)]).toEqual([date, end]);
  });

  it.each([
    ['Europe/Warsaw', '2026-03-29T12:00:00Z', 23, '2026-03-29T06:00:00.000Z'],
    ['Europe/Warsaw', '2026-10-25T12:00:00Z', 25, '2026-10-25T07:00:00.000Z'],
    ['Europe/Warsaw', '2026-06-01T12:00:00Z', 24, '2026-06-01T06:00:00.000Z'],
    // Midnight itself is skipped or doubled here.
    ['America/Sao_Paulo', '2018-11-04T12:00:00Z', 23, '2018-11-04T10:00:00.000Z'],
    ['America/Sao_Paulo', '2018-02-17T12:00:00Z', 25, '2018-02-17T10:00:00.000Z'],
  ])('in %s at %s has %i hours and opens at %s', (timeZone, now, hours, opensAt) => {
    const { sessions, endsAtMs, date } = day(timeZone, now);
    const startMs = day(timeZone, iso(Date.parse(`${date}T12:00:00Z`) - 24 * hourMs)).endsAtMs;
    expect((endsAtMs - startMs) / hourMs).toBe(hours);
    expect(iso(sessions[0]!.fromMs)).toBe(opensAt);
  });

  it('opens at the first moment there is when the clock skips the opening time', () => {
    const { sessions } = day('Europe/Warsaw', '2026-03-29T12:00:00Z', everyDay('02:30', '08:00'));
    expect(spans(sessions)).toEqual(['2026-03-29T01:30:00.000Z 2026-03-29T06:00:00.000Z']);
  });

  it('ends a session that lasts until 24:00 with the day itself', () => {
    for (const now of ['2026-03-29T12:00:00Z', '2026-10-25T12:00:00Z', '2026-06-01T12:00:00Z']) {
      const { sessions, endsAtMs } = day('Europe/Warsaw', now, everyDay('00:00', '24:00'));
      expect(sessions[0]!.toMs).toBe(endsAtMs);
    }
  });

  it('takes the hours of its weekday, in their order', () => {
    const hours: WeekHours = {
      ...closed,
      mon: [
        { from: '07:30', to: '11:30' },
        { from: '13:00', to: '17:00' },
      ],
    };
    const monday = day('Asia/Ho_Chi_Minh', '2026-11-23T05:00:00Z', hours);
    expect(spans(monday.sessions)).toEqual([
      '2026-11-23T00:30:00.000Z 2026-11-23T04:30:00.000Z',
      '2026-11-23T06:00:00.000Z 2026-11-23T10:00:00.000Z',
    ]);
    expect(day('Asia/Ho_Chi_Minh', '2026-11-22T05:00:00Z', hours).sessions).toEqual([]);
  });

  it('is replaced by a special day: a holiday, or a swapped working day', () => {
    const note = { vi: 'Nghỉ', en: 'Off' };
    const specialDays = [
      { date: '2026-11-24', note, sessions: [] },
      { date: '2026-11-28', note, sessions: [{ from: '08:00', to: '12:00' }] },
    ];
    const hours = { ...everyDay('07:30', '17:00'), sat: [] };
    const at = (now: string) =>
      businessDayAt({ timeZone: 'Asia/Ho_Chi_Minh', hours, specialDays }, Date.parse(now));
    expect(at('2026-11-24T03:00:00Z').sessions).toEqual([]);
    expect(spans(at('2026-11-28T03:00:00Z').sessions)).toEqual([
      '2026-11-28T01:00:00.000Z 2026-11-28T05:00:00.000Z',
    ]);
    expect(at('2026-11-25T03:00:00Z').sessions).toHaveLength(1);
    // The special date counts in the centre's own zone.
    expect(at('2026-11-23T17:00:00Z').sessions).toEqual([]);
    expect(at('2026-11-24T17:00:00Z').sessions).toHaveLength(1);
  });

  it('holds its moment, and each day begins where the one before ends, in any zone', () => {
    const zones = ['Europe/Warsaw', 'Asia/Ho_Chi_Minh', 'America/Sao_Paulo', 'Australia/Lord_Howe'];
    const anyMoment = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMoment, (timeZone, nowMs) => {
        const today = day(timeZone, iso(nowMs), everyDay('00:00', '24:00'));
        const [session] = today.sessions;
        expect(session!.fromMs).toBeLessThanOrEqual(nowMs);
        expect(today.endsAtMs).toBeGreaterThan(nowMs);
        const before = day(timeZone, iso(session!.fromMs - 1));
        expect(before.endsAtMs).toBe(session!.fromMs);
        expect(day(timeZone, iso(today.endsAtMs)).date > today.date).toBe(true);
        expect(day(timeZone, iso(today.endsAtMs - 1)).date).toBe(today.date);
      }),
    );
  });
});

describe('the next opening', () => {
  const sessions = [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ];
  const calendar = {
    timeZone: 'Asia/Ho_Chi_Minh',
    hours: { ...closed, mon: sessions, wed: sessions },
    specialDays: [
      { date: '2026-11-25', note: { vi: 'Nghỉ', en: 'Off' }, sessions: [] },
      { date: '2026-11-28', note: { vi: 'Làm bù', en: 'Swapped' }, sessions: sessions.slice(0, 1) },
    ],
  };

  it.each([
    ['2026-11-23T00:00:00.000Z', '2026-11-23T00:30:00.000Z'],
    ['2026-11-23T04:30:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['2026-11-23T17:00:00.000Z', '2026-11-28T00:30:00.000Z'],
    ['2026-11-28T04:30:00.000Z', '2026-11-30T00:30:00.000Z'],
  ])('after %s is %s', (after, opening) => {
    expect(iso(nextOpeningMs(calendar, Date.parse(after)) ?? 0)).toBe(opening);
  });

  it('is none where the centre never works', () => {
    expect(nextOpeningMs({ ...calendar, hours: closed, specialDays: [] }, 0)).toBeNull();
  });
});
