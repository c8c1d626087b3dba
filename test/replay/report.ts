import type { PredictionAccuracy } from '../support/prediction-accuracy.ts';
import type { Outcome } from './outcome.ts';
import type { PlayedDay } from './play-day.ts';
import type { RecordedDay } from './recorded-day.ts';
import {
  lagStatistics,
  waitStatistics,
  type LagStatistics,
  type WaitStatistics,
} from './statistics.ts';

/** The last line of a replay. Waits are in minutes of the recorded day. */
export interface ReplayReport {
  readonly office: string;
  readonly date: string;
  readonly speed: number;
  readonly issued: number;
  readonly called: number;
  readonly completed: number;
  readonly leftWaiting: number;
  readonly lost: number;
  readonly duplicateNumbers: number;
  readonly doubleCalls: number;
  readonly boardGaps: number;
  /** Everything else the history checker found; each is told on standard error. */
  readonly historyFaults: number;
  readonly waitMinutes: WaitStatistics;
  readonly recordedWaitMinutes: WaitStatistics;
  readonly clickToBoardMs: LagStatistics;
  /** Of what people were told with their tickets; null: nobody was told anything. */
  readonly prediction: PredictionScore | null;
}

/** How good the live predictions were; minutes of the recorded day, shares of 1. */
export interface PredictionScore {
  readonly count: number;
  readonly meanWait: number;
  readonly rmse: number;
  readonly rmseToMean: number;
  readonly coverage1090: number;
  readonly belowP80: number;
}

export interface ReportSources {
  readonly day: RecordedDay;
  readonly speed: number;
  readonly played: PlayedDay;
  readonly outcome: Outcome;
  readonly boardGaps: number;
  readonly faults: number;
  readonly accuracy: PredictionAccuracy | null;
}

/** Sums a played day up beside the recorded one. */
export function reportOf({ day, speed, played, outcome, ...sums }: ReportSources): ReplayReport {
  const recorded = day.tickets.map(({ calledMinute, issuedMinute }) => calledMinute - issuedMinute);
  return {
    office: day.office,
    date: day.date,
    speed,
    issued: played.heldTicketIds.length,
    called: outcome.called,
    completed: outcome.completed,
    leftWaiting: outcome.leftWaiting,
    lost: outcome.lost,
    duplicateNumbers: outcome.duplicateNumbers,
    doubleCalls: outcome.doubleCalls,
    boardGaps: sums.boardGaps,
    historyFaults: sums.faults,
    waitMinutes: waitStatistics(outcome.waitsMs.map((ms) => (ms * speed) / 60_000)),
    recordedWaitMinutes: waitStatistics(recorded),
    clickToBoardMs: lagStatistics(lagsMs(played)),
    prediction: scoreOf(sums.accuracy, speed),
  };
}

function scoreOf(accuracy: PredictionAccuracy | null, speed: number): PredictionScore | null {
  if (accuracy === null) return null;
  const { count, meanWait, rootMeanSquareError, coverage1090, belowP80 } = accuracy;
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    count,
    meanWait: rounded(meanWait * speed),
    rmse: rounded(rootMeanSquareError * speed),
    rmseToMean: rounded(rootMeanSquareError / meanWait),
    coverage1090: rounded(coverage1090),
    belowP80: rounded(belowP80),
  };
}

/** From the officer's click to the call's arrival, for each call and board that was told of it live. */
function lagsMs({ boards, clickedAtMs }: PlayedDay): number[] {
  return boards.flatMap(({ arrivedAtMs }) =>
    [...arrivedAtMs].flatMap(([callId, atMs]) => {
      const clicked = clickedAtMs.get(callId);
      return clicked === undefined ? [] : [atMs - clicked];
    }),
  );
}
