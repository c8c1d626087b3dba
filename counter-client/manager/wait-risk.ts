import type { PriorityClass } from '../../shared/contract/centre-definition.ts';

/**
 * How a wait stands against its class: within the target, going to miss it if nothing changes, beyond it,
 * beyond the limit.
 */
export type WaitRisk = 'ok' | 'near' | 'over' | 'limit';

/** Where nobody can say how long a wait will be, it is `near` from this share of the target on. */
const nearShare = 0.7;

/** Worst first is last, so that risks compare by their place. */
export const riskOrder: readonly WaitRisk[] = ['ok', 'near', 'over', 'limit'];

/**
 * A wait equal to the target or the limit is not yet beyond it.
 * @param expectedMinutes the whole wait, until the call, if nothing changes; null: cannot say
 */
export const riskOf = (
  waitedMinutes: number,
  { targetMinutes, limitMinutes }: Pick<PriorityClass, 'targetMinutes' | 'limitMinutes'>,
  expectedMinutes: number | null = null,
): WaitRisk => {
  if (waitedMinutes > limitMinutes) return 'limit';
  if (waitedMinutes > targetMinutes) return 'over';
  const missesTarget =
    expectedMinutes === null
      ? waitedMinutes >= targetMinutes * nearShare
      : expectedMinutes > targetMinutes;
  return missesTarget ? 'near' : 'ok';
};
