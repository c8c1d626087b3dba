import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadAround, waitRangeOf } from '../../server/domain/prediction/wait-range.ts';

const toWaitRange = (minutes: number) => waitRangeOf(spreadAround(minutes));
const anyMinutes = fc.double({ min: 0, max: 600, noNaN: true });

describe('the range around one number', () => {
  it('holds the predicted value', () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        const { lowMinutes, highMinutes } = toWaitRange(minutes);
        expect(lowMinutes).toBeLessThanOrEqual(minutes);
        expect(highMinutes).toBeGreaterThanOrEqual(minutes);
      }),
    );
  });

  it('is a range, never a single number, and never below zero', () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        const { lowMinutes, highMinutes } = toWaitRange(minutes);
        expect(lowMinutes).toBeGreaterThanOrEqual(0);
        expect(highMinutes).toBeGreaterThan(lowMinutes);
      }),
    );
  });

  it('is rounded to five minutes, above an hour to ten', () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        for (const end of Object.values(toWaitRange(minutes))) {
          expect(end % (end > 60 ? 10 : 5)).toBe(0);
        }
      }),
    );
  });

  it('never falls when the prediction rises', () => {
    fc.assert(
      fc.property(anyMinutes, anyMinutes, (a, b) => {
        const sooner = toWaitRange(Math.min(a, b));
        const later = toWaitRange(Math.max(a, b));
        expect(later.lowMinutes).toBeGreaterThanOrEqual(sooner.lowMinutes);
        expect(later.highMinutes).toBeGreaterThanOrEqual(sooner.highMinutes);
      }),
    );
  });

  it.each([
    [0, 0, 5],
    [3, 0, 5],
    [10, 5, 15],
    [12, 5, 20],
    [50, 25, 70],
    [100, 50, 140],
  ])('tells a prediction of %i minutes as %i to %i', (minutes, lowMinutes, highMinutes) => {
    expect(toWaitRange(minutes)).toEqual({ lowMinutes, highMinutes });
  });
});

describe('a range on show', () => {
  const shown = { lowMinutes: 10, highMinutes: 25 };

  it.each([
    [10, 25],
    [9.1, 25.9],
    [15.9, 19.1],
  ])('stays while %f to %f still fits it', (p10, p80) => {
    expect(waitRangeOf({ p10, p80 }, shown)).toBe(shown);
  });

  it.each([
    [8.9, 25],
    [16.1, 25],
    [10, 26.1],
    [10, 18.9],
  ])('changes when %f to %f has left it', (p10, p80) => {
    const next = waitRangeOf({ p10, p80 }, shown);
    expect(next).not.toBe(shown);
    expect(next).toEqual(waitRangeOf({ p10, p80 }));
  });
});
