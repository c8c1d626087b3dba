import { describe, expect, test } from 'vitest';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { firstComeRule } from '../evaluate/support/baseline-rules.ts';
import type { HallModel, RoutingRule } from '../../server/domain/simulation/hall-model.ts';
import { HallSimulation } from '../../server/domain/simulation/hall-simulation.ts';
import { policyRule } from '../../server/domain/simulation/policy-rule.ts';
import { Random } from '../../server/domain/simulation/random.ts';
import type { ServiceLaw } from '../../server/domain/simulation/service-law.ts';
import { TicketStream } from '../../server/domain/simulation/ticket-stream.ts';

const exact: ServiceLaw = { quantile: () => 1, cdf: (time) => (time < 1 ? 0 : 1) };
const classes = [
  { targetMinutes: 20, limitMinutes: 60, weight: 1 },
  { targetMinutes: 5, limitMinutes: 30, weight: 1 },
] as const;
const tickets = 5;
const officers = 2;

interface Toy {
  readonly model: HallModel;
  readonly age: readonly number[];
  readonly classOf: readonly number[];
}

/** Five people in line, each with a service of their own, and two officers who can do most of them. */
function toy(seed: number): Toy {
  const random = new Random(seed);
  const levels = Uint8Array.from({ length: officers * tickets }, (_, pair) =>
    pair < tickets || random.uniform() < 0.6 ? 1 + random.integer(3) : 0,
  );
  return {
    model: {
      services: tickets,
      classes: classes.length,
      officers,
      levels,
      meanMinutes: Float64Array.from(levels, () => 4 + 16 * random.uniform()),
      laws: Array.from(levels, () => exact),
      limitMinutes: Float64Array.from(classes, ({ limitMinutes }) => limitMinutes),
      noShowMinutes: 0,
      walkMinutes: 0,
      ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
    },
    age: Array.from({ length: tickets }, () => 25 * random.uniform()),
    classOf: Array.from({ length: tickets }, () => random.integer(2)),
  };
}

function costOf(toyHall: Toy, ticket: number, calledAt: number): number {
  const { targetMinutes, weight } = classes[toyHall.classOf[ticket]!]!;
  return weight * ((calledAt + toyHall.age[ticket]!) / targetMinutes) ** 2;
}

/** Least cost over all schedules without idling on purpose: whoever is free first takes anybody they can. */
function optimum(toyHall: Toy, freeAt: readonly number[], left: readonly number[]): number {
  if (left.length === 0) return 0;
  const { levels, meanMinutes } = toyHall.model;
  const officer = freeAt[0]! <= freeAt[1]! ? 0 : 1;
  const able = left.filter((ticket) => levels[officer * tickets + ticket] !== 0);
  const next = (at: number) => freeAt.map((free, i) => (i === officer ? at : free));
  if (able.length === 0) return optimum(toyHall, next(Infinity), left);
  return Math.min(
    ...able.map((ticket) => {
      const at = freeAt[officer]!;
      const rest = left.filter((other) => other !== ticket);
      const busyUntil = at + meanMinutes[officer * tickets + ticket]!;
      return costOf(toyHall, ticket, at) + optimum(toyHall, next(busyUntil), rest);
    }),
  );
}

function simulated(toyHall: Toy, rule: RoutingRule): number {
  const stream = new TicketStream(8);
  for (let i = 0; i < tickets; i++) {
    stream.add({
      arriveAt: -1e-9,
      ageFrom: -toyHall.age[i]!,
      service: i,
      priorityClass: toyHall.classOf[i]!,
      draw: 0.5,
      leavesAt: Infinity,
      noShow: false,
    });
  }
  const officer = { present: true, ticket: -1, sinceMinutes: 0 };
  const start = { atMinutes: 0, officers: [officer, officer], roster: [] };
  new HallSimulation(toyHall.model).run(rule, stream, start, tickets);
  let cost = 0;
  for (let i = 0; i < tickets; i++) cost += costOf(toyHall, i, stream.calledAt[i]!);
  return cost;
}

function orders(of: readonly number[]): number[][] {
  if (of.length <= 1) return [[...of]];
  return of.flatMap((first) =>
    orders(of.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

/** Calls by a fixed list per officer. */
function listRule(lists: readonly (readonly number[])[]): RoutingRule {
  const advantage = Float64Array.from({ length: officers * tickets }, (_, pair) => {
    return tickets - lists[Math.floor(pair / tickets)]!.indexOf(pair % tickets);
  });
  return {
    name: 'list',
    urgency: () => 1,
    pressure: () => 1,
    lead: new Float64Array(classes.length),
    advantage,
    idleCost: new Float64Array(officers * tickets),
    idleMinuteWorth: 0,
  };
}

const everybody = Array.from({ length: tickets }, (_, i) => i);

describe('on toy halls', () => {
  test.each([1, 2, 3])('the best list rule costs what brute force says (hall %s)', (seed) => {
    const hall = toy(seed);
    let least = Infinity;
    const all = orders(everybody);
    for (const a of all)
      for (const b of all) least = Math.min(least, simulated(hall, listRule([a, b])));
    expect(least).toBeCloseTo(optimum(hall, [0, 0], everybody), 6);
  });

  test('the index is never below the optimum, and on average nearer to it than first come first served', () => {
    const ratio = { index: 0, firstCome: 0 };
    const halls = 60;
    for (let seed = 1; seed <= halls; seed++) {
      const hall = toy(seed);
      const { meanMinutes } = hall.model;
      const serviceMinutes = everybody.map(
        (k) => (meanMinutes[k]! + meanMinutes[tickets + k]!) / 2,
      );
      const beliefs = { classes, ownMinutes: meanMinutes, serviceMinutes, work: serviceMinutes };
      const cost = simulated(hall, policyRule(hall.model, beliefs, defaultRoutingPolicy));
      const best = optimum(hall, [0, 0], everybody);
      expect(cost).toBeGreaterThanOrEqual(best - 1e-9);
      ratio.index += cost / best / halls;
      ratio.firstCome += simulated(hall, firstComeRule(hall.model)) / best / halls;
    }
    expect(ratio.index).toBeLessThan(1.35);
    expect(ratio.index).toBeLessThan(ratio.firstCome);
  });
});
