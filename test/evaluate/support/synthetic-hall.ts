import type { HallModel } from '../../../server/domain/simulation/hall-model.ts';
import { fluidCapacity } from './fluid-capacity.ts';
import type { Random } from '../../../server/domain/simulation/random.ts';
import { lognormalLaw, tabulatedLaw } from '../../../server/domain/simulation/service-law.ts';

/** Classes of every synthetic hall, in this order: walk-in, appointment, legal priority. */
export const hallClasses = [
  { name: 'walk-in', targetMinutes: 20, limitMinutes: 60, weight: 1 },
  { name: 'appointment', targetMinutes: 5, limitMinutes: 30, weight: 1 },
  { name: 'legal', targetMinutes: 8, limitMinutes: 30, weight: 1.5 },
] as const;
/** Two services give their numbers from one series, as the procedures of a field do. */
export const hallSeries = ['A', 'B', 'C'] as const;
/** The series of a service. */
export const seriesOf = (service: number): number => service % hallSeries.length;
export const classShares = [0.67, 0.25, 0.08] as const;

export interface HallWishes {
  readonly officers: number;
  /** Daily mean load over the fluid capacity. */
  readonly load: number;
  /** Mean number of services an officer can do. */
  readonly skills: number;
  /** True: every officer does every service at the same speed; load is then of the raw capacity. */
  readonly equalSpeeds: boolean;
}

export interface SyntheticHall {
  readonly model: HallModel;
  /** Tickets a minute per service, averaged over the day. */
  readonly demand: Float64Array;
  readonly meanOfService: Float64Array;
  /** What routing believes of the service times: learnt from a hundred services per pair. */
  readonly believedMinutes: Float64Array;
}

const services = 6;
const law = tabulatedLaw(lognormalLaw(0.8), 2048);
const levelSpeed = [0, 1, 0.95, 0.85] as const;
const servicesKnown = 100;

/** A random hall: six services of 6 to 20 minutes, lognormal with coefficient of variation .8. */
export function syntheticHall(random: Random, wishes: HallWishes): SyntheticHall {
  const { officers } = wishes;
  const meanOfService = Float64Array.from({ length: services }, () => 6 + 14 * random.uniform());
  const mix = Float64Array.from({ length: services }, () => 0.5 + random.uniform());
  const levels = skillLevels(
    random,
    wishes,
    mix.map((share, k) => share * meanOfService[k]!),
  );
  const speeds = Array.from({ length: officers }, () =>
    wishes.equalSpeeds ? 1 : 0.85 + 0.3 * random.uniform(),
  );
  const meanMinutes = new Float64Array(officers * services);
  for (let pair = 0; pair < meanMinutes.length; pair++) {
    const level = levels[pair]!;
    const speed = speeds[Math.floor(pair / services)]!;
    const atLevel = wishes.equalSpeeds ? 1 : levelSpeed[level === 0 ? 3 : level]!;
    meanMinutes[pair] = meanOfService[pair % services]! / (speed * atLevel);
  }
  const growth = wishes.equalSpeeds
    ? officers / mix.reduce((sum, share, k) => sum + share * meanOfService[k]!, 0)
    : fluidCapacity(ratesOf(levels, meanMinutes), mix).growth;
  return {
    model: modelOf(officers, levels, meanMinutes),
    demand: mix.map((share) => share * growth * wishes.load),
    meanOfService,
    believedMinutes: believed(random, meanMinutes, meanOfService),
  };
}

/** The same hall with every officer able to do every service at their own speed. */
export function pooledHall(hall: SyntheticHall): SyntheticHall {
  const levels = new Uint8Array(hall.model.levels.length).fill(1);
  return { ...hall, model: { ...hall.model, levels } };
}

/** Tickets a minute per pair; 0 where the officer cannot do the service. */
export function ratesOf(levels: Uint8Array, meanMinutes: Float64Array): Float64Array {
  return meanMinutes.map((mean, pair) => (levels[pair] === 0 ? 0 : 1 / mean));
}

function modelOf(officers: number, levels: Uint8Array, meanMinutes: Float64Array): HallModel {
  return {
    services,
    classes: hallClasses.length,
    officers,
    levels,
    meanMinutes,
    laws: Array.from(levels, () => law),
    limitMinutes: Float64Array.from(hallClasses, ({ limitMinutes }) => limitMinutes),
    noShowMinutes: 2,
    walkMinutes: 0,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
}

/** Every service has two officers, three from 20 counters. */
function skillLevels(random: Random, wishes: HallWishes, work: Float64Array): Uint8Array {
  const { officers } = wishes;
  const levels = new Uint8Array(officers * services);
  for (const [officer, mainWork] of mainSkills(random, officers, work).entries()) {
    let service = mainWork;
    for (let level = 1, count = skillCount(random, wishes.skills); count > 0; count--) {
      levels[officer * services + service] = Math.min(level++, 3);
      if (count > 1) service = nextSkill(random, levels, officer);
    }
  }
  for (let service = 0; service < services; service++) {
    const able = () => levels.filter((level, i) => i % services === service && level > 0).length;
    while (able() < (officers < 20 ? 2 : 3)) {
      const pair = random.integer(officers) * services + service;
      if (levels[pair] === 0) levels[pair] = 2;
    }
  }
  return levels;
}

/**
 * Each service is the main work of its share of the officers, rounded up or down by chance (systematic
 * sampling): nobody runs a hall in which a sixth of the work is nobody's own.
 */
function mainSkills(random: Random, officers: number, work: Float64Array): number[] {
  const workPerOfficer = work.reduce((sum, one) => sum + one, 0) / officers;
  const offset = random.uniform();
  let service = 0;
  let upTo = work[0]!;
  return Array.from({ length: officers }, (_, officer) => {
    while (upTo < (officer + offset) * workPerOfficer && service < services - 1) {
      service += 1;
      upTo += work[service]!;
    }
    return service;
  });
}

/** Of two services the officer cannot do yet, the one fewer colleagues can: what a hall trains for. */
function nextSkill(random: Random, levels: Uint8Array, officer: number): number {
  const open = Array.from({ length: services }, (_, k) => k).filter(
    (k) => levels[officer * services + k] === 0,
  );
  const able = (k: number) => levels.filter((level, i) => i % services === k && level > 0).length;
  const one = open[random.integer(open.length)]!;
  const other = open[random.integer(open.length)]!;
  return able(one) <= able(other) ? one : other;
}

/** The whole number below or above the mean: 2 or 3 skills for 2.5. */
function skillCount(random: Random, mean: number): number {
  const more = random.uniform() < mean - Math.floor(mean) ? 1 : 0;
  return Math.min(services, Math.floor(mean) + more);
}

function believed(random: Random, truth: Float64Array, meanOfService: Float64Array): Float64Array {
  return truth.map((mean, pair) => {
    const own = mean * (1 + (0.8 / Math.sqrt(servicesKnown)) * random.normal());
    return (servicesKnown * own + 20 * meanOfService[pair % services]!) / (servicesKnown + 20);
  });
}
