import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** The lane a ticket waits in: bulk before quick, where both would fit. */
export type Lane = 'normal' | 'quick' | 'bulk';

/** Which lane a ticket belongs to under a policy. */
export function laneOf(
  ticket: Pick<Ticket, 'serviceId' | 'dossiers'>,
  policy: RoutingPolicy,
): Lane {
  if ((ticket.dossiers ?? 1) >= policy.bulkLane.fromDossiers) return 'bulk';
  return policy.quickLane.serviceIds.includes(ticket.serviceId) ? 'quick' : 'normal';
}

/**
 * Factor on the index of a ticket of this lane at a counter; 0: not to be called there now. Without a
 * counter (a forecast) lanes only close when too many bulk visits are under way.
 */
export function laneFactor(
  lane: Lane,
  counterId: string | undefined,
  bulkUnderWay: number,
  policy: RoutingPolicy,
): number {
  const { quickLane, bulkLane } = policy;
  if (lane === 'bulk') {
    if (bulkUnderWay >= bulkLane.atOnce) return 0;
    if (counterId === undefined || bulkLane.counterIds.length === 0) return 1;
    return bulkLane.counterIds.includes(counterId) ? 1 : 0;
  }
  const quick = lane === 'quick' && counterId !== undefined;
  return quick && quickLane.counterIds.includes(counterId) ? quickLane.factor : 1;
}
