import type { CentreRules, OpeningRule } from '../../../shared/contract/centre-definition.ts';
import type { IssuingStop } from '../../../shared/contract/hall.ts';
import type { BusinessDay } from '../calendar/business-day.ts';

/** The business day a centre is working on. */
export interface CentreDay extends BusinessDay {
  readonly openedAtMs: number;
  /** When tickets still waiting lapse by themselves. */
  readonly closesAtMs: number;
  readonly closedAtMs: number | null;
  /** Where no new numbers are given though the day goes on. */
  readonly stops: readonly IssuingStop[];
}

/** Whether a field's numbers are stopped, alone or with all others. */
export function isStopped({ stops }: Pick<CentreDay, 'stops'>, fieldId: string): boolean {
  return stops.some((stop) => stop.fieldId === null || stop.fieldId === fieldId);
}

/** With opening `always`, or on a day without sessions, a day closes at its own midnight. */
export function closingTimeMs(day: BusinessDay, opening: OpeningRule, rules: CentreRules): number {
  const lastSession = day.sessions.at(-1);
  if (opening === 'always' || lastSession === undefined) return day.endsAtMs;
  return Math.min(day.endsAtMs, lastSession.toMs + rules.closeGraceMinutes * 60_000);
}

/** When the hours on the door end: whoever is not called by then counts on the officers' patience. */
export function hoursEndMs(day: BusinessDay, opening: OpeningRule): number {
  const lastSession = day.sessions.at(-1);
  return opening === 'always' || lastSession === undefined ? day.endsAtMs : lastSession.toMs;
}

/** Whether its hours closed it, not somebody before its time. */
export function wasClosedByHours({ closedAtMs, closesAtMs }: CentreDay): boolean {
  return closedAtMs !== null && closedAtMs >= closesAtMs;
}

/** When the alarm clock has to look at this day again. */
export function dayDueAtMs(day: CentreDay): number {
  return day.closedAtMs === null ? day.closesAtMs : day.endsAtMs;
}
