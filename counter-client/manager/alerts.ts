import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { levelsOf, officerOf, priorityClassOf } from '../shared/hall.ts';
import { counterStatesOf, type OpenCounter } from './counter-state.ts';
import { queuesOf, unservedOf, type Unserved } from './queues.ts';

const minuteMs = 60_000;
/** A ready counter may stand still this long while people it can serve wait. */
export const idleMs = 2 * minuteMs;
/** A service is reported from this multiple of its usual time on. */
export const longShare = 2;
/** So many calls in a row to which nobody came are a run. */
export const missedRun = 2;

/** Something in the hall that will not mend itself. `sinceMs`: since when, epoch ms. */
export type HallAlert =
  | { is: 'unserved'; key: string; sinceMs: number; unserved: Unserved }
  | { is: 'console-gone'; key: string; sinceMs: number; at: OpenCounter }
  | { is: 'over-limit'; key: string; sinceMs: number; ticket: HallTicket; others: number }
  | { is: 'idle'; key: string; sinceMs: number; at: OpenCounter; waiting: number }
  | { is: 'long-service'; key: string; sinceMs: number; at: OpenCounter }
  | { is: 'missed'; key: string; sinceMs: number; at: OpenCounter; calls: number };

/** Most harmful first. */
const order: readonly HallAlert['is'][] = [
  'unserved',
  'console-gone',
  'over-limit',
  'idle',
  'long-service',
  'missed',
];

/**
 * What a manager should look at now, most harmful first, the oldest first within a kind. Rests on facts
 * and times alone, never on predictions, so that nothing comes and goes by itself.
 */
export const alertsOf = (view: ManagerView, nowMs: number): HallAlert[] => {
  const open = counterStatesOf(view).filter((state): state is OpenCounter => state.is !== 'closed');
  const alerts = [
    ...unservedAlerts(view, nowMs),
    ...limitAlerts(view, nowMs),
    ...open.flatMap((at) => counterAlerts(view, at, nowMs)),
  ];
  return alerts.sort(
    (one, other) => order.indexOf(one.is) - order.indexOf(other.is) || one.sinceMs - other.sinceMs,
  );
};

const unservedAlerts = (view: ManagerView, nowMs: number): HallAlert[] =>
  unservedOf(queuesOf(view, null, nowMs)).map((unserved) => ({
    is: 'unserved',
    key: `unserved/${unserved.field.id}`,
    sinceMs: nowMs - unserved.longestMinutes * minuteMs,
    unserved,
  }));

/** One per field: whoever has been over the limit longest. */
const limitAlerts = (view: ManagerView, nowMs: number): HallAlert[] =>
  view.setup.fields.flatMap(({ id }) => {
    const late = view.tickets
      .filter(({ state, fieldId }) => state === 'waiting' && fieldId === id)
      .map((ticket) => ({ ticket, sinceMs: limitAtMs(view, ticket) }))
      .filter(({ sinceMs }) => sinceMs < nowMs)
      .sort((one, other) => one.sinceMs - other.sinceMs);
    const [first] = late;
    if (first === undefined) return [];
    return [{ is: 'over-limit', key: `over-limit/${id}`, ...first, others: late.length - 1 }];
  });

const limitAtMs = (view: ManagerView, { priorityClassId, waitsFromMs }: HallTicket): number => {
  const limit = priorityClassOf(view.setup, priorityClassId)?.limitMinutes;
  return limit === undefined ? Number.POSITIVE_INFINITY : waitsFromMs + limit * minuteMs;
};

const counterAlerts = (view: ManagerView, at: OpenCounter, nowMs: number): HallAlert[] => {
  const { desk, counter } = at;
  const key = (is: string) => `${is}/${counter.id}`;
  if (desk.consoleGoneSinceMs !== null) {
    const sinceMs = desk.consoleGoneSinceMs;
    return [{ is: 'console-gone', key: key('console-gone'), sinceMs, at }];
  }
  const found: HallAlert[] = [];
  const idle = at.is === 'ready' ? idleSince(view, at) : null;
  if (idle !== null && nowMs - idle.sinceMs > idleMs) {
    found.push({ is: 'idle', key: key('idle'), at, ...idle });
  }
  if (at.is === 'serving' && at.expectedMinutes !== null) {
    const longMs = longShare * at.expectedMinutes * minuteMs;
    if (nowMs - at.sinceMs > longMs) {
      found.push({ is: 'long-service', key: key('long-service'), sinceMs: at.sinceMs, at });
    }
  }
  if (desk.missed !== null && desk.missed.calls >= missedRun) {
    found.push({ is: 'missed', key: key('missed'), at, ...desk.missed });
  }
  return found;
};

/** Since when a ready counter has stood still while somebody it can serve was waiting; null: nobody is. */
const idleSince = (
  view: ManagerView,
  { desk, sinceMs }: OpenCounter,
): { sinceMs: number; waiting: number } | null => {
  const officer = officerOf(view, desk.officerId);
  if (officer === undefined) return null;
  const skills = levelsOf(officer.skills);
  const people = view.tickets.filter(
    ({ state, serviceId }) => state === 'waiting' && skills.has(serviceId),
  );
  if (people.length === 0) return null;
  const oldest = Math.min(...people.map(({ waitsFromMs }) => waitsFromMs));
  return { sinceMs: Math.max(sinceMs, oldest), waiting: people.length };
};
