import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketState, type TicketState } from '../../shared/contract/ticket-state.ts';
import { ticketNumber } from '../../server/domain/ticket/ticket.ts';
import {
  canHappen,
  finalStates,
  nextState,
  transitions,
  type TicketHappening,
} from '../../server/domain/ticket/transitions.ts';

const happenings = Object.keys(transitions) as TicketHappening[];
const states = ticketState.options;
const anyHappening = fc.constantFrom(...happenings);
const anyState = fc.constantFrom(...states);

describe('the transition table', () => {
  it('lets every pair happen that it lists, and no other', () => {
    fc.assert(
      fc.property(anyHappening, anyState, (happening, state) => {
        const listed = transitions[happening].from.includes(state);
        expect(canHappen(happening, state)).toBe(listed);
        if (listed) expect(nextState(happening, state)).toBe(transitions[happening].to);
        else expect(() => nextState(happening, state)).toThrow(`a ${state} ticket cannot be`);
      }),
    );
  });

  it('makes a new ticket only by issuing it', () => {
    for (const happening of happenings.filter((name) => name !== 'issued')) {
      expect(() => nextState(happening, null)).toThrow('a new ticket cannot be');
    }
    expect(nextState('issued', null)).toBe('waiting');
    expect(() => nextState('issued', 'waiting')).toThrow('cannot be issued');
  });

  it('lets nothing happen after a final state but that its holder comes back', () => {
    const goesOn = happenings.filter((name) => name !== 'rejoined' && !name.startsWith('undone'));
    const alive = states.filter((state) => goesOn.some((name) => canHappen(name, state)));
    expect(new Set(states.filter((state) => !alive.includes(state)))).toEqual(finalStates);
  });

  it('reaches every state but "booked" from a new ticket', () => {
    const reached = new Set<TicketState>(['waiting']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const name of happenings) {
        if (transitions[name].from.some((state) => reached.has(state)))
          reached.add(transitions[name].to);
      }
    }
    expect(reached).toEqual(new Set(states.filter((state) => state !== 'booked')));
  });

  it.each([
    [
      'waiting',
      [
        'called',
        'raised',
        'lowered',
        'transferred',
        'cancelled',
        'abandoned',
        'expired',
        'undone-to-waiting',
        'undone-to-called',
        'undone-to-serving',
        'undone-to-held',
      ],
    ],
    [
      'called',
      [
        'recalled',
        'priority-confirmed',
        'priority-rejected',
        'serving-started',
        'no-show',
        'put-back',
        'held',
        'transferred',
        'cancelled',
        'abandoned',
        'expired',
      ],
    ],
    ['serving', ['completed', 'held', 'transferred']],
    ['held', ['resumed', 'returned', 'transferred', 'cancelled', 'abandoned', 'expired']],
    ['no-show', ['rejoined', 'undone-to-called', 'undone-to-held', 'undone-to-waiting']],
    ['completed', ['rejoined', 'undone-to-serving', 'undone-to-held', 'undone-to-waiting']],
    ['abandoned', []],
    ['cancelled', ['undone-to-waiting']],
    ['expired', []],
    ['booked', ['checked-in', 'cancelled', 'abandoned', 'expired']],
  ] as const)('lets a %s ticket be exactly what the design says', (state, expected) => {
    const possible = happenings.filter((name) => canHappen(name, state));
    expect(new Set(possible)).toEqual(new Set(expected));
  });

  it('calls a ticket only from waiting, and takes a held one up as a resumption', () => {
    const toCalled = happenings.filter((name) => transitions[name].to === 'called');
    expect(toCalled.filter((name) => !transitions[name].from.includes('called'))).toEqual([
      'called',
      'resumed',
      'undone-to-called',
    ]);
    expect(transitions.called.from).toEqual(['waiting']);
    expect(transitions.resumed.from).toEqual(['held']);
  });
});

describe('ticketNumber', () => {
  it.each([
    ['A', 1, 'A001'],
    ['AB', 42, 'AB042'],
    ['C', 999, 'C999'],
    ['C', 1000, 'C1000'],
  ])('writes %s and %i as %s', (prefix, number, expected) => {
    expect(ticketNumber(prefix, number)).toBe(expected);
  });
});
