import type { Sql } from 'postgres';

/** How good the predictions people were shown have been; minutes, shares of 1. */
export interface PredictionAccuracy {
  readonly count: number;
  readonly meanWait: number;
  readonly rootMeanSquareError: number;
  /** Waits between the tenth and the ninetieth percentile; 0.8 is right. */
  readonly coverage1090: number;
  /** Waits no longer than the eightieth percentile; 0.8 is right. */
  readonly belowP80: number;
}

/**
 * Of the predictions a centre told with its tickets whose wait is known; null: there are none. People are told
 * whole minutes: a wait that passes a percentile by no more than `resolutionMinutes` (half a minute) keeps it.
 */
export async function predictionAccuracy(
  sql: Sql,
  centreId: string,
  resolutionMinutes = 0.5,
): Promise<PredictionAccuracy | null> {
  const [row] = await sql<[PredictionAccuracy]>`
    select count(*)::int as count, avg(wait) as "meanWait",
      sqrt(avg((wait - mean) ^ 2)) as "rootMeanSquareError",
      avg((wait between p10 - ${resolutionMinutes} and p90 + ${resolutionMinutes})::int)::float8
        as "coverage1090",
      avg((wait <= p80 + ${resolutionMinutes})::int)::float8 as "belowP80"
    from (
      select p.mean, p.p10, p.p80, p.p90,
        extract(epoch from t.first_called_at - t.issued_at)::float8 / 60 as wait
      from prediction p
      join ticket t on t.centre_id = p.centre_id and t.id = p.ticket_id
      where p.centre_id = ${centreId} and p.shown = 'ticket' and t.first_called_at is not null
    ) outcome`;
  return row.count === 0 ? null : row;
}
