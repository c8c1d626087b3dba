import type { Desk, Officer } from '../centre/desk.ts';
import type { CentreState } from '../centre/state.ts';

/** A desk that may take a call, with the officer at it. */
export interface StaffedDesk {
  readonly desk: Desk;
  readonly officer: Officer;
}

/** Desks whose officer is there to serve: not on break. Ordered by counter id, so that plans are repeatable. */
export function staffedDesks(state: CentreState): StaffedDesk[] {
  const found: StaffedDesk[] = [];
  for (const desk of state.openDesks()) {
    const officer = state.officers.get(desk.officerId);
    if (officer !== undefined && desk.state === 'ready') found.push({ desk, officer });
  }
  return found.sort((a, b) => (a.desk.counterId < b.desk.counterId ? -1 : 1));
}

/** Breaks ties by idle time without ever outweighing a real difference in flexibility. */
const fairnessPerIdleMinute = 1e-4;

/**
 * Idle desks in the order in which they should take work: the least flexible officer first, so that
 * those who can do the scarce services stay free for them; among equals the longest idle.
 * A service is scarce when much work waits for few officers.
 */
export function leastFlexibleFirst(
  state: CentreState,
  idle: readonly StaffedDesk[],
  nowMs: number,
): StaffedDesk[] {
  const scarcity = scarcityByService(state);
  const cost = (entry: StaffedDesk) => {
    let sum = 0;
    for (const serviceId of entry.officer.skills.keys()) sum += scarcity.get(serviceId) ?? 0;
    const idleMinutes = Math.max(0, nowMs - entry.desk.sinceMs) / 60_000;
    return sum - fairnessPerIdleMinute * idleMinutes;
  };
  return idle
    .map((entry) => ({ entry, cost: cost(entry) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ entry }) => entry);
}

/** Minutes of waiting work per officer who may do it. */
function scarcityByService(state: CentreState): Map<string, number> {
  const officers = new Map<string, number>();
  for (const { officer } of staffedDesks(state)) {
    for (const id of officer.skills.keys()) officers.set(id, (officers.get(id) ?? 0) + 1);
  }
  const scarcity = new Map<string, number>();
  for (const [serviceId, able] of officers) {
    const minutes = state.setup.services.get(serviceId)?.minutes ?? 0;
    const work = (state.waiting.waitingForService(serviceId) + 1) * minutes;
    scarcity.set(serviceId, work / able);
  }
  return scarcity;
}
