import { describe, expect, it } from 'vitest';
import { reasonLines } from '../../counter-client/officer/call-reasons.ts';
import type { CallReasons } from '../../shared/contract/plan.ts';
import { setup } from './staff-hall/staff-hall.ts';

const reasons: CallReasons = {
  waitedMinutes: 8.6,
  targetMinutes: 10,
  priorityClassId: 'standard',
  level: 1,
  candidates: 7,
  passedOver: 0,
  index: 1,
};
const said = (rest: Partial<CallReasons> = {}) =>
  reasonLines({ ...reasons, ...rest }, setup).map(({ text }) => text.en);

describe('reasons in words', () => {
  it('sets the wait against the target', () => {
    expect(said()[0]).toBe('Waited 8 min; the target is 10 min.');
    expect(said({ waitedMinutes: 13.2 })[0]).toBe('Waited 13 min, 3 min over the 10 min target.');
  });

  it('marks only a wait beyond the target as late', () => {
    const late = (waitedMinutes: number) =>
      reasonLines({ ...reasons, waitedMinutes }, setup)[0]?.late;
    expect([late(10), late(10.01)]).toEqual([false, true]);
  });

  it('says nothing about priority for the default class', () => {
    expect(said().join(' ')).not.toContain('riority');
    expect(said({ priorityClassId: 'elderly' })).toContain('Priority: elderly.');
    expect(said({ priorityClassId: 'disabled' })).toContain(
      'Priority: disabled, always called first.',
    );
  });

  it('tells how many who waited longer were passed over, and why', () => {
    expect(said()).toContain('Longest wait of the 7 people you can serve.');
    expect(said({ candidates: 1 })).toContain('The only person waiting whom you can serve.');
    expect(said({ passedOver: 2 }).join()).toContain('Of 7 you could call, 2 waited longer');
    expect(said({ passedOver: 2, priorityClassId: 'elderly' }).join()).toContain(
      'waited longer: priority',
    );
  });

  it('names a long line only where it explains why somebody was passed over', () => {
    const line = 'Many wait for this procedure, for the officers who can do it.';
    expect(said({ passedOver: 2, linePressure: 2 })).toContain(line);
    expect(said({ passedOver: 0, linePressure: 2 })).not.toContain(line);
    expect(said({ passedOver: 2, linePressure: 1.1 })).not.toContain(line);
  });

  it('names the lane where there is one', () => {
    expect(said({ lane: 'quick' }).join()).toContain('quick procedure');
    expect(said({ lane: 'bulk' }).join()).toContain('many dossiers');
    expect(said({ lane: 'normal' })).toEqual(said());
  });
});
