import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillLevel } from '../../shared/contract/centre-definition.ts';
import { routingIndex, type IndexTerms } from '../../server/domain/routing/index-rule.ts';

const minutes = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
const level = fc.constantFrom<SkillLevel>(1, 2, 3);
const anyTerms: fc.Arbitrary<IndexTerms> = fc.record({
  waitedMinutes: fc.double({ min: 0, max: 600, noNaN: true }),
  priority: fc.record({
    targetMinutes: minutes(120),
    limitMinutes: minutes(240),
    weight: minutes(10),
  }),
  level,
  serviceMinutes: minutes(90),
  referenceMinutes: minutes(60),
});
const more = fc.double({ min: 0.01, max: 100, noNaN: true });

/** A term may change by hand; the index of both. */
const compare = (terms: IndexTerms, change: Partial<IndexTerms>) => ({
  before: routingIndex(terms),
  after: routingIndex({ ...terms, ...change }),
});

describe('routingIndex', () => {
  it('grows strictly with the wait', () => {
    fc.assert(
      fc.property(anyTerms, more, (terms, by) => {
        const { before, after } = compare(terms, { waitedMinutes: terms.waitedMinutes + by });
        expect(after).toBeGreaterThan(before);
      }),
    );
  });

  it('is above zero from the first moment', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(routingIndex({ ...terms, waitedMinutes: 0 })).toBeGreaterThan(0);
      }),
    );
  });

  it('is never lower for more weight, a tighter target or a nearer limit', () => {
    fc.assert(
      fc.property(anyTerms, more, (terms, by) => {
        const { priority } = terms;
        const heavier = { ...priority, weight: priority.weight + by };
        const tighter = { ...priority, targetMinutes: priority.targetMinutes / (1 + by) };
        const nearer = { ...priority, limitMinutes: priority.limitMinutes / (1 + by) };
        for (const other of [heavier, tighter, nearer]) {
          const { before, after } = compare(terms, { priority: other });
          expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it('is never lower for main work or for a shorter service', () => {
    fc.assert(
      fc.property(anyTerms, more, (terms, by) => {
        const quicker = compare(terms, { serviceMinutes: terms.serviceMinutes / (1 + by) });
        expect(quicker.after).toBeGreaterThanOrEqual(quicker.before);
        const [first, second, third] = ([1, 2, 3] as const).map((own) =>
          routingIndex({ ...terms, level: own }),
        );
        expect(first!).toBeGreaterThan(second!);
        expect(second!).toBeGreaterThan(third!);
      }),
    );
  });

  it('keeps the order of any two tickets whatever the reference is', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, minutes(60), (a, b, referenceMinutes) => {
        const order = (reference: number) =>
          routingIndex({ ...a, referenceMinutes: reference }) /
          routingIndex({ ...b, referenceMinutes: reference });
        expect(order(referenceMinutes) / order(12)).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    // 1 · (20 + 0.25) / 20² · 12/12 · 1 · (1 + 6 · (20/60)⁴)
    ['a walk-in at its target', [20, 20, 60, 1, 2, 12], 0.050625 * (1 + 6 / 81)],
    // 1.5 · (8 + 0.25) / 8² · 12/6 · 1.25 · (1 + 6 · (8/30)⁴)
    [
      'an elderly person at main work',
      [8, 8, 30, 1.5, 1, 6],
      0.193359375 * 2.5 * 1.030340740740741,
    ],
    // 2 · 0.25 / 5² · 12/24 · 0.8
    ['an urgent person just come', [0, 5, 20, 2, 3, 24], 0.008],
    // at the limit the barrier multiplies by seven
    ['a walk-in at its limit', [60, 20, 60, 1, 2, 12], (60.25 / 400) * 7],
  ] as const)('is worked out as by hand for %s', (_, numbers, expected) => {
    const [waitedMinutes, targetMinutes, limitMinutes, weight, own, serviceMinutes] = numbers;
    const priority = { targetMinutes, limitMinutes, weight };
    const terms = { waitedMinutes, priority, level: own, serviceMinutes, referenceMinutes: 12 };
    expect(routingIndex(terms)).toBeCloseTo(expected, 12);
  });
});
