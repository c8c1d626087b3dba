import { describe, expect, test } from 'vitest';
import { accumulatingRule, firstComeRule } from '../evaluate/support/baseline-rules.ts';
import type { HallModel } from '../../server/domain/simulation/hall-model.ts';
import { HallSimulation } from '../../server/domain/simulation/hall-simulation.ts';
import { Random } from '../../server/domain/simulation/random.ts';
import { exponentialLaw } from '../../server/domain/simulation/service-law.ts';
import { TicketStream } from '../../server/domain/simulation/ticket-stream.ts';

const batches = 40;

function pooledModel(officers: number, classes: number): HallModel {
  return {
    services: 1,
    classes,
    officers,
    levels: new Uint8Array(officers).fill(1),
    meanMinutes: new Float64Array(officers).fill(1),
    laws: Array.from({ length: officers }, () => exponentialLaw),
    limitMinutes: new Float64Array(classes).fill(60),
    noShowMinutes: 0,
    walkMinutes: 0,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
}

/** Poisson arrivals at `rate` a minute, classes in equal shares, patience with mean 1 / `leaving`. */
function poissonStream(
  count: number,
  rate: number,
  classes: number,
  leaving: number,
  seed: number,
) {
  const random = new Random(seed);
  const stream = new TicketStream(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    at += random.exponential() / rate;
    stream.add({
      arriveAt: at,
      ageFrom: at,
      service: 0,
      priorityClass: random.integer(classes),
      draw: random.uniform(),
      leavesAt: leaving === 0 ? Number.POSITIVE_INFINITY : at + random.exponential() / leaving,
      noShow: false,
    });
  }
  return stream;
}

function everybodyThere(officers: number) {
  const officer = { present: true, ticket: -1, sinceMinutes: 0 };
  return { atMinutes: 0, officers: Array.from({ length: officers }, () => officer), roster: [] };
}

/** Mean and standard error of `value` over tickets, by batch means, the first batch left out. */
function batchMeans(stream: TicketStream, value: (i: number) => number | undefined) {
  const size = Math.floor(stream.count / (batches + 1));
  const means = Array.from({ length: batches }, (_, b) => {
    let sum = 0;
    let count = 0;
    for (let i = (b + 1) * size; i < (b + 2) * size; i++) {
      const one = value(i);
      if (one === undefined) continue;
      sum += one;
      count += 1;
    }
    return sum / count;
  });
  const mean = means.reduce((sum, one) => sum + one, 0) / batches;
  const squares = means.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (batches - 1) / batches) };
}

function waitOf(stream: TicketStream, i: number): number {
  const called = stream.calledAt[i]!;
  return (called < 0 ? stream.leavesAt[i]! : called) - stream.arriveAt[i]!;
}

function expectWithin({ mean, error }: { mean: number; error: number }, exact: number) {
  expect(Math.abs(mean - exact)).toBeLessThan(3 * error);
  expect(error).toBeLessThan(0.1 * exact);
}

describe('the simulator agrees with queueing theory', () => {
  test.each([
    { officers: 10, load: 8, delayed: 0.4091801508 },
    { officers: 20, load: 18, delayed: 0.5507690048 },
    { officers: 5, load: 4, delayed: 0.5541125541 },
  ])('M/M/$officers at $load erlangs waits as Erlang C says', ({ officers, load, delayed }) => {
    const stream = poissonStream(150_000, load, 1, 0, officers);
    const model = pooledModel(officers, 1);
    new HallSimulation(model).run(firstComeRule(model), stream, everybodyThere(officers), 150_000);
    expectWithin(
      batchMeans(stream, (i) => waitOf(stream, i)),
      delayed / (officers - load),
    );
    expectWithin(
      batchMeans(stream, (i) => (waitOf(stream, i) > 1e-12 ? 1 : 0)),
      delayed,
    );
  });

  test.each([
    { officers: 20, load: 22, leaving: 0.2, lost: 0.1059648508 },
    { officers: 10, load: 8, leaving: 0.1, lost: 0.01420970796 },
  ])('M/M/$officers+M loses as Erlang A says', ({ officers, load, leaving, lost }) => {
    const stream = poissonStream(150_000, load, 1, leaving, 7 + officers);
    const model = pooledModel(officers, 1);
    new HallSimulation(model).run(firstComeRule(model), stream, everybodyThere(officers), 150_000);
    expectWithin(
      batchMeans(stream, (i) => (stream.calledAt[i]! < 0 ? 1 : 0)),
      lost,
    );
    expectWithin(
      batchMeans(stream, (i) => waitOf(stream, i)),
      lost / leaving,
    );
  });

  test('accumulating priorities 1 and 2 wait 5 and 3 (Kleinrock)', () => {
    const stream = poissonStream(250_000, 0.8, 2, 0, 5);
    const model = pooledModel(1, 2);
    const rule = accumulatingRule(model, [1, 2]);
    new HallSimulation(model).run(rule, stream, everybodyThere(1), 250_000);
    const ofClass = (wanted: number) =>
      batchMeans(stream, (i) =>
        stream.priorityClass[i] === wanted ? waitOf(stream, i) : undefined,
      );
    expectWithin(ofClass(0), 5);
    expectWithin(ofClass(1), 3);
  });
});
