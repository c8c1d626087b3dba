import { describe, expect, it } from 'vitest';
import { CallMemory } from '../../counter-client/officer/call-memory.ts';
import { reasonLines, type KnownReasons } from '../../counter-client/officer/call-reasons.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerFact, OfficerPlan, OfficerView } from '../../shared/contract/officer.ts';
import { desk, nextTicket, nowMs, officerView, setup, ticket } from './staff-hall/staff-hall.ts';

const reasons: KnownReasons = {
  waitedMinutes: 8.6,
  targetMinutes: 10,
  priorityClassId: 'standard',
  level: 1,
  candidates: 7,
  passedOver: 0,
};
const said = (rest: Partial<KnownReasons> = {}) =>
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
    expect(said({ passedOver: 2 }).join()).toContain('Called before 2 of 7 who waited longer');
    expect(said({ passedOver: 2, priorityClassId: 'elderly' }).join()).toContain(
      'because of the priority',
    );
  });

  it('leaves the order out when the moment of the call is no longer known', () => {
    const { candidates: _, passedOver: __, ...rest } = reasons;
    expect(reasonLines(rest, setup).map(({ kind }) => kind)).toEqual(['wait', 'skill']);
  });
});

/** The store of an officer whose desk has just been given a ticket. */
function called(of: HallTicket, others: HallTicket[], plan: Partial<OfficerPlan> | null) {
  const view: OfficerView = officerView({
    tickets: [of, ...others],
    desks: [desk('c1', 'lan', { ticketId: of.ticketId })],
  });
  const listeners: ((fact: OfficerFact, view: OfficerView) => void)[] = [];
  const store = {
    view,
    plan: plan as OfficerPlan | null,
    onFacts: (listener: (fact: OfficerFact, view: OfficerView) => void) => {
      listeners.push(listener);
      return () => true;
    },
  };
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const memory = new CallMemory(store, storage);
  const reloaded = () => new CallMemory(store, storage);
  const tell = (fact: HallTicket) => {
    for (const listener of listeners) listener({ type: 'ticket', ticket: fact }, view);
  };
  return { memory, tell, reloaded };
}

describe('why the present ticket was called', () => {
  const of = ticket('A005', 4, {
    state: 'called',
    officerId: 'lan',
    callId: 9,
    calledAtMs: nowMs,
  });
  const older = ticket('A001', 9);
  const younger = ticket('A006', 1);
  const notMine = ticket('B001', 30, { serviceId: 'split', fieldId: 'land' });

  it('is what the plan said when the plan foresaw the call', () => {
    const { memory, tell } = called(of, [older], { next: nextTicket(of) });
    tell(of);
    expect(memory.reasons).toEqual(nextTicket(of).reasons);
  });

  it('is counted from the hall when the plan was late', () => {
    const { memory, tell } = called(of, [older, younger, notMine], null);
    tell(of);
    expect(memory.reasons).toEqual({
      waitedMinutes: 4,
      targetMinutes: 10,
      priorityClassId: 'standard',
      level: 1,
      candidates: 3,
      passedOver: 1,
    });
  });

  it('counts nobody for a ticket the officer had on hold', () => {
    const { memory, tell } = called(of, [older], null);
    tell({ ...of, state: 'held' });
    tell(of);
    expect(memory.reasons).not.toHaveProperty('passedOver');
  });

  it('outlives a reload of the page', () => {
    const { tell, reloaded } = called(of, [older], { next: nextTicket(of) });
    tell(of);
    expect(reloaded().reasons).toEqual(nextTicket(of).reasons);
  });

  it('is what the ticket itself tells at another computer', () => {
    const { memory } = called(of, [older], null);
    expect(memory.reasons).toMatchObject({ waitedMinutes: 4, level: 1 });
    expect(memory.reasons).not.toHaveProperty('candidates');
  });
});
