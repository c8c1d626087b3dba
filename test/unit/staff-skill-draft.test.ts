import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixColumns } from '../../counter-client/manager/matrix-columns.ts';
import {
  commonLevel,
  nextLevel,
  SkillDraft,
  type Level,
} from '../../counter-client/manager/skill-draft.ts';
import type { HallOfficer } from '../../shared/contract/hall.ts';
import { lan, minh, setup } from './staff-hall/staff-hall.ts';

const serviceIds = setup.services.map(({ id }) => id);
const level = fc.constantFrom<Level>(0, 1, 2, 3);
const step = fc.record({ ids: fc.subarray(serviceIds), level });
const drafted = (steps: { ids: string[]; level: Level }[]): SkillDraft =>
  steps.reduce((draft, { ids, level: to }) => draft.set(lan, ids, to), SkillDraft.empty);

describe('a draft of skills', () => {
  it('shows the live level until another is set', () => {
    expect(SkillDraft.empty.levelOf(lan, 'birth')).toBe(1);
    expect(SkillDraft.empty.levelOf(lan, 'split')).toBe(0);
    expect(SkillDraft.empty.set(lan, ['split'], 2).levelOf(lan, 'split')).toBe(2);
  });

  it('has no change left when the live level is set again', () => {
    const back = SkillDraft.empty.set(lan, ['birth'], 3).set(lan, ['birth'], 1);
    expect(back.changes([lan])).toEqual([]);
  });

  it('lets through what somebody else saves meanwhile', () => {
    const draft = SkillDraft.empty.set(lan, ['split'], 2);
    const newer: HallOfficer = { ...lan, skills: [{ serviceId: 'birth', level: 3 }] };
    expect(draft.skillsOf(newer)).toEqual([
      { serviceId: 'birth', level: 3 },
      { serviceId: 'split', level: 2 },
    ]);
  });

  it('keeps officers apart', () => {
    const draft = SkillDraft.empty.set(lan, ['split'], 2).set(minh, ['birth'], 1);
    expect(draft.without('lan').changes([lan, minh])).toEqual([
      { officerId: 'minh', serviceId: 'birth', from: 0, to: 1 },
    ]);
  });

  it('becomes exactly what is saved: afterwards nothing is left to change', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const draft = drafted(steps);
        const saved = { ...lan, skills: draft.skillsOf(lan) };
        expect(draft.changes([saved])).toEqual([]);
        for (const id of serviceIds) {
          expect(SkillDraft.empty.levelOf(saved, id)).toBe(draft.levelOf(lan, id));
        }
      }),
    );
  });
});

describe('levels', () => {
  it('go round by presses', () => {
    expect([0, 1, 2, 3].map((of) => nextLevel(of as Level))).toEqual([1, 2, 3, 0]);
    expect(nextLevel(null)).toBe(1);
  });

  it('are common only when all agree', () => {
    expect(commonLevel([2, 2])).toBe(2);
    expect(commonLevel([2, 0])).toBeNull();
    expect(commonLevel([])).toBeNull();
  });
});

describe('columns of the matrix', () => {
  it('are the fields, an opened one followed by its services', () => {
    expect(matrixColumns(setup, new Set()).map(({ field }) => field.id)).toEqual(['civil', 'land']);
    const opened = matrixColumns(setup, new Set(['civil']));
    expect(opened.map(({ service }) => service?.id ?? null)).toEqual([
      null,
      'birth',
      'marriage',
      null,
    ]);
    expect(opened[0]?.serviceIds).toEqual(['birth', 'marriage']);
  });
});
