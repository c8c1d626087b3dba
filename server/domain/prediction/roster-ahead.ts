import type { BreakReason } from '../../../shared/contract/ticket-state.ts';
import type { RosterChange } from '../simulation/hall-model.ts';
import type { FactualOfficer, HallFacts } from './hall-facts.ts';

/** Minutes a break usually takes: planning values, for nothing in the product says how long one will be. */
const usualMinutes: Record<BreakReason, number> = {
  lunch: 60,
  rest: 15,
  meeting: 45,
  'back-office': 30,
  arriving: 5,
  'console-gone': 10,
  other: 15,
};
/** A break that has outlived its usual length is expected to take this share of it more. */
const overdueShare = 0.25;
const minuteMs = 60_000;

/**
 * Who goes and who comes back, as far as it is known, in minutes from the moment of the facts: officers on
 * break, or about to be, come back after its usual length; between two opening sessions everybody is away.
 */
export function rosterAhead(facts: HallFacts): RosterChange[] {
  const { team, closedHours, nowMs } = facts;
  const ahead = closedHours.filter(({ fromMs }) => fromMs > nowMs);
  const changes = team.flatMap((one, officer) => {
    const backAtMs = one.staysPresent ? nowMs : returnMs(one, facts);
    if (backAtMs === null) return [];
    const back = one.staysPresent ? [] : [{ atMs: backAtMs, officer, present: true }];
    const hours = ahead.flatMap(({ fromMs, toMs }) => [
      { atMs: fromMs, officer, present: false },
      { atMs: toMs, officer, present: true },
    ]);
    return [...back, ...hours.filter(({ atMs }) => atMs > backAtMs)];
  });
  return changes.map(({ atMs, ...change }) => {
    return { ...change, atMinutes: (atMs - nowMs) / minuteMs };
  });
}

/** Null: for today they will not be back. */
function returnMs(
  { away, ticket, sinceMs, minutes }: FactualOfficer,
  { nowMs, closedHours }: HallFacts,
): number | null {
  if (away === null) return null;
  const usualMs = usualMinutes[away] * minuteMs;
  // With a person at the counter the break has not begun: it follows the mean time of their service.
  const service = ticket === null ? 0 : (minutes[ticket.service] ?? 0) * minuteMs;
  const leftMs = Math.max(sinceMs + service + usualMs - nowMs, overdueShare * usualMs);
  const backAtMs = nowMs + leftMs;
  const closed = closedHours.find(({ fromMs, toMs }) => {
    return fromMs <= backAtMs && (backAtMs < toMs || (away === 'lunch' && fromMs <= nowMs));
  });
  return closed?.toMs ?? backAtMs;
}
