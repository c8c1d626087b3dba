import { describe, expect, it } from 'vitest';
import { countServices } from '../../counter-client/officer/busiest-services.ts';

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
