import type { CentreState } from './state.ts';

/**
 * The time in a centre when a clock says `nowMs`: never before the last event of its history, whatever
 * happens to clocks. So nobody waits for less than nothing, and no event comes before the one it rests on.
 */
export function centreTime({ atMs }: Pick<CentreState, 'atMs'>, nowMs: number): number {
  return Math.max(atMs, nowMs);
}
