import type { WaitRange } from '../../../shared/contract/plan.ts';
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

/** A ticket as predictions need it. */
export interface TicketNews extends TicketKind {
  readonly ticketId: string;
}
