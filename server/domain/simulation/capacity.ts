import { scarcityOf } from '../routing/idle-cost.ts';
import type { HallModel } from './hall-model.ts';

/**
 * `work` of each service over the officers' worth of time for it, each officer who `isThere` split evenly
 * over their skills: minutes in line give minutes of work an officer. 0 where nobody can do a service.
 */
export function workOverCapacity(
  { services, officers, levels }: Pick<HallModel, 'services' | 'officers' | 'levels'>,
  work: ArrayLike<number>,
  isThere: (officer: number) => boolean = () => true,
): number[] {
  const able: number[][] = Array.from({ length: services }, () => []);
  for (let officer = 0; officer < officers; officer++) {
    if (!isThere(officer)) continue;
    const own = levels.subarray(officer * services, (officer + 1) * services);
    const skills = own.reduce((count, level) => count + (level === 0 ? 0 : 1), 0);
    for (let k = 0; k < services; k++) if (own[k] !== 0) able[k]?.push(skills);
  }
  return able.map((skillCounts, k) => scarcityOf(work[k] ?? 0, skillCounts));
}
