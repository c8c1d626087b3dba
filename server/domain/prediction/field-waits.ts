import type { WaitRange } from '../../../shared/contract/wait-range.ts';
import { waitRangeOf, type Percentiles } from './wait-range.ts';

/** One service of a field: how often it is asked for, and its newcomers' wait; null: cannot say. */
export interface FieldPart {
  readonly weight: number;
  readonly wait: Percentiles | null;
}

/** With fewer than this share of those who come served, a field's range would speak for the wrong people. */
const leastServed = 0.5;
/** Sums of shares are this exact; so are minutes, lest a hair's breadth rounds up to another five. */
const tolerance = 1e-9;

/**
 * The range for somebody who comes for any of a field's services, as often as each is asked for: one in
 * ten of them waits less, eight in ten no longer. Services nobody can be told about are left out, and
 * where they are what most people come for, nothing is said.
 */
export function fieldRange(
  parts: readonly FieldPart[],
  before?: WaitRange | null,
): WaitRange | null {
  const told = parts.flatMap(({ weight, wait }) => (wait === null ? [] : [{ weight, wait }]));
  const served = total(told);
  if (served === 0 || served < leastServed * total(parts)) return null;
  const [only] = told;
  if (told.length === 1 && only !== undefined) return waitRangeOf(only.wait, before);
  const at = (share: number) => mixedPercentile(told, share);
  return waitRangeOf({ p10: at(0.1), p80: at(0.8) }, before);
}

type ToldPart = FieldPart & { readonly wait: Percentiles };

/** Minutes below which the share `share` of all waits lies: exact, for between percentiles all is straight. */
function mixedPercentile(parts: readonly ToldPart[], share: number): number {
  const all = total(parts);
  const below = (minutes: number) =>
    parts.reduce((sum, { weight, wait }) => sum + weight * shareUpTo(wait, minutes), 0) / all;
  const knots = parts
    .flatMap(({ wait }) => [wait.p10, wait.p50, wait.p80, wait.p90])
    .sort((a, b) => a - b);
  let from = 0;
  for (const knot of knots) {
    const upTo = below(knot);
    if (upTo >= share - tolerance) {
      const before = below(from);
      const way = knot === from || before >= share ? 1 : (share - before) / (upTo - before);
      return Math.round((from + way * (knot - from)) / tolerance) * tolerance;
    }
    from = knot;
  }
  return from;
}

/** Share of waits up to `minutes`, by straight lines between the percentiles. */
function shareUpTo({ p10, p50, p80, p90 }: Percentiles, minutes: number): number {
  const knots = [
    [0, 0],
    [p10, 0.1],
    [p50, 0.5],
    [p80, 0.8],
    [p90, 0.9],
  ] as const;
  let before: readonly [number, number] = knots[0];
  for (const knot of knots) {
    if (knot[0] > minutes) {
      const way = (minutes - before[0]) / (knot[0] - before[0]);
      return before[1] + way * (knot[1] - before[1]);
    }
    before = knot;
  }
  return before[1];
}

function total(parts: readonly FieldPart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
