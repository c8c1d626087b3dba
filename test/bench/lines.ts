import type { Floors } from './floors.ts';
import type { Timings } from './timings.ts';

/** What the product reached. */
export interface Measured {
  readonly issue1: Timings;
  readonly issue50: Timings;
  readonly issueCentres: Timings;
  readonly callNext: Timings;
  readonly clickToBoard: Timings;
}

/** One printed line. `ratio` is value / floor: for throughput the higher the better, for times the lower. */
export interface BenchLine {
  readonly bench: string;
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  readonly unit: string;
}

/** The lines of a run, each value beside its floor. */
export function benchLines(measured: Measured, floors: Floors): BenchLine[] {
  const { issue1, issue50, issueCentres, callNext, clickToBoard } = measured;
  const { commits1PerSecond, commits50PerSecond, commit1P95Ms, commit20P95Ms } = floors;
  return [
    line('issue-1-centre-1', issue1.perSecond, commits1PerSecond, 'tickets/s'),
    line('issue-1-centre-50', issue50.perSecond, commits50PerSecond, 'tickets/s'),
    line('issue-50-centres', issueCentres.perSecond, commits50PerSecond, 'tickets/s'),
    line('call-next-20', callNext.p95Ms, commit20P95Ms, 'ms p95'),
    line('click-to-board-500', clickToBoard.p95Ms, commit1P95Ms + floors.fanOutP95Ms, 'ms p95'),
  ];
}

function line(bench: string, value: number, floor: number, unit: string): BenchLine {
  return { bench, value: round(value), floor: round(floor), ratio: round(value / floor), unit };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
