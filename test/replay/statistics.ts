import { quantile } from '../bench/timings.ts';

export interface WaitStatistics {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface LagStatistics {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** One decimal; null where there is no value. */
export function waitStatistics(minutes: readonly number[]): WaitStatistics {
  const sorted = ascending(minutes);
  const sum = sorted.reduce((all, one) => all + one, 0);
  return {
    mean: sorted.length === 0 ? null : rounded(sum / sorted.length),
    p50: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
  };
}

/** One decimal; null where there is no value. */
export function lagStatistics(ms: readonly number[]): LagStatistics {
  const sorted = ascending(ms);
  return {
    p50: quantileOf(sorted, 0.5),
    p95: quantileOf(sorted, 0.95),
    p99: quantileOf(sorted, 0.99),
  };
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantileOf(sorted: readonly number[], share: number): number | null {
  return sorted.length === 0 ? null : rounded(quantile(sorted, share));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
