import { describe, expect, it } from 'vitest';
import { benchLine } from '../bench/lines.ts';
import { quantile, summarize } from '../bench/timings.ts';

describe('summarize', () => {
  it('takes quantiles by nearest rank and the rate over the whole time', () => {
    const took = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(summarize(took, 2000)).toEqual({
      ...{ count: 100, perSecond: 50, p50Ms: 50, p95Ms: 95, p99Ms: 99 },
    });
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('refuses to sum up nothing', () => {
    expect(() => summarize([], 1000)).toThrow('nothing');
  });
});

describe('benchLine', () => {
  const floors = {
    ...{ commits1PerSecond: 1000, commits50PerSecond: 4000 },
    ...{ commit1P95Ms: 2, commit20P95Ms: 10, fanOutP95Ms: 18 },
  };
  const timings = { count: 1, perSecond: 1200, p50Ms: 20, p95Ms: 30, p99Ms: 40 };

  it('puts throughput beside the commits with as many in flight', () => {
    expect(benchLine('issue-50-centres', timings, floors)).toEqual({
      ...{ bench: 'issue-50-centres', value: 1200, floor: 4000, ratio: 0.3, unit: 'tickets/s' },
    });
    expect(benchLine('issue-1-centre-1', timings, floors).floor).toBe(1000);
  });

  it('puts the flooded beside the quiet', () => {
    expect(benchLine('sync-flood', { ...timings, quietP95Ms: 20 }, floors)).toMatchObject({
      ...{ value: 30, floor: 20, ratio: 1.5 },
    });
  });

  it('puts the way to the boards beside one commit and one bare message', () => {
    expect(benchLine('click-to-board-500', timings, floors)).toMatchObject({
      floor: 20,
      ratio: 1.5,
    });
    expect(benchLine('call-next-20', timings, floors)).toMatchObject({ floor: 10, ratio: 3 });
  });
});
