import type { WaitRange } from '../../../shared/contract/plan.ts';

/** Spread put around a single predicted value until a simulation has run. */
const lowShare = 0.7;
const highShare = 1.4;
/** A range on show stays while the prediction leaves it by no more than this, minutes. */
const slack = 1;

/** A wait predicted as one number, as people are told it. */
export function toWaitRange(minutes: number): WaitRange {
  return waitRangeOf({ p10: minutes * lowShare, p80: minutes * highShare });
}

/**
 * A predicted wait as people are told it: one in ten waits less, eight in ten wait no longer; rounded to
 * 5 minutes, to 10 above an hour. What was shown `before` stays while it still fits: a range that flickers
 * is not believed.
 */
export function waitRangeOf(
  { p10, p80 }: { readonly p10: number; readonly p80: number },
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
