import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldRange, type FieldPart } from '../../server/domain/prediction/field-waits.ts';
import { waitRangeOf, type Percentiles } from '../../server/domain/prediction/wait-range.ts';

const around = (minutes: number): Percentiles => {
  return { p10: 0.6 * minutes, p50: minutes, p80: 1.4 * minutes, p90: 1.7 * minutes };
};
const part = (weight: number, minutes: number | null): FieldPart => {
  return { weight, wait: minutes === null ? null : around(minutes) };
};
const parts = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 50 }),
    minutes: fc.integer({ min: 0, max: 300 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('the range of a field', () => {
  it('is that of its service where it has but one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (minutes) => {
        expect(fieldRange([part(3, minutes)])).toEqual(waitRangeOf(around(minutes)));
        expect(fieldRange([part(3, minutes), part(1, minutes)])).toEqual(
          waitRangeOf(around(minutes)),
        );
      }),
    );
  });

  it('lies between those of its shortest and its longest service', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const range = fieldRange(all.map(({ weight, minutes }) => part(weight, minutes)))!;
        const waits = all.map(({ minutes }) => waitRangeOf(around(minutes)));
        expect(range.lowMinutes).toBeGreaterThanOrEqual(
          Math.min(...waits.map((one) => one.lowMinutes)),
        );
        expect(range.highMinutes).toBeLessThanOrEqual(
          Math.max(...waits.map((one) => one.highMinutes)),
        );
      }),
    );
  });

  it('speaks for what most people come for: a rare service does not stretch it', () => {
    const common = fieldRange([part(95, 10)])!;
    const range = fieldRange([part(95, 10), part(5, 200)])!;
    expect(range.highMinutes).toBeLessThanOrEqual(common.highMinutes + 5);
  });

  it('says nothing while most of those who come cannot be served', () => {
    expect(fieldRange([part(1, 10), part(9, null)])).toBeNull();
    expect(fieldRange([part(9, 10), part(1, null)])).toEqual(fieldRange([part(9, 10)]));
    expect(fieldRange([part(1, null)])).toBeNull();
    expect(fieldRange([])).toBeNull();
  });

  it('stays as shown while it still fits', () => {
    const before = fieldRange([part(1, 20)])!;
    expect(fieldRange([part(1, 20.5)], before)).toBe(before);
  });
});
