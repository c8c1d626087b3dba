import type { WaitRange } from '../../../shared/contract/wait-range.ts';

/** A predicted wait by its percentiles, minutes. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
}

/** A range on show stays while the prediction leaves it by no more than this, minutes. */
const slack = 1;

/** The spread put around a wait predicted as one number, minutes. */
export function spreadAround(minutes: number): Percentiles {
  return { p10: 0.5 * minutes, p50: minutes, p80: 1.4 * minutes, p90: 1.7 * minutes };
}

/**
 * A predicted wait as people are told it: one in ten waits less, eight in ten wait no longer; rounded to
 * 5 minutes, to 10 above an hour. What was shown `before` stays while it still fits: a range that flickers
 * is not believed.
 */
export function waitRangeOf(
  { p10, p80 }: Pick<Percentiles, 'p10' | 'p80'>,
  before?: WaitRange | null,
): WaitRange {
  if (before != null && fits(p10, p80, before)) return before;
  const low = roundDown(p10);
  const high = Math.max(roundUp(p80), 5);
  return { lowMinutes: low, highMinutes: Math.max(high, low + stepFor(low)) };
}

function fits(p10: number, p80: number, { lowMinutes, highMinutes }: WaitRange): boolean {
  return (
    p10 >= lowMinutes - slack &&
    p10 <= lowMinutes + stepFor(lowMinutes) + slack &&
    p80 <= highMinutes + slack &&
    p80 >= highMinutes - stepFor(highMinutes) - slack
  );
}

function stepFor(minutes: number): number {
  return minutes >= 60 ? 10 : 5;
}

function roundDown(minutes: number): number {
  return Math.floor(minutes / stepFor(minutes)) * stepFor(minutes);
}

function roundUp(minutes: number): number {
  return Math.ceil(minutes / stepFor(minutes)) * stepFor(minutes);
}
