import { describe, expect, test } from 'vitest';
import { firstComeRule } from '../evaluate/support/baseline-rules.ts';
import type { HallModel, HallStart } from '../../server/domain/simulation/hall-model.ts';
import { HallSimulation } from '../../server/domain/simulation/hall-simulation.ts';
import type { ServiceLaw } from '../../server/domain/simulation/service-law.ts';
import {
  origins,
  TicketStream,
  type TicketFacts,
} from '../../server/domain/simulation/ticket-stream.ts';

/** Every service takes exactly its mean. */
const exact: ServiceLaw = { quantile: () => 1, cdf: (time) => (time < 1 ? 0 : 1) };

function hall(levels: readonly number[], services: number, minutes = 10): HallModel {
  return {
    services,
    classes: 1,
    officers: levels.length / services,
    levels: Uint8Array.from(levels),
    meanMinutes: new Float64Array(levels.length).fill(minutes),
    laws: levels.map(() => exact),
    limitMinutes: new Float64Array([60]),
    noShowMinutes: 2,
    walkMinutes: 0,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.25 },
  };
}

function streamOf(...tickets: (Partial<TicketFacts> & { arriveAt: number })[]): TicketStream {
  const stream = new TicketStream(2);
  for (const { arriveAt, ...rest } of tickets) {
    const usual = { service: 0, priorityClass: 0, draw: 0.5, leavesAt: Infinity, noShow: false };
    stream.add({ arriveAt, ageFrom: arriveAt, ...usual, ...rest });
  }
  return stream;
}

function startOf(officers: number, change: Partial<HallStart> = {}): HallStart {
  const officer = { present: true, ticket: -1, sinceMinutes: 0 };
  return {
    atMinutes: 0,
    officers: Array.from({ length: officers }, () => officer),
    roster: [],
    ...change,
  };
}

function play(
  model: HallModel,
  stream: TicketStream,
  start: HallStart,
  until = Infinity,
): number[] {
  const arrivals = stream.origin.slice(0, stream.count).filter((o) => o === origins.arrival).length;
  new HallSimulation(model).run(firstComeRule(model), stream, start, arrivals, until);
  return [...stream.calledAt.slice(0, stream.count)];
}

describe('a simulated hall', () => {
  test('serves one after the other at one counter', () => {
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1 }, { arriveAt: 2 });
    expect(play(hall([1], 1), stream, startOf(1))).toEqual([0, 10, 20]);
  });

  test('sends nobody to an officer without the skill', () => {
    const stream = streamOf({ arriveAt: 0, service: 1 }, { arriveAt: 1, service: 1 });
    expect(play(hall([1, 0, 1, 1], 2), stream, startOf(2))).toEqual([0, 10]);
    expect([...stream.servedBy.slice(0, 2)]).toEqual([1, 1]);
  });

  test('takes nobody in during a break and goes on after it', () => {
    const roster = [
      { atMinutes: 5, officer: 0, present: false },
      { atMinutes: 40, officer: 0, present: true },
    ];
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1 });
    expect(play(hall([1], 1), stream, startOf(1, { roster }))).toEqual([0, 40]);
  });

  test('goes on from a service under way', () => {
    const stream = streamOf({ arriveAt: -9 }, { arriveAt: -1 });
    const officers = [{ present: true, ticket: 0, sinceMinutes: -4 }];
    expect(play(hall([1], 1), stream, startOf(1, { officers }))[1]).toBe(6);
  });

  test('calls nobody after closing', () => {
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1 });
    expect(play(hall([1], 1), stream, startOf(1), 9)).toEqual([0, -1]);
  });

  test('forgets people who left before their call', () => {
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1, leavesAt: 8 }, { arriveAt: 2 });
    expect(play(hall([1], 1), stream, startOf(1))).toEqual([0, -1, 10]);
  });

  test('tells when somebody who left would have been called, without taking anybody’s time', () => {
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1, leavesAt: 8 }, { arriveAt: 2 });
    stream.tracked.fill(1, 0, 3);
    expect(play(hall([1], 1), stream, startOf(1))).toEqual([0, 10, 10]);
  });

  test('loses only the no-show time on somebody who does not come', () => {
    const stream = streamOf({ arriveAt: 0, noShow: true }, { arriveAt: 1 });
    expect(play(hall([1], 1), stream, startOf(1))).toEqual([0, 2]);
  });

  test('keeps the age of a transferred ticket', () => {
    const stream = streamOf(
      { arriveAt: 0 },
      { arriveAt: 1, service: 1 },
      { arriveAt: 2, service: 1 },
    );
    stream.addStep(0, 1, 0.5, origins.transfer, 0);
    // One officer does service 0, the other service 1: the transferred ticket is older than the third.
    expect(play(hall([1, 0, 0, 1], 2), stream, startOf(2))).toEqual([0, 1, 21, 11]);
  });

  test('caps the age of a return at its share of the limit', () => {
    const stream = streamOf({ arriveAt: 0 });
    const step = stream.addStep(0, 0, 0.5, origins.return, 100);
    play(hall([1], 1), stream, startOf(1));
    expect(stream.arriveAt[step]).toBe(110);
    expect(stream.ageFrom[step]).toBe(110 - 0.5 * 60);
  });

  test('gives the same run again after a rewind', () => {
    const stream = streamOf({ arriveAt: 0 }, { arriveAt: 1 }, { arriveAt: 3 });
    stream.addStep(1, 0, 0.5, origins.return, 5);
    const first = play(hall([1], 1), stream, startOf(1));
    stream.rewind(stream.count);
    expect(play(hall([1], 1), stream, startOf(1))).toEqual(first);
  });
});
