import { defaultRoutingPolicy } from '../../../server/domain/routing/default-policy.ts';
import { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import { derivedSeed, Random } from '../../../server/domain/simulation/random.ts';
import { halfWidth95, meanOf, rounded } from '../support/statistics.ts';
import { plainLife, syntheticDay, type Day } from '../support/synthetic-day.ts';
import { syntheticHall, type SyntheticHall } from '../support/synthetic-hall.ts';
import { printTable } from '../support/table.ts';
import { Outcome } from './outcome.ts';
import { indexOf } from './policies.ts';
import { RolloutSimulation, type RolloutEffort } from './rollout.ts';
import { loadOfSize, type RoutingWishes } from './run-routing.ts';

const effort: RolloutEffort = { candidates: 3, replications: 200, horizonMinutes: 60 };

/** J of a one-step rollout over that of the index alone, on the same tickets, and what a decision costs. */
export function evaluateRollout(wishes: RoutingWishes): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  const rows: string[][] = [];
  for (const size of [10, 20]) {
    const ratios: number[] = [];
    const spent: number[] = [];
    for (let h = 0; h < wishes.halls; h++) {
      const random = new Random(derivedSeed(wishes.seed, size, h, 5));
      const load = loadOfSize[size]!;
      const hall = syntheticHall(random, { officers: size, load, skills: 2.5, equalSpeeds: false });
      const days = Array.from({ length: wishes.days }, () => syntheticDay(random, hall, plainLife));
      const rollout = new RolloutSimulation(hall, effort, derivedSeed(wishes.seed, size, h, 6));
      const index = play(hall, days, new HallSimulation(hall.model));
      ratios.push(play(hall, days, rollout).j / index.j);
      spent.push(rollout.cpuMs / Math.max(1, rollout.decisions));
    }
    const jToIndex = rounded(meanOf(ratios));
    const msPerDecision = rounded(meanOf(spent));
    rows.push([
      String(size),
      String(jToIndex),
      String(rounded(halfWidth95(ratios))),
      String(msPerDecision),
    ]);
    results[size] = { jToIndex, ci95: rounded(halfWidth95(ratios)), msPerDecision };
  }
  const { candidates, replications, horizonMinutes } = effort;
  const title = `${candidates} candidates, ${replications} replications, ${horizonMinutes} minutes`;
  printTable(title, ['counters', 'J / index', '+-', 'ms a decision'], rows);
  return results;
}

function play(hall: SyntheticHall, days: readonly Day[], simulation: HallSimulation): Outcome {
  const outcome = new Outcome();
  for (const day of days) {
    day.stream.rewind(day.stream.count);
    simulation.run(indexOf(hall, defaultRoutingPolicy), day.stream, day.start, day.arrivals);
    outcome.addDay(day, hall.model);
  }
  return outcome;
}
