/** Durations of one measurement, in milliseconds, and how many were done per second. */
export interface Timings {
  readonly count: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** @param wholeMs time from the start of the first to the end of the last. */
export function summarize(tookMs: readonly number[], wholeMs: number): Timings {
  if (tookMs.length === 0) throw new Error('nothing was measured');
  const sorted = [...tookMs].sort((a, b) => a - b);
  return {
    count: sorted.length,
    perSecond: (sorted.length / wholeMs) * 1000,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
  };
}

/** Nearest-rank quantile of ascending values. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
