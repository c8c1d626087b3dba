import type { CentreSetup } from '../centre/setup.ts';
import type { FutureArrivals } from '../simulation/future-arrivals.ts';
import type { VisitHabits } from '../simulation/visit-habits.ts';
import { HallForecaster, type HallForecast } from './forecast-hall.ts';
import type { HallFacts } from './hall-facts.ts';
import type { LearningPredictor, WaitPrediction } from './learning-predictor.ts';
import { liveHall, type LiveHall, type LiveKnowledge } from './live-hall.ts';

/** Everything a hall's predictions rest on besides its facts. */
export interface PredictionInput {
  readonly knowledge: LiveKnowledge;
  /** People still to come, services and classes in the order of the setup; minutes from now. */
  readonly future: FutureArrivals;
  readonly habits: VisitHabits;
  readonly predictor: LearningPredictor;
  /** Simple predictors of a newcomer's wait in the n-th service, minutes, in the order of the predictor's names. */
  readonly others: (service: number) => readonly number[];
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
 * Predicts every wait of a live centre with one set of replications. The same facts and seed give the
 * same predictions. Keep them: their outcomes teach the predictor.
 */
export function predictHall(
  setup: CentreSetup,
  facts: HallFacts,
  input: PredictionInput,
): HallPredictions {
  const hall = liveHall(setup, facts, input.knowledge);
  const forecast = forecastOf(setup, hall, facts, input);
  const { predictor, others } = input;
  const newcomers = hall.serviceIds.map((id, k) =>
    predictor.predict(id, forecast.newcomers[k] ?? unreached, others(k)),
  );
  const inLine = facts.waiting.map(({ id, service }, i) => {
    const newcomer = newcomers[service];
    if (newcomer === undefined) throw new Error(`ticket ${id} waits for no service`);
    const samples = forecast.tickets[i] ?? unreached;
    return [id, sayable(predictor.inLine(newcomer.group, samples, newcomer.scale))] as const;
  });
  return {
    tickets: new Map(inLine),
    services: new Map(newcomers.map((one) => [one.group, sayable(one)])),
  };
}

/** No future in which the call comes before closing. */
const unreached = Float64Array.of(Number.POSITIVE_INFINITY);

function forecastOf(
  setup: CentreSetup,
  hall: LiveHall,
  { closesAtMs, nowMs, team }: HallFacts,
  { future, habits, seed, replications }: PredictionInput,
): HallForecast {
  // Nobody calls, in whatever future.
  if (team.length === 0) return { tickets: [], newcomers: [] };
  const priorityClass = hall.classIds.indexOf(setup.defaultPriorityClassId);
  const booked = [...hall.held, ...future.booked].sort((a, b) => a.slotMinutes - b.slotMinutes);
  return new HallForecaster(hall.model).forecast(
    {
      rule: hall.rule,
      snapshot: hall.snapshot,
      future: { ...future, booked },
      habits,
      newcomers: hall.serviceIds.map((_, service) => ({ service, priorityClass })),
      closesAtMinutes: (closesAtMs - nowMs) / 60_000,
    },
    seed,
    replications,
  );
}

/** Where fewer than eight in ten futures reach the call before closing, nothing can be promised. */
function sayable(prediction: WaitPrediction): WaitPrediction | null {
  return Number.isFinite(prediction.p80) ? prediction : null;
}
