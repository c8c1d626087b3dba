import type { CentreSetup } from '../centre/setup.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { slopeOf } from '../routing/index-rule.ts';
import type { HallFacts } from './hall-facts.ts';

/**
 * Wait of somebody behind `ahead` people where `officers` serve `rate` tickets a minute each and everybody
 * in line leaves at rate `leaving` a minute: the sum over k = 0..ahead of 1 / (officers · rate + k · leaving)
 * (Whitt 1999; with `leaving` 0 it is (ahead + 1) / (officers · rate)). Minutes; infinite without officers.
 */
export function queueLengthWait(
  ahead: number,
  officers: number,
  rate: number,
  leaving: number,
): number {
  if (officers * rate <= 0) return Number.POSITIVE_INFINITY;
  let minutes = 0;
  for (let k = 0; k <= ahead; k++) minutes += 1 / (officers * rate + k * leaving);
  return minutes;
}

/** Officers' worth of time for a service: each officer who stays split evenly over the services they can do. */
export function officersWorth({ team }: Pick<HallFacts, 'team'>, service: number): number {
  return team.reduce((sum, { levels, staysPresent }) => {
    if (!staysPresent || !levels[service]) return sum;
    return sum + 1 / levels.reduce((count, level) => count + (level > 0 ? 1 : 0), 0);
  }, 0);
}

/** Place of each class, in the order of the setup, among those who are called first at the same wait; 0 is first. */
export function classRanks(setup: CentreSetup): readonly number[] {
  const policy = setup.policy ?? defaultRoutingPolicy;
  const urgencies = [...setup.priorityClasses.values()].map((goal) => {
    return (goal.absolute ? 1e9 : 0) + slopeOf(goal, policy);
  });
  return urgencies.map((own) => urgencies.filter((other) => other > own).length);
}
