import type { CentreSetup } from '../centre/setup.ts';
import type { FutureArrivals } from '../simulation/future-arrivals.ts';
import type { VisitHabits } from '../simulation/visit-habits.ts';
import { HallForecaster, type HallForecast } from './forecast-hall.ts';
import type { HallFacts } from './hall-facts.ts';
import { kindKey, type Predictions } from './hall-waits.ts';
import type { LearningPredictor, WaitPrediction } from './learning-predictor.ts';
import { liveHall, type LiveHall, type LiveKnowledge } from './live-hall.ts';
import type { NumberedKind } from './recent-waits.ts';

/** Everything a hall's predictions rest on besides its facts. */
export interface PredictionInput {
  readonly knowledge: LiveKnowledge;
  /** People still to come, services and classes in the order of the setup; minutes from now. */
  readonly future: FutureArrivals;
  readonly habits: VisitHabits;
  readonly predictor: LearningPredictor;
  /** Simple predictors of a newcomer's wait, minutes, in the order of the predictor's names. */
  readonly others: (kind: NumberedKind) => readonly number[];
  readonly seed: number;
  readonly replications: number;
}

/**
 * Predicts every wait of a live centre with one set of replications: of those in line, and of newcomers
 * of each service and class. Null: cannot say yet, for no eligible officer is there or closing comes
 * first. The same facts and seed give the same predictions. Keep them: their outcomes teach the predictor.
 */
export function predictHall(
  setup: CentreSetup,
  facts: HallFacts,
  input: PredictionInput,
): Predictions<WaitPrediction> {
  const hall = liveHall(setup, facts, input.knowledge);
  const kinds = kindsOf(hall);
  const isServed = (service: number) => {
    return facts.team.some(({ levels, staysPresent }) => staysPresent && levels[service] !== 0);
  };
  // A break ends when it ends: while only officers on break could serve, nothing is promised.
  const sayable = (service: number, prediction: WaitPrediction | null) =>
    prediction !== null && isServed(service) && isLikelyReached(prediction) ? prediction : null;
  const forecast = forecastOf(hall, kinds, facts, input);
  const { predictor, others } = input;
  const newcomers = kinds.map((kind, n) => {
    const service = hall.serviceIds[kind.service] ?? '';
    return predictor.predict(service, forecast.newcomers[n] ?? unreached, others(kind));
  });
  const inLine = facts.waiting.map(({ id, service, priorityClass }, i) => {
    const newcomer = newcomers[service * hall.classIds.length + priorityClass];
    if (newcomer === undefined) throw new Error(`ticket ${id} waits for no service`);
    const samples = forecast.tickets[i] ?? unreached;
    const prediction = predictor.inLine(newcomer.group, samples, newcomer.scale);
    return [id, sayable(service, prediction)] as const;
  });
  return {
    tickets: new Map(inLine),
    newcomers: new Map(
      kinds.map(({ key, service }, n) => [key, sayable(service, newcomers[n] ?? null)]),
    ),
  };
}

/** Every service with every class, services first. */
function kindsOf({ serviceIds, classIds }: LiveHall): (NumberedKind & { readonly key: string })[] {
  return serviceIds.flatMap((serviceId, service) =>
    classIds.map((priorityClassId, priorityClass) => {
      return { service, priorityClass, key: kindKey({ serviceId, priorityClassId }) };
    }),
  );
}

/** No future in which the call comes before closing. */
const unreached = Float64Array.of(Number.POSITIVE_INFINITY);

function forecastOf(
  hall: LiveHall,
  newcomers: readonly NumberedKind[],
  { closesAtMs, nowMs, team }: HallFacts,
  { future, habits, seed, replications }: PredictionInput,
): HallForecast {
  // Nobody calls, in whatever future.
  if (team.length === 0) return { tickets: [], newcomers: [] };
  const booked = [...hall.held, ...future.booked].sort((a, b) => a.slotMinutes - b.slotMinutes);
  return new HallForecaster(hall.model).forecast(
    {
      rule: hall.rule,
      snapshot: hall.snapshot,
      future: { ...future, booked },
      habits,
      newcomers,
      closesAtMinutes: (closesAtMs - nowMs) / 60_000,
    },
    seed,
    replications,
  );
}

/** Where fewer than eight in ten futures reach the call before closing, nothing can be promised. */
function isLikelyReached({ p80 }: WaitPrediction): boolean {
  return Number.isFinite(p80);
}
