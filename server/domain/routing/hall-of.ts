import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import type { Desk, Officer } from '../centre/desk.ts';
import type { CentreSetup } from '../centre/setup.ts';
import type { CentreState } from '../centre/state.ts';
import type { WaitingLine } from '../centre/waiting-line.ts';
import { defaultRoutingPolicy } from './default-policy.ts';
import { laneOf } from './lanes.ts';

/** A desk that may take a call, with the officer at it. */
export interface StaffedDesk {
  readonly desk: Desk;
  readonly officer: Officer;
}

/** What choosing needs of a centre. */
export interface Hall {
  readonly setup: CentreSetup;
  readonly waiting: WaitingLine;
  readonly policy: RoutingPolicy;
  /** Officers' worth of time per service id: each officer there is split evenly over their skills. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Bulk visits called or served now. */
  readonly bulkUnderWay: number;
}

/** The hall of a centre at its present state. `waiting` may be a copy that a plan takes tickets from. */
export function hallOf(state: CentreState, waiting: WaitingLine = state.waiting): Hall {
  const policy = state.setup.policy ?? defaultRoutingPolicy;
  const capacity = capacityByService(staffedDesks(state));
  let bulkUnderWay = 0;
  for (const desk of state.openDesks()) {
    const call = state.openCall(desk);
    const ticket = call && state.tickets.get(call.ticketId);
    if (ticket !== undefined && laneOf(ticket, policy) === 'bulk') bulkUnderWay += 1;
  }
  return { setup: state.setup, waiting, policy, capacity, bulkUnderWay };
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

function capacityByService(staffed: readonly StaffedDesk[]): Map<string, number> {
  const capacity = new Map<string, number>();
  for (const { officer } of staffed) {
    const share = 1 / officer.skills.size;
    for (const id of officer.skills.keys()) capacity.set(id, (capacity.get(id) ?? 0) + share);
  }
  return capacity;
}
