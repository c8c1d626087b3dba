import type { WaitRange } from '../../../shared/contract/wait-range.ts';
import type { TicketKind } from './hall-waits.ts';
import type { Percentiles } from './wait-range.ts';

/** What a prediction rests on: the hall played forward, or the length of the line alone. */
export type PredictionMethod = 'simulation' | 'queue-length';

/** A prediction somebody was shown; minutes. */
export interface KeptPrediction extends Percentiles {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly madeAtMs: number;
  /** With the ticket when it was taken, or while its holder waited. */
  readonly shown: 'ticket' | 'live';
  readonly method: PredictionMethod;
  readonly range: WaitRange;
  readonly mean: number;
  readonly simulated: number;
  readonly others: readonly number[];
  /** The predicted law: its quantiles at equal steps. Empty where nothing was simulated. */
  readonly sketch: readonly number[];
}

/** What somebody was told with the ticket they took. */
export interface ToldWithTicket {
  readonly ticket: TicketNews;
  readonly range: WaitRange;
  /** When the waits on show were made. */
  readonly madeAtMs: number;
}

/**
 * A prediction of which only what was shown is known, because another process made it or its predictor
 * is no more: the range is its tenth and its eightieth percentile. It teaches nothing.
 */
export function keptRange(
  { ticket: { ticketId, serviceId }, range, madeAtMs }: ToldWithTicket,
  method: PredictionMethod,
): KeptPrediction {
  const { lowMinutes: p10, highMinutes: p80 } = range;
  const p50 = (p10 + p80) / 2;
  const percentiles = { p10, p50, p80, p90: p80 + (p80 - p50) / 3 };
  const basis = { mean: p50, simulated: p50, others: [], sketch: [] };
  return {
    ticketId,
    serviceId,
    madeAtMs,
    shown: 'ticket',
    method,
    range,
    ...percentiles,
    ...basis,
  };
}

/** A ticket as predictions need it. */
export interface TicketNews extends TicketKind {
  readonly ticketId: string;
}
