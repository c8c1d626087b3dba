import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import { staysOpen, type Desk, type Officer } from '../centre/desk.ts';
import type { CentreSetup } from '../centre/setup.ts';
import type { CentreState } from '../centre/state.ts';
import type { WaitingLine } from '../centre/waiting-line.ts';
import { defaultRoutingPolicy } from './default-policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { laneOf } from './lanes.ts';
import { Memo } from './memo.ts';
import { believedMinutes } from './officer-speed.ts';
import { SeriesOrder } from './series-order.ts';
import type { ServiceTimes } from './service-times.ts';

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
  readonly times: ServiceTimes;
  /** Who may not be overtaken by later numbers of their series any more. */
  readonly order: SeriesOrder;
  /** Parts of the index that stay the same while a plan makes its many choices. */
  readonly memo: HallMemo;
}

/** Worked out once per hall. */
export class HallMemo {
  /** By officer and service. */
  readonly fitness = new Memo<string, string>();
  /** By service and people waiting for it. */
  readonly pressure = new Memo<string, number>();
  /** By priority class and nothing. */
  readonly slope = new Memo<string, null>();
  /** By officer and service. */
  readonly ownMinutes = new Memo<string, string>();
}

/** Mean minutes of a service over all officers: as set up, drawn to what finished services took. */
export function serviceMinutes({ setup, times, policy }: TimedHall, serviceId: string): number {
  const assumed = setup.services.get(serviceId)?.minutes ?? setup.referenceMinutes;
  return believedMinutes(times.ofService(serviceId), assumed, policy.trustServices);
}

/** Mean minutes of an officer in a service: that of the service, drawn to what they took themselves. */
export function ownMinutes(hall: TimedHall, officerId: string, serviceId: string): number {
  return hall.memo.ownMinutes.get(officerId, serviceId, () => {
    const known = hall.times.ofOfficer(officerId, serviceId);
    return believedMinutes(known, serviceMinutes(hall, serviceId), hall.policy.trustServices);
  });
}

type TimedHall = Pick<Hall, 'setup' | 'times' | 'policy' | 'memo'>;

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
  const { setup, times } = state;
  const order = seriesOrderOf(state, policy);
  return { setup, waiting, policy, capacity, bulkUnderWay, times, order, memo: new HallMemo() };
}

function seriesOrderOf(state: CentreState, policy: RoutingPolicy): SeriesOrder {
  const history = {
    calls: state.seriesCalls,
    stepStartedAtMs: ({ id, step }: Ticket) => state.steps.get(`${id}/${step}`)?.startedAtMs,
    isOrdinary: (ticket: Ticket) => state.isOrdinary(ticket),
  };
  return new SeriesOrder(history, policy);
}

/** Desks whose officer is there to serve, and will be when the present call ends. Ordered by counter id, so that plans are repeatable. */
export function staffedDesks(state: CentreState): StaffedDesk[] {
  const found: StaffedDesk[] = [];
  for (const desk of state.openDesks()) {
    const officer = state.officers.get(desk.officerId);
    if (officer !== undefined && desk.state === 'ready' && staysOpen(desk)) {
      found.push({ desk, officer });
    }
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
