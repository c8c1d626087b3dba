import { Temporal } from 'temporal-polyfill';
import type { SpecialDay, WeekHours } from '../../../shared/contract/centre-definition.ts';

/** One calendar day of a centre in its own time zone; times are epoch ms. */
export interface BusinessDay {
  readonly date: string;
  readonly sessions: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** Midnight at its end: 23, 24 or 25 hours after its start where clocks change. */
  readonly endsAtMs: number;
}

interface Calendar {
  readonly timeZone: string;
  readonly hours: WeekHours;
  readonly specialDays: readonly SpecialDay[];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The business day that holds `nowMs`; a special day replaces its weekday's sessions. */
export function businessDayAt(calendar: Calendar, nowMs: number): BusinessDay {
  const date = Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  const iso = date.toString();
  const weekday = weekdays[date.dayOfWeek - 1] ?? 'mon';
  const sessions =
    calendar.specialDays.find((day) => day.date === iso)?.sessions ?? calendar.hours[weekday];
  return {
    date: iso,
    sessions: sessions.map(({ from, to }) => ({
      fromMs: clockToMs(date, from, calendar.timeZone),
      toMs: clockToMs(date, to, calendar.timeZone),
    })),
    endsAtMs: date.add({ days: 1 }).toZonedDateTime(calendar.timeZone).epochMilliseconds,
  };
}

/** Longer holidays there are none. */
const mostDaysAhead = 30;

/** When the first session after a moment begins, on whatever day; null: none in a month. */
export function nextOpeningMs(calendar: Calendar, afterMs: number): number | null {
  let day = businessDayAt(calendar, afterMs);
  for (let ahead = 0; ahead <= mostDaysAhead; ahead += 1) {
    const session = day.sessions.find(({ fromMs }) => fromMs >= afterMs);
    if (session !== undefined) return session.fromMs;
    day = businessDayAt(calendar, day.endsAtMs);
  }
  return null;
}

/** Local midnight at the begin of the calendar day that holds `nowMs`. */
export function midnightMs(timeZone: string, nowMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).startOfDay()
    .epochMilliseconds;
}

function clockToMs(date: Temporal.PlainDate, clock: string, timeZone: string): number {
  if (clock === '24:00') return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) })
    .epochMilliseconds;
}
