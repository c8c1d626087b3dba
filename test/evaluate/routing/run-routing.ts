import { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import { derivedSeed, Random } from '../../../server/domain/simulation/random.ts';
import { halfWidth95, meanOf, quantileOf, rounded } from '../support/statistics.ts';
import {
  fullLife,
  plainLife,
  syntheticDay,
  type Day,
  type Life,
} from '../support/synthetic-day.ts';
import {
  hallClasses,
  pooledHall,
  syntheticHall,
  type SyntheticHall,
} from '../support/synthetic-hall.ts';
import { printTable } from '../support/table.ts';
import { Outcome } from './outcome.ts';
import { policies } from './policies.ts';

export interface RoutingWishes {
  readonly seed: number;
  readonly halls: number;
  readonly days: number;
}

/** Daily load over capacity at which halls of each size are compared. */
export const loadOfSize: Readonly<Record<number, number>> = {
  5: 0.75,
  10: 0.78,
  20: 0.85,
  40: 0.85,
};

/** Compares the policies on fresh halls of each size and gives what a release is judged by. */
export function evaluateRouting(wishes: RoutingWishes): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const size of Object.keys(loadOfSize).map(Number)) {
    const outcomes = comparePolicies(size, wishes, plainLife);
    printOutcomes(`${size} counters, ${wishes.halls} halls x ${wishes.days} days`, outcomes);
    const toPooled = ratioToPooled(size, wishes);
    console.log(
      `equal speeds, 3.5 skills: mean wait ${toPooled.toFixed(3)} x the pooled reference`,
    );
    results[size] = summary(outcomes, toPooled);
  }
  for (const size of Object.keys(loadOfSize).map(Number)) {
    const outcomes = comparePolicies(size, wishes, fullLife);
    const life = 'no-shows, transfers, returns, breaks, busy and quiet days';
    printOutcomes(`${size} counters with ${life}`, outcomes);
  }
  return results;
}

type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

/** One outcome per policy and hall, all policies on the same tickets. */
function comparePolicies(size: number, wishes: RoutingWishes, life: Life): Outcomes {
  const outcomes = new Map<string, Outcome[]>(Object.keys(policies).map((name) => [name, []]));
  for (let h = 0; h < wishes.halls; h++) {
    const random = new Random(derivedSeed(wishes.seed, size, h));
    const load = loadOfSize[size]!;
    const hall = syntheticHall(random, { officers: size, load, skills: 2.5, equalSpeeds: false });
    const days = Array.from({ length: wishes.days }, () => syntheticDay(random, hall, life));
    for (const name of Object.keys(policies)) outcomes.get(name)!.push(play(hall, days, name));
  }
  return outcomes;
}

function play(hall: SyntheticHall, days: readonly Day[], policy: string): Outcome {
  const simulation = new HallSimulation(hall.model);
  const rule = policies[policy]!(hall);
  const outcome = new Outcome();
  for (const day of days) {
    day.stream.rewind(day.stream.count);
    simulation.run(rule, day.stream, day.start, day.arrivals);
    outcome.addDay(day, hall.model);
  }
  return outcome;
}

/** Mean wait of our policy over that of the same hall with every officer able to do everything. */
function ratioToPooled(size: number, wishes: RoutingWishes): number {
  const real = new Outcome();
  const pooled = new Outcome();
  for (let h = 0; h < wishes.halls; h++) {
    const random = new Random(derivedSeed(wishes.seed, size, h, 1));
    const hall = syntheticHall(random, {
      officers: size,
      load: 0.8,
      skills: 3.5,
      equalSpeeds: true,
    });
    const days = Array.from({ length: wishes.days }, () => syntheticDay(random, hall, plainLife));
    real.add(play(hall, days, 'ours'));
    pooled.add(play(pooledHall(hall), days, 'ours'));
  }
  return real.meanWait / pooled.meanWait;
}

function summary(outcomes: Outcomes, toPooled: number): Record<string, unknown> {
  const ours = outcomes.get('ours')!;
  const relative = relativeJ(outcomes, 'ours');
  return {
    jToStatic: rounded(meanOf(relative)),
    ci95: rounded(halfWidth95(relative)),
    overLimit: rounded(share(ours, 'overLimit', 'tickets'), 6),
    overLimitStatic: rounded(share(outcomes.get('static')!, 'overLimit', 'tickets'), 6),
    overtakenTooOften: rounded(share(ours, 'overtaken', 'tickets'), 6),
    primaryShare: rounded(share(ours, 'atMainWork', 'served')),
    toPooled: rounded(toPooled),
  };
}

function relativeJ(outcomes: Outcomes, name: string): number[] {
  const against = outcomes.get('static')!;
  return outcomes.get(name)!.map((outcome, h) => outcome.j / against[h]!.j);
}

type Count = 'overtaken' | 'overLimit' | 'tickets' | 'atMainWork' | 'served';

function share(outcomes: readonly Outcome[], part: Count, whole: Count): number {
  const sum = (count: Count) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  return sum(part) / Math.max(1, sum(whole));
}

function printOutcomes(title: string, outcomes: Outcomes): void {
  const head = ['policy', 'J', 'J/static', '+-', 'over limit %', 'main work %', 'passed %', 'mean'];
  const classHead = hallClasses.map(({ name }) => `${name} mean/p90/max`);
  const rows = [...outcomes].map(([name, halls]) => {
    const all = new Outcome();
    for (const hall of halls) all.add(hall);
    const relative = relativeJ(outcomes, name);
    return [
      name,
      all.j.toFixed(3),
      meanOf(relative).toFixed(3),
      halfWidth95(relative).toFixed(3),
      ((100 * all.overLimit) / all.tickets).toFixed(2),
      ((100 * all.atMainWork) / all.served).toFixed(0),
      ((100 * all.overtaken) / all.tickets).toFixed(2),
      all.meanWait.toFixed(2),
      ...hallClasses.map((_, c) => waitsOfClass(all, c)),
    ];
  });
  printTable(title, [...head, ...classHead], rows);
}

function waitsOfClass(outcome: Outcome, priorityClass: number): string {
  const waits = outcome.sortedWaits(priorityClass);
  const numbers = [meanOf(waits), quantileOf(waits, 0.9), waits.at(-1) ?? Number.NaN];
  return numbers.map((value) => value.toFixed(1)).join('/');
}
