import type { CentreState } from '../centre/state.ts';
import type { FutureArrivals } from '../simulation/future-arrivals.ts';
import type { VisitHabits } from '../simulation/visit-habits.ts';
import { HallForecaster } from './forecast-hall.ts';
import type { LearningPredictor, WaitPrediction } from './learning-predictor.ts';
import { liveHall, type LiveHall, type LiveKnowledge } from './live-hall.ts';

/** Everything a hall's predictions rest on besides its state. */
export interface PredictionInput {
  readonly knowledge: LiveKnowledge;
  /** People still to come, services and classes in the order of the setup; minutes from now. */
  readonly future: FutureArrivals;
  readonly habits: VisitHabits;
  readonly predictor: LearningPredictor;
  /** Simple predictors of a service's wait, minutes, in the order of the predictor's names. */
  readonly others: (serviceId: string) => readonly number[];
  readonly closesAtMs: number;
  readonly seed: number;
  readonly replications: number;
}

/** Null: cannot say yet, for no eligible officer is there or closing comes first. */
export interface HallPredictions {
  readonly tickets: ReadonlyMap<string, WaitPrediction | null>;
  /** For somebody of the default class who takes a ticket now, by service id. */
  readonly services: ReadonlyMap<string, WaitPrediction | null>;
}

/**
 * Predicts every wait of a live centre with one set of replications. The same state, moment and seed give
 * the same predictions. Keep them: their outcomes teach the predictor.
 */
export function predictHall(
  state: CentreState,
  nowMs: number,
  input: PredictionInput,
): HallPredictions {
  const hall = liveHall(state, nowMs, input.knowledge);
  const defaultClass = hall.classIds.indexOf(state.setup.defaultPriorityClassId);
  const forecast = new HallForecaster(hall.model).forecast(
    {
      rule: hall.rule,
      snapshot: hall.snapshot,
      future: { ...input.future, booked: merged(hall.held, input.future.booked) },
      habits: input.habits,
      newcomers: hall.serviceIds.map((_, service) => ({ service, priorityClass: defaultClass })),
      closesAtMinutes: (input.closesAtMs - nowMs) / 60_000,
    },
    input.seed,
    input.replications,
  );
  const say = (service: number, samples: Float64Array | undefined) =>
    sayable(hall, service, samples, input);
  const { stream } = hall.snapshot;
  return {
    tickets: new Map(
      hall.ticketIds.map((id, i) => [id, say(stream.service[i] as number, forecast.tickets[i])]),
    ),
    services: new Map(hall.serviceIds.map((id, k) => [id, say(k, forecast.newcomers[k])])),
  };
}

function sayable(
  hall: LiveHall,
  service: number,
  samples: Float64Array | undefined,
  { predictor, others }: PredictionInput,
): WaitPrediction | null {
  const serviceId = hall.serviceIds[service];
  if (samples === undefined || serviceId === undefined) return null;
  const prediction = predictor.predict(serviceId, samples, others(serviceId));
  return Number.isFinite(prediction.p80) ? prediction : null;
}

function merged(
  held: FutureArrivals['booked'],
  booked: FutureArrivals['booked'],
): FutureArrivals['booked'] {
  return [...held, ...booked].sort((a, b) => a.slotMinutes - b.slotMinutes);
}
