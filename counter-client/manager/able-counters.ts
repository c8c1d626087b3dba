import type { DeskSession } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { counterOf, desksFor } from '../shared/hall.ts';

/** What a counter whose officer has the skill will do for those who wait. */
type Readiness = 'open' | 'closing' | 'pausing' | 'away';

/** Numbers of the counters whose officer may serve somebody who waits, ascending. */
export interface AbleCounters {
  /** They will call the next person. */
  open: readonly number[];
  /** They close once the present call ends: nobody else is called there. */
  closing: readonly number[];
  /** They take a break once the present call ends. */
  pausing: readonly number[];
  /** The officer is on break, or on the way. */
  away: readonly number[];
}

/** Counters whose officer may serve the service. */
export const ableCountersOf = (view: ManagerView, serviceId: string): AbleCounters => {
  const desks = desksFor(view, serviceId);
  const numbers = (readiness: Readiness): number[] =>
    desks
      .filter((desk) => readinessOf(desk) === readiness)
      .map(({ counterId }) => counterOf(view.setup, counterId)?.number ?? 0)
      .sort(ascending);
  return each(numbers);
};

/** All of several queues, each counter once. */
export const mergedCounters = (of: readonly AbleCounters[]): AbleCounters => {
  const numbers = (readiness: Readiness): number[] =>
    [...new Set(of.flatMap((counters) => counters[readiness]))].sort(ascending);
  return each(numbers);
};

/** Whoever moves to another counter goes on calling there; the server counts in the same way. */
const readinessOf = ({ state, afterCall }: DeskSession): Readiness => {
  if (state === 'break') return 'away';
  switch (afterCall?.do) {
    case 'close':
      return 'closing';
    case 'break':
      return 'pausing';
    default:
      return 'open';
  }
};

const each = (numbers: (readiness: Readiness) => number[]): AbleCounters => ({
  open: numbers('open'),
  closing: numbers('closing'),
  pausing: numbers('pausing'),
  away: numbers('away'),
});

const ascending = (one: number, other: number): number => one - other;
