import type { CentreSetup } from '../domain/centre/setup.ts';
import type { HallFacts } from '../domain/prediction/hall-facts.ts';
import type { PredictionHistory, RefreshedWaits } from '../domain/prediction/hall-predictor.ts';
import type { KeptPrediction, TicketNews } from '../domain/prediction/kept-prediction.ts';

/** What the server's thread tells a forecast thread, each about one centre. */
export type ToForecaster = { readonly centreId: string } & (
  | { readonly kind: 'begin'; readonly setup: CentreSetup; readonly history: PredictionHistory }
  | {
      readonly kind: 'issued';
      readonly ticket: TicketNews;
      /** When the waits on show at that moment were made. */
      readonly madeAtMs: number;
      readonly request: number;
    }
  | { readonly kind: 'called'; readonly ticket: TicketNews; readonly waitMinutes: number }
  | { readonly kind: 'gone'; readonly ticketId: string }
  | { readonly kind: 'refresh'; readonly facts: HallFacts; readonly request: number }
);

/** The answer to a request. */
export interface FromForecaster {
  readonly request: number;
  readonly answer: RefreshedWaits | KeptPrediction | null | { readonly failed: string };
}
