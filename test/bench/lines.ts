import type { Floors } from './floors.ts';
import type { Timings } from './timings.ts';

/** In the order in which they are measured and printed. */
export const benchNames = [
  'issue-1-centre-1',
  'issue-1-centre-50',
  'issue-50-centres',
  'call-next-20',
  'click-to-board-500',
  'sync-flood',
] as const;
export type BenchName = (typeof benchNames)[number];

/** One printed line. `ratio` is value / floor: for throughput the higher the better, for times the lower. */
export interface BenchLine {
  readonly bench: BenchName;
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  readonly unit: string;
}

/** What the product reached, beside its floor. */
export function benchLine(
  bench: BenchName,
  measured: Timings & { readonly quietP95Ms?: number },
  floors: Floors,
): BenchLine {
  const { commit1P95Ms, commit20P95Ms, fanOutP95Ms } = floors;
  switch (bench) {
    case 'issue-1-centre-1':
      return line(bench, measured.perSecond, floors.commits1PerSecond, 'tickets/s');
    case 'issue-1-centre-50':
    case 'issue-50-centres':
      return line(bench, measured.perSecond, floors.commits50PerSecond, 'tickets/s');
    case 'call-next-20':
      return line(bench, measured.p95Ms, commit20P95Ms, 'ms p95');
    case 'click-to-board-500':
      return line(bench, measured.p95Ms, commit1P95Ms + fanOutP95Ms, 'ms p95');
    case 'sync-flood':
      // Its floor is the same work without the flood.
      return line(bench, measured.p95Ms, measured.quietP95Ms ?? Number.NaN, 'ms p95');
  }
}

function line(bench: BenchName, value: number, floor: number, unit: string): BenchLine {
  return { bench, value: round(value), floor: round(floor), ratio: round(value / floor), unit };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
