import type { CentreSetup } from '../domain/centre/setup.ts';
import type { HallFacts } from '../domain/prediction/hall-facts.ts';
import type {
  HallWaits,
  KeptPrediction,
  PredictionHistory,
} from '../domain/prediction/hall-predictor.ts';

/** What the server's thread tells a forecast thread, each about one centre. */
export type ToForecaster = { readonly centreId: string } & (
  | { readonly kind: 'begin'; readonly setup: CentreSetup; readonly history: PredictionHistory }
  | {
      readonly kind: 'issued';
      readonly ticketId: string;
      readonly serviceId: string;
      readonly priorityClassId: string;
      readonly request: number;
    }
  | {
      readonly kind: 'called';
      readonly ticketId: string;
      readonly serviceId: string;
      readonly waitMinutes: number;
    }
  | { readonly kind: 'gone'; readonly ticketId: string }
  | { readonly kind: 'refresh'; readonly facts: HallFacts; readonly request: number }
);

/** The answer to a request. */
export interface FromForecaster {
  readonly request: number;
  readonly answer: HallWaits | KeptPrediction | null | { readonly failed: string };
}
