import type { PriorityClass, SkillLevel } from '../../../shared/contract/centre-definition.ts';

/** Preference for an officer's main work: factor by level 1, 2, 3. */
const levelFactor: Readonly<Record<SkillLevel, number>> = { 1: 1.25, 2: 1, 3: 0.8 };

/** Weight of the soft barrier that lifts tickets near their limit. */
const barrierWeight = 6;

/** Keeps two tickets of the same minute apart by class even when neither has waited. */
const headStartMinutes = 0.25;

/** What the index needs to know of one ticket and one officer. */
export interface IndexTerms {
  readonly waitedMinutes: number;
  readonly priority: Pick<PriorityClass, 'targetMinutes' | 'limitMinutes' | 'weight'>;
  readonly level: SkillLevel;
  /** Mean service time of this officer in this service. */
  readonly serviceMinutes: number;
  /** Mean service time over the centre: a scale only, it never changes an order. */
  readonly referenceMinutes: number;
}

/**
 * The routing index: the generalised c-mu rule (Mandelbaum and Stolyar 2004) on waits measured against
 * each class's target, with a preference for main work and a barrier towards the class's limit:
 *
 *   weight (W + 0.25) / target² · reference / service · g(level) · (1 + 6 (W / limit)⁴)
 *
 * Higher goes first. Strictly growing in W, so every waiting ticket outranks any newer one in the end.
 */
export function routingIndex(terms: IndexTerms): number {
  const { waitedMinutes, priority, level, serviceMinutes, referenceMinutes } = terms;
  const nearLimit = (waitedMinutes / priority.limitMinutes) ** 2;
  const urgency =
    (priority.weight * (waitedMinutes + headStartMinutes)) /
    (priority.targetMinutes * priority.targetMinutes);
  const speed = referenceMinutes / serviceMinutes;
  return urgency * speed * levelFactor[level] * (1 + barrierWeight * nearLimit * nearLimit);
}
