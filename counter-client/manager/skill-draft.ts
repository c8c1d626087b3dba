import type { Skill, SkillLevel } from '../../shared/contract/centre-definition.ts';
import type { HallOfficer } from '../../shared/contract/hall.ts';
import { levelsOf } from '../shared/hall.ts';

/** 0: the officer does not serve it. */
export type Level = 0 | SkillLevel;

/** One level that differs from what is live. */
export interface SkillChange {
  officerId: string;
  serviceId: string;
  from: Level;
  to: Level;
}

/**
 * Unsaved levels, as differences from what is live: what another manager saves meanwhile shows through,
 * and a level set back to the live one is no change any more. Immutable.
 */
export class SkillDraft {
  static readonly empty = new SkillDraft(new Map());

  private constructor(private readonly levels: ReadonlyMap<string, Level>) {}

  /** The level as the matrix shows it. */
  levelOf(officer: HallOfficer, serviceId: string): Level {
    return this.levels.get(key(officer.officerId, serviceId)) ?? liveLevel(officer, serviceId);
  }

  /** A draft in which the officer has `level` in each of the services. */
  set(officer: HallOfficer, serviceIds: readonly string[], level: Level): SkillDraft {
    const levels = new Map(this.levels);
    for (const serviceId of serviceIds) {
      if (liveLevel(officer, serviceId) === level) levels.delete(key(officer.officerId, serviceId));
      else levels.set(key(officer.officerId, serviceId), level);
    }
    return new SkillDraft(levels);
  }

  /** A draft without what is drafted for this officer. */
  without(officerId: string): SkillDraft {
    const prefix = key(officerId, '');
    return new SkillDraft(new Map([...this.levels].filter(([id]) => !id.startsWith(prefix))));
  }

  /** Every difference from what is live, in the officers' order. */
  changes(officers: readonly HallOfficer[]): SkillChange[] {
    return officers.flatMap((officer) => {
      const prefix = key(officer.officerId, '');
      return [...this.levels]
        .filter(([id]) => id.startsWith(prefix))
        .map(([id, to]) => ({ serviceId: id.slice(prefix.length), to }))
        .map(({ serviceId, to }) => ({ serviceId, to, from: liveLevel(officer, serviceId) }))
        .filter(({ from, to }) => from !== to)
        .map((change) => ({ officerId: officer.officerId, ...change }));
    });
  }

  /** All skills the officer will have. */
  skillsOf(officer: HallOfficer): Skill[] {
    const levels = new Map<string, Level>(levelsOf(officer.skills));
    for (const { serviceId, to } of this.changes([officer])) levels.set(serviceId, to);
    return [...levels].flatMap(([serviceId, level]) => (level === 0 ? [] : [{ serviceId, level }]));
  }
}

/** The common level of several services; null when they differ. */
export const commonLevel = (levels: readonly Level[]): Level | null => {
  const [first] = levels;
  return first !== undefined && levels.every((level) => level === first) ? first : null;
};

/** The level one press makes of this one: 0, 1, 2, 3 and 0 again. */
export const nextLevel = (level: Level | null): Level => {
  const order: readonly Level[] = [1, 2, 3, 0];
  return level === null ? 1 : (order[level] ?? 0);
};

const liveLevel = (officer: HallOfficer, serviceId: string): Level =>
  officer.skills.find((skill) => skill.serviceId === serviceId)?.level ?? 0;

const key = (officerId: string, serviceId: string): string => `${officerId} ${serviceId}`;
