import type { PriorityClass } from '../../shared/contract/centre-definition.ts';

/** How a wait stands against its class: well within the target, close to it, beyond it, beyond the limit. */
export type WaitRisk = 'ok' | 'near' | 'over' | 'limit';

/** From this share of the target on a wait is `near`. */
const nearShare = 0.7;

/** Worst first is last, so that risks compare by their place. */
export const riskOrder: readonly WaitRisk[] = ['ok', 'near', 'over', 'limit'];

/** A wait equal to the target or the limit is not yet beyond it. */
export const riskOf = (
  waitedMinutes: number,
  { targetMinutes, limitMinutes }: Pick<PriorityClass, 'targetMinutes' | 'limitMinutes'>,
): WaitRisk => {
  if (waitedMinutes > limitMinutes) return 'limit';
  if (waitedMinutes > targetMinutes) return 'over';
  return waitedMinutes >= targetMinutes * nearShare ? 'near' : 'ok';
};

/** The worse of two. */
export const worseRisk = (one: WaitRisk, other: WaitRisk): WaitRisk =>
  riskOrder.indexOf(one) >= riskOrder.indexOf(other) ? one : other;
