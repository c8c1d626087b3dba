/**
 * Wait of somebody behind `ahead` people where `officers` serve `rate` tickets a minute each and everybody
 * in line leaves at rate `leaving` a minute: the sum over k = 0..ahead of 1 / (officers · rate + k · leaving)
 * (Whitt 1999; with `leaving` 0 it is (ahead + 1) / (officers · rate)). Minutes; infinite without officers.
 * One of the predictors the blend may lean on.
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
