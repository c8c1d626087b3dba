import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/** What the choice among idle officers rests on, for one officer and the service of the arrival. */
export interface IdleTerms {
  readonly level: SkillLevel;
  /** Service mean over own mean: above 1 is faster than usual. */
  readonly speed: number;
  /** Sum of the scarcity of the officer's other services. */
  readonly otherScarcity: number;
}

/**
 * What it costs to give an arrival to this idle officer; the cheapest takes it. Those who can do what few
 * others can stay free; among equals main work and speed count, then the longer idle
 * (`idleMinuteWorth` a minute, which the caller takes off).
 */
export function idleCost(terms: IdleTerms, policy: RoutingPolicy): number {
  const { levelCost, speedWorth } = policy.idle;
  return terms.otherScarcity + levelCost * (terms.level - 1) - speedWorth * (terms.speed - 1);
}

/**
 * How scarce a service is: the work it brings (erlangs, or any measure common to all) over the officers
 * for it, each counted by the share of their time it would get if shared evenly over their services.
 */
export function scarcityOf(work: number, skillCountsOfAble: readonly number[]): number {
  let capacity = 0;
  for (const skills of skillCountsOfAble) capacity += 1 / skills;
  return capacity === 0 ? 0 : work / capacity;
}
