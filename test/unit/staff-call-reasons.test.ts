import { describe, expect, it } from 'vitest';
import { reasonLines } from '../../counter-client/officer/call-reasons.ts';
import type { CallReasons, DecidingFactor } from '../../shared/contract/plan.ts';
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

  it('says that the order of numbers decided, and how many later ones had gone before', () => {
    expect(said({ overtaken: 3, passedOver: 1 })).toContain(
      'Next in the order of numbers: 3 later numbers of the series went before.',
    );
    expect(said({ overtaken: 0 })).toContain('Next in the order of numbers.');
    expect(said({ overtaken: null })).toContain('Longest wait of the 7 people you can serve.');
  });

  it('names the longest wait that was passed over and the one thing that decided', () => {
    const before = { number: 'A007', serviceId: 'birth', waitedMinutes: 14.8 };
    const because = (factor: DecidingFactor, rest: Partial<CallReasons> = {}) => {
      const passed = { ...before, priorityClassId: 'standard', because: factor };
      return said({ passedOver: 1, before: passed, ...rest }).join(' ');
    };
    expect(because('few-officers')).toContain(
      'Called before A007 (waited 14 min) because few officers can do this procedure.',
    );
    expect(because('priority', { priorityClassId: 'elderly' })).toContain('has priority.');
    expect(because('priority')).toContain('because this person is to wait less.');
    expect(because('limit', { limitMinutes: 20 })).toContain('the limit of 20 min.');
    expect(because('long-line')).not.toContain('In all');
    expect(because('long-line', { passedOver: 3 })).toContain('In all, 3 had waited longer.');
  });

  it('says minutes that add up', () => {
    expect(said({ waitedMinutes: 10.9, targetMinutes: 8 })[0]).toBe(
      'Waited 10 min, 2 min over the 8 min target.',
    );
    expect(said({ waitedMinutes: 8.7, targetMinutes: 8 })[0]).toBe(
      'Waited 8 min, just over the 8 min target.',
    );
  });

  it('names the lane where there is one', () => {
    expect(said({ lane: 'quick' }).join()).toContain('quick procedure');
    expect(said({ lane: 'bulk' }).join()).toContain('many dossiers');
    expect(said({ lane: 'normal' })).toEqual(said());
  });
});
