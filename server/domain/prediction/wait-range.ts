import type { WaitRange } from '../../../shared/contract/plan.ts';

/** Spread put around a single predicted value until outcomes have been learnt from. */
const lowShare = 0.7;
const highShare = 1.4;

/** A predicted wait as people are told it: a range, rounded to 5 minutes, to 10 above an hour. */
export function toWaitRange(minutes: number): WaitRange {
  const low = roundDown(minutes * lowShare);
  const high = Math.max(roundUp(minutes * highShare), 5);
  return { lowMinutes: low, highMinutes: Math.max(high, low + stepFor(low)) };
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
