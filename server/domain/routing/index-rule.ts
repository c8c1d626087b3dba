import type { PriorityClass, SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/** What urgency needs to know of a class. */
export type ClassGoal = Pick<PriorityClass, 'targetMinutes' | 'limitMinutes' | 'weight'>;

/** The target at which `targetPower` changes nothing: the usual one of people who walk in. */
const usualTargetMinutes = 20;

/**
 * How pressing a ticket is by its wait alone, whoever serves it, is {@link slopeOf} times {@link ageWorth}:
 *
 *   weight (W + h) / target^p · 20^(p-2) · (1 + B min(1, W / limit)⁴)
 *
 * the marginal cost of the square of the wait over its target (Mandelbaum and Stolyar 2004) with a soft
 * barrier towards the class's limit. The barrier is full at the limit and grows no more: those beyond it
 * are not to push those who can still be called in time over it. Strictly growing in W all the same: every
 * ticket outranks any newer one in the end. This is the part that does not depend on the wait.
 */
export function slopeOf(goal: ClassGoal, policy: RoutingPolicy): number {
  const { targetMinutes, weight } = goal;
  const power = policy.targetPower;
  return (weight * usualTargetMinutes ** (power - 2)) / targetMinutes ** power;
}

/** The part of how pressing a ticket is that grows with the wait, see {@link slopeOf}. */
export function ageWorth(waited: number, limitMinutes: number, policy: RoutingPolicy): number {
  const nearLimit = Math.min(1, waited / limitMinutes) ** 2;
  return (waited + policy.headStartMinutes) * (1 + policy.barrierWeight * nearLimit * nearLimit);
}

/**
 * What the line behind a ticket adds: everybody in it waits for this ticket's call too. With `minutes` of
 * waiting work in the service for each officer's worth of time, 1 + minutes / b; 1 for an empty line, and
 * never more than `backlogMost`. The thought is max-pressure's (Dai and Lin 2005), tempered by that bound.
 */
export function backlogPressure(minutes: number, policy: RoutingPolicy): number {
  return Math.min(policy.backlogMost, 1 + minutes / policy.backlogMinutes);
}

/** What one officer's fitness for one service rests on. */
export interface PairTerms {
  readonly level: SkillLevel;
  /** Mean service time of this officer in this service, as believed. */
  readonly ownMinutes: number;
  /** Mean service time of the service over all officers. */
  readonly serviceMinutes: number;
  /** Mean service time over the centre: a scale only, it never changes an order. */
  readonly referenceMinutes: number;
  /** Officers' worth of time for the service: each able officer split evenly over their skills. */
  readonly capacity: number;
}

/**
 * How well an officer's next minutes are used on a service: short services first (the mu of c-mu, to the
 * power `shortServicePower`), own speed to the power `ownSpeedShare`, a preference for main work, and
 * services for which few officers are there, because whoever is passed over waits long for the next of them.
 */
export function advantage(terms: PairTerms, policy: RoutingPolicy): number {
  const { skill, shortness, fewOfficers } = advantageParts(terms, policy);
  return skill * shortness * fewOfficers;
}

/** What {@link advantage} is the product of. */
export interface AdvantageParts {
  /** Level and own speed. */
  readonly skill: number;
  readonly shortness: number;
  readonly fewOfficers: number;
}

/** As {@link advantage}, part by part: for whoever has to say why. */
export function advantageParts(terms: PairTerms, policy: RoutingPolicy): AdvantageParts {
  const { level, ownMinutes, serviceMinutes, referenceMinutes, capacity } = terms;
  const preference = policy.levelFactors[(level - 1) as 0 | 1 | 2];
  const ownSpeed = (serviceMinutes / ownMinutes) ** policy.ownSpeedShare;
  return {
    skill: preference * ownSpeed,
    shortness: (referenceMinutes / serviceMinutes) ** policy.shortServicePower,
    fewOfficers: capacity ** -policy.fewOfficersPower,
  };
}
