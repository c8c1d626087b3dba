import { describe, expect, it } from 'vitest';
import { definitionFaults } from '../../server/domain/centre/check-definition.ts';
import { arrivalsAnHour, dayStartMinute, nextArrival, timeOfDay } from '../demo/day-shape.ts';
import { demoCentre } from '../demo/demo-centre.ts';
import { SeededRandom } from '../demo/random.ts';
import { pickErrand } from '../demo/service-mix.ts';

/** Minutes of the clock at which people come within so many days. */
function arrivals(seed: number, days: number): number[] {
  const random = new SeededRandom(seed);
  const minutes: number[] = [];
  const end = dayStartMinute + days * 9.5 * 60;
  for (let at = nextArrival(random, dayStartMinute); at < end; at = nextArrival(random, at)) {
    minutes.push(at);
  }
  return minutes;
}

describe('the demo day', () => {
  it('is the same for the same seed and another for another', () => {
    expect(arrivals(1, 1)).toEqual(arrivals(1, 1));
    expect(arrivals(1, 1)).not.toEqual(arrivals(2, 1));
  });

  it('brings as many people to each hour as its rate says', () => {
    const days = 400;
    const all = arrivals(7, days).map(timeOfDay);
    for (let from = dayStartMinute; from < 17 * 60; from += 30) {
      const came = all.filter((minute) => minute >= from && minute < from + 30).length / days;
      const minutes = Array.from({ length: 30 }, (_, i) => from + i + 0.5);
      const expected = minutes.reduce((sum, minute) => sum + arrivalsAnHour(minute) / 60, 0);
      expect(Math.abs(came - expected)).toBeLessThan(0.1 + 0.06 * expected);
    }
  });

  it('begins anew when it has ended', () => {
    expect(timeOfDay(dayStartMinute)).toBe(dayStartMinute);
    expect(timeOfDay(dayStartMinute + 9.5 * 60 + 5)).toBe(dayStartMinute + 5);
    expect(arrivalsAnHour(dayStartMinute)).toBeGreaterThan(arrivalsAnHour(11.5 * 60));
    expect(arrivalsAnHour(dayStartMinute - 1)).toBe(0);
  });
});

describe('pickErrand', () => {
  it('names only what the starter centre has', () => {
    const { services, priorityClasses } = demoCentre(6);
    const random = new SeededRandom(3);
    const known = new Set([...services, ...priorityClasses].map(({ id }) => id));
    for (let n = 0; n < 2000; n += 1) {
      const { serviceId, priorityClassId } = pickErrand(random);
      expect(known).toContain(serviceId);
      expect(known).toContain(priorityClassId);
    }
  });
});

describe('demoCentre', () => {
  it('is a sound centre whose minutes are shortened', () => {
    const [slow, fast] = [demoCentre(1), demoCentre(6)];
    expect(definitionFaults(fast)).toEqual([]);
    expect(fast.services[0]?.minutes).toBe((slow.services[0]?.minutes ?? 0) / 6);
  });
});

describe('SeededRandom', () => {
  it('draws services with the wished mean', () => {
    const random = new SeededRandom(5);
    const draws = Array.from({ length: 20_000 }, () => random.lognormal(12, 0.7));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(Math.abs(mean - 12)).toBeLessThan(0.3);
  });

  it('picks each key as often as its weight says', () => {
    const random = new SeededRandom(6);
    const picks = Array.from({ length: 10_000 }, () => random.pick({ a: 3, b: 1 }));
    const share = picks.filter((pick) => pick === 'a').length / picks.length;
    expect(Math.abs(share - 0.75)).toBeLessThan(0.02);
  });
});
