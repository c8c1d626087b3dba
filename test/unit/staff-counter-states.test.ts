import { describe, expect, it } from 'vitest';
import { counterStatesOf } from '../../counter-client/manager/counter-state.ts';
import {
  freeCounters,
  mainFields,
  officerChoices,
} from '../../counter-client/manager/send-choices.ts';
import { desk, lan, managerView, minh, nowMs, setup, ticket } from './staff-hall/staff-hall.ts';

describe('counters as tiles', () => {
  it('stand in the order of their numbers', () => {
    const view = managerView({ setup: { ...setup, counters: [...setup.counters].reverse() } });
    expect(counterStatesOf(view).map(({ counter }) => counter.number)).toEqual([1, 2, 3]);
  });

  it('time the service from its start and the call from the call', () => {
    const served = ticket('A001', 9, { state: 'serving', servingAtMs: nowMs - 3, calledAtMs: 1 });
    const called = ticket('A002', 9, { state: 'called', calledAtMs: nowMs - 7 });
    const [one, two, three] = counterStatesOf(
      managerView({
        tickets: [served, called],
        desks: [
          desk('c1', 'lan', { ticketId: served.ticketId }),
          desk('c2', 'minh', { ticketId: called.ticketId }),
        ],
      }),
    );
    expect(one).toMatchObject({ is: 'serving', sinceMs: nowMs - 3, expectedMinutes: 10 });
    expect(two).toMatchObject({ is: 'called', sinceMs: nowMs - 7, expectedMinutes: null });
    expect(three).toMatchObject({ is: 'closed', arriving: null });
  });

  it('name who is coming to a closed counter', () => {
    const moving = desk('c1', 'lan', { afterCall: { do: 'move', counterId: 'c3' } });
    const states = counterStatesOf(managerView({ desks: [moving] }));
    expect(states[2]).toMatchObject({ is: 'closed', arriving: { name: 'Lan' } });
  });
});

describe('whom to send', () => {
  it('offers everybody for a counter, those at no counter first', () => {
    const view = managerView({ desks: [desk('c1', 'lan')] });
    const choices = officerChoices(view, { counterId: 'c2' });
    expect(choices.map(({ officer }) => officer.officerId)).toEqual(['minh', 'lan']);
  });

  it('offers for a service only who may serve it, the idle and the most skilled first', () => {
    const helper = {
      ...minh,
      officerId: 'ha',
      name: 'Hà',
      skills: [{ serviceId: 'split', level: 3 as const }],
    };
    const view = managerView({ officers: [lan, minh, helper], desks: [desk('c1', 'minh')] });
    const order = (of: typeof view) =>
      officerChoices(of, { serviceId: 'split' }).map(({ officer }) => officer.officerId);
    expect(order(view)).toEqual(['ha', 'minh']);
    expect(order({ ...view, desks: [] })).toEqual(['minh', 'ha']);
  });

  it('offers no counter that is taken or to which somebody is on the way', () => {
    const view = managerView({
      desks: [desk('c1', 'lan', { afterCall: { do: 'move', counterId: 'c3' } })],
    });
    expect(freeCounters(view).map(({ number }) => number)).toEqual([2]);
  });

  it('names the fields of an officer’s main work, or else of all they can do', () => {
    const fields = (officer: typeof lan) => mainFields(managerView(), officer).map(({ id }) => id);
    expect(fields({ ...lan, skills: [...lan.skills, { serviceId: 'split', level: 3 }] })).toEqual([
      'civil',
    ]);
    expect(fields({ ...lan, skills: [{ serviceId: 'split', level: 3 }] })).toEqual(['land']);
  });
});
