import { describe, expect, test } from 'vitest';
import {
  HallForecaster,
  type ForecastInput,
} from '../../server/domain/prediction/forecast-hall.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { predictHall } from '../../server/domain/prediction/predict-hall.ts';
import { LearningPredictor } from '../../server/domain/prediction/learning-predictor.ts';
import { finiteMean } from '../../server/domain/prediction/samples.ts';
import { firstComeRule, staticPriorityRule } from '../evaluate/support/baseline-rules.ts';
import {
  busynessSoFar,
  type FutureArrivals,
} from '../../server/domain/simulation/future-arrivals.ts';
import type { HallModel } from '../../server/domain/simulation/hall-model.ts';
import {
  exponentialLaw,
  lognormalLaw,
  residual,
  tabulatedLaw,
} from '../../server/domain/simulation/service-law.ts';
import { TicketStream } from '../../server/domain/simulation/ticket-stream.ts';
import { simpleVisits } from '../../server/domain/simulation/visit-habits.ts';
import { officer, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

const nobody: FutureArrivals = {
  ratePerMinute: () => 0,
  services: [1],
  classes: [1],
  busyness: { mean: 1, cv: 0 },
  booked: [],
};

function model(officers: number): HallModel {
  return {
    services: 1,
    classes: 1,
    officers,
    levels: new Uint8Array(officers).fill(1),
    meanMinutes: new Float64Array(officers).fill(10),
    laws: Array.from({ length: officers }, () => exponentialLaw),
    limitMinutes: new Float64Array([60]),
    noShowMinutes: 0,
    walkMinutes: 0,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
}

/** `waiting` people in line, every officer in the middle of a service, in a stream of that `capacity`. */
function input(waiting: number, officers: number, capacity: number): ForecastInput {
  const stream = new TicketStream(capacity);
  const never = { draw: 0.5, leavesAt: Infinity, noShow: false };
  const add = (ageFrom: number) =>
    stream.add({ arriveAt: -Infinity, ageFrom, service: 0, priorityClass: 0, ...never });
  for (let i = 0; i < waiting; i++) add(i - waiting);
  const busy = Array.from({ length: officers }, () => {
    return { present: true, ticket: add(-100), sinceMinutes: -5 };
  });
  return {
    rule: firstComeRule(model(officers)),
    snapshot: {
      stream,
      waiting,
      count: stream.count,
      start: { atMinutes: 0, officers: busy, roster: [] },
    },
    future: nobody,
    habits: simpleVisits,
    newcomers: [{ service: 0, priorityClass: 0 }],
    closesAtMinutes: Infinity,
  };
}

describe('a forecast', () => {
  test('lets people overtake as long as the line of a service with one officer lasts', () => {
    const few = { ...model(4), services: 2, classes: 2, limitMinutes: new Float64Array([60, 60]) };
    const hall: HallModel = {
      ...few,
      levels: Uint8Array.of(1, 0, 0, 1, 0, 1, 0, 1),
      meanMinutes: new Float64Array(8).fill(10),
      laws: Array.from({ length: 8 }, () => exponentialLaw),
    };
    const { snapshot, ...rest } = input(12, 1, 2048);
    const idle = { present: true, ticket: -1, sinceMinutes: 0 };
    const [one] = snapshot.start.officers;
    const start = { ...snapshot.start, officers: [one!, idle, idle, idle] };
    const { tickets } = new HallForecaster(hall).forecast(
      {
        ...rest,
        rule: staticPriorityRule(hall, [0, 1]),
        snapshot: { ...snapshot, start },
        // Half of the officer's time goes to people who are called first.
        future: { ...nobody, ratePerMinute: () => 0.05, services: [1, 0], classes: [0, 1] },
      },
      1,
      400,
    );
    // 120 minutes of work without them, 240 with them for ever.
    expect(finiteMean(tickets.at(-1)!)).toBeGreaterThan(195);
  });

  test('of exponential services is people ahead over the service rate', () => {
    const { tickets, newcomers } = new HallForecaster(model(4)).forecast(input(7, 4, 64), 1, 4000);
    // Exponential services forget their age: the k-th in line waits k / (4 / 10 min).
    for (const [k, samples] of tickets.entries()) {
      const expected = (k + 1) * 2.5;
      expect(Math.abs(finiteMean(samples) - expected)).toBeLessThan(0.15 * expected);
    }
    expect(Math.abs(finiteMean(newcomers[0]!) - 20)).toBeLessThan(0.5);
  });

  test('is the same again for the same seed, whatever room the stream has', () => {
    const forecaster = new HallForecaster(model(2));
    const roomy = forecaster.forecast(input(6, 2, 64), 5, 50);
    expect(forecaster.forecast(input(6, 2, 64), 5, 50)).toEqual(roomy);
    expect(forecaster.forecast(input(6, 2, 8), 5, 50)).toEqual(roomy);
  });

  test('asks about newcomers without changing the hall: more of them change nobody’s wait', () => {
    const hall: HallModel = {
      ...model(3),
      classes: 3,
      limitMinutes: new Float64Array([60, 30, 20]),
    };
    const rule = {
      ...staticPriorityRule(hall, [0, 1, 2]),
      // Long lines are called first: a newcomer who counted as a person would be seen here.
      pressure: (waiting: number) => waiting,
    };
    const kinds = [0, 1, 2].map((priorityClass) => ({ service: 0, priorityClass }));
    const ask = (newcomers: typeof kinds) => {
      const future = { ...nobody, ratePerMinute: () => 0.2, classes: [1, 1, 1] };
      const question = { ...input(9, 3, 64), rule, future, newcomers };
      return new HallForecaster(hall).forecast(question, 4, 60);
    };
    const all = ask(kinds);
    for (const [n, kind] of kinds.entries()) {
      const alone = ask([kind]);
      expect(alone.newcomers[0]).toEqual(all.newcomers[n]);
      expect(alone.tickets).toEqual(all.tickets);
    }
    expect(finiteMean(all.newcomers[2]!)).toBeLessThan(finiteMean(all.newcomers[0]!));
  });

  test('has no wait for those whom closing comes before', () => {
    const late = { ...input(50, 1, 64), closesAtMinutes: 60 };
    const { newcomers } = new HallForecaster(model(1)).forecast(late, 1, 20);
    expect([...newcomers[0]!].every((wait) => wait === Infinity)).toBe(true);
  });
});

describe('laws of service times', () => {
  const law = lognormalLaw(0.8);

  test('have mean 1', () => {
    for (const one of [law, exponentialLaw, tabulatedLaw(law)]) {
      const n = 20_000;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += one.quantile((i + 0.5) / n);
      expect(sum / n).toBeCloseTo(1, 2);
    }
  });

  test('say of a service under way what is left of it', () => {
    expect(residual(exponentialLaw, 3, 0.5)).toBeCloseTo(Math.log(2), 9);
    expect(law.cdf(law.quantile(0.37))).toBeCloseTo(0.37, 5);
    expect(residual(law, 50, 0.5)).toBeGreaterThan(0);
  });
});

test('a day’s arrivals so far move the belief about its busyness part of the way', () => {
  const { mean, cv } = busynessSoFar(120, 100, 0.16);
  expect(mean).toBeGreaterThan(1.1);
  expect(mean).toBeLessThan(1.2);
  expect(cv).toBeLessThan(0.1);
});

describe('predictions of a live hall', () => {
  const say = (play: Play) =>
    predictHall(play.state.setup, hallFacts(play.state, play.nowMs), {
      knowledge: { usualLaw: lognormalLaw(0.8), lawOfService: new Map() },
      future: { ...nobody, services: [1, 1, 1, 1], classes: [1, 1, 1, 1] },
      habits: simpleVisits,
      predictor: new LearningPredictor([]),
      others: () => [],
      seed: 1,
      replications: 100,
    });

  test('give everybody in line a wait that grows with the place', () => {
    const play = new Play();
    play.open('an', 'c1');
    const tickets = Array.from({ length: 4 }, () => play.issue('copy'));
    play.serve('an');
    const waits = tickets.slice(1).map(({ id }) => say(play).tickets.get(id)!.mean);
    expect(waits[0]).toBeLessThan(waits[1]!);
    expect(waits[1]).toBeLessThan(waits[2]!);
  });

  test('tell people of each class what people of that class wait', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let n = 0; n < 12; n++) play.issue('copy');
    const { newcomers } = say(play);
    const elderly = newcomers.get('copy/elderly')!;
    expect(elderly.p80).toBeLessThan(newcomers.get('copy/walk-in')!.p50);
  });

  test('count on officers who are on break to come back, and on nobody in closed hours', () => {
    const waitOf = (opening: 'hours' | 'always', reason?: 'rest') => {
      const play = new Play(smallState({}, opening));
      play.nowMs = at(10, 30);
      play.open('an', 'c1');
      play.open('dao', 'c2');
      const [last] = Array.from({ length: 16 }, () => play.issue('copy')).toReversed();
      play.serve('an');
      if (reason !== undefined) play.must(officer('dao'), { kind: 'start-break', reason });
      return say(play).tickets.get(last!.id)!.p50;
    };
    const [there, away, lunch] = [waitOf('always'), waitOf('always', 'rest'), waitOf('hours')];
    expect(away).toBeGreaterThan(there + 3);
    // Fifteen copies of six minutes each: without the return an hour and a half.
    expect(away).toBeLessThan(75);
    expect(lunch).toBeGreaterThanOrEqual(there);
  });

  test('cannot say yet while no eligible officer is there', () => {
    const play = new Play();
    play.open('an', 'c1');
    const { id } = play.issue('copy');
    play.must(officer('an'), { kind: 'start-break', reason: 'lunch' });
    const { tickets, newcomers } = say(play);
    expect(tickets.get(id)).toBeNull();
    expect(newcomers.get('copy/walk-in')).toBeNull();
  });
});
