import { ageWorth, slopeOf, type ClassGoal } from '../../../server/domain/routing/index-rule.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';

/** How pressing a ticket is by its wait alone, both parts together. */
export function urgency(waited: number, goal: ClassGoal, policy: RoutingPolicy): number {
  return slopeOf(goal, policy) * ageWorth(waited, goal.limitMinutes, policy);
}
