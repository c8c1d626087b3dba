import { meanOf, rounded } from '../support/statistics.ts';

/** One prediction beside what became of it; minutes (or seconds, as long as all are). */
export interface Scored {
  readonly wait: number;
  readonly point: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  /** Baselines by name. */
  readonly others: Readonly<Record<string, number>>;
}

export interface Score {
  readonly count: number;
  readonly meanWait: number;
  readonly rmse: number;
  readonly coverage1090: number;
  readonly belowP80: number;
  readonly pinball80: number;
  readonly others: Readonly<Record<string, number>>;
}

export function scoreOf(rows: readonly Scored[]): Score {
  const first = rows[0];
  const names = Object.keys(first?.others ?? {});
  const share = (holds: (row: Scored) => boolean) => rows.filter(holds).length / rows.length;
  return {
    count: rows.length,
    meanWait: meanOf(rows.map(({ wait }) => wait)),
    rmse: rootMeanSquare(rows.map(({ wait, point }) => wait - point)),
    coverage1090: share(({ wait, p10, p90 }) => wait >= p10 - 1e-9 && wait <= p90 + 1e-9),
    belowP80: share(({ wait, p80 }) => wait <= p80 + 1e-9),
    pinball80: meanOf(rows.map(({ wait, p80 }) => pinball(wait, p80, 0.8))),
    others: Object.fromEntries(
      names.map((name) => [name, rootMeanSquare(rows.map((row) => row.wait - row.others[name]!))]),
    ),
  };
}

/** One line of a table of scores. */
export function scoreRow(title: string, score: Score): string[] {
  const percent = (value: number) => (100 * value).toFixed(1);
  return [
    title,
    String(score.count),
    score.meanWait.toFixed(2),
    percent(score.rmse / score.meanWait),
    ...Object.values(score.others).map((rmse) => percent(rmse / score.meanWait)),
    percent(score.coverage1090),
    percent(score.belowP80),
    score.pinball80.toFixed(2),
  ];
}

export function scoreHead(score: Score): string[] {
  const others = Object.keys(score.others).map((name) => `${name} %`);
  return ['', 'n', 'mean wait', 'RMSE %', ...others, '10-90 %', '<= p80 %', 'pinball80'];
}

/** The numbers a release is judged by. */
export function judged(score: Score): Record<string, number | null> {
  return {
    rmseToMean: rounded(score.rmse / score.meanWait),
    rmseToLes: rounded(score.rmse / score.others['LES']!),
    coverage1090: rounded(score.coverage1090),
    belowP80: rounded(score.belowP80),
  };
}

function pinball(wait: number, quantile: number, share: number): number {
  return wait > quantile ? share * (wait - quantile) : (1 - share) * (quantile - wait);
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(meanOf(errors.map((error) => error * error)));
}
