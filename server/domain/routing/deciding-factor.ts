import type { PriorityClass } from '../../../shared/contract/centre-definition.ts';
import type { DecidingFactor } from '../../../shared/contract/plan.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import { advantageParts, ageWorth, slopeOf, type PairTerms } from './index-rule.ts';

/** What a ticket's index was made of. */
export interface IndexParts {
  readonly raised: boolean;
  readonly priority: PriorityClass;
  /** Minutes. */
  readonly waited: number;
  readonly terms: PairTerms;
  readonly linePressure: number;
  /** Factor of lane and dossiers. */
  readonly lane: number;
}

/**
 * What counted most for `chosen` against `other`, who had waited longer. The index is a product, so the
 * part with the largest ratio between the two did most; the wait itself spoke for the other.
 */
export function decidingFactorOf(
  chosen: IndexParts,
  other: IndexParts,
  policy: RoutingPolicy,
): DecidingFactor {
  if (chosen.raised && !other.raised) return 'raised';
  if (chosen.priority.absolute && !other.priority.absolute) return 'absolute';
  const [mine, theirs] = [chosen, other].map((parts) => factorsOf(parts, policy));
  if (mine === undefined || theirs === undefined) throw new Error('two tickets are compared');
  let deciding: DecidingFactor = 'priority';
  let most = Number.NEGATIVE_INFINITY;
  for (const factor of Object.keys(mine) as (keyof typeof mine)[]) {
    const ratio = mine[factor] / theirs[factor];
    if (ratio <= most) continue;
    most = ratio;
    deciding = factor;
  }
  return deciding;
}

function factorsOf(
  { priority, waited, terms, linePressure, lane }: IndexParts,
  policy: RoutingPolicy,
) {
  const { skill, shortness, fewOfficers } = advantageParts(terms, policy);
  return {
    priority: slopeOf(priority, policy),
    limit: ageWorth(waited, priority.limitMinutes, policy) / (waited + policy.headStartMinutes),
    skill,
    'short-service': shortness,
    'few-officers': fewOfficers,
    'long-line': linePressure,
    lane,
  } satisfies Partial<Record<DecidingFactor, number>>;
}
