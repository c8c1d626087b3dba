import type { HallTicket } from '../../shared/contract/hall.ts';

/** How many wait for the services most wait for, and for all others together. */
export interface ServiceCounts {
  /** Most people first. */
  busiest: { serviceId: string; count: number }[];
  others: number;
}

/** Counts those who wait per service, for at most so many services apart. */
export const countServices = (
  waiting: readonly Pick<HallTicket, 'serviceId'>[],
  shown: number,
): ServiceCounts => {
  const counts = new Map<string, number>();
  for (const { serviceId } of waiting) counts.set(serviceId, (counts.get(serviceId) ?? 0) + 1);
  const busiest = [...counts]
    .map(([serviceId, count]) => ({ serviceId, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, shown);
  return { busiest, others: waiting.length - busiest.reduce((sum, { count }) => sum + count, 0) };
};
