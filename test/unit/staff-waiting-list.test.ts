import { describe, expect, it } from 'vitest';
import { waitingFor } from '../../counter-client/shared/hall.ts';
import { countServices } from '../../counter-client/officer/busiest-services.ts';
import { managerView, nowMs, ticket } from './staff-hall/staff-hall.ts';

const waiting = ['a', 'b', 'b', 'c', 'c', 'c', 'd', 'e'].map((serviceId) => ({ serviceId }));

describe('services somebody waits for', () => {
  it('are counted, the busiest first, all others together', () => {
    expect(countServices(waiting, 2)).toEqual({
      busiest: [
        { serviceId: 'c', count: 3 },
        { serviceId: 'b', count: 2 },
      ],
      others: 3,
    });
  });

  it('leave nobody over when all are shown', () => {
    expect(countServices(waiting, 5).others).toBe(0);
    expect(countServices([], 4)).toEqual({ busiest: [], others: 0 });
  });
});

describe('people who wait for an officer', () => {
  it('stand in the order of their waits, whoever came back from their return on', () => {
    const back = ticket('A001', 90, { waitsFromMs: nowMs });
    const view = managerView({ tickets: [back, ticket('A002', 5), ticket('A003', 7)] });
    expect(waitingFor(view, 'lan').map(({ number }) => number)).toEqual(['A003', 'A002', 'A001']);
  });
});
