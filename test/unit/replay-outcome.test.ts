import { describe, expect, it } from 'vitest';
import type { CentreEvent } from '../../shared/contract/event.ts';
import { outcomeOf, type Outcome } from '../replay/outcome.ts';

const date = '2026-11-24';

function issued(n: number): CentreEvent {
  return {
    type: 'ticket-issued',
    ...{ ticketId: `${date}-A-${n}`, number: `A00${n}`, date, fieldId: 'field', seriesNumber: n },
    ...{ serviceId: 'service', priorityClassId: 'walk-in', language: 'vi', channel: 'kiosk' },
    tokenHash: 'x'.repeat(43),
  };
}

function called(callId: number, n: number, counter: number): CentreEvent {
  return {
    type: 'ticket-called',
    ...{ callId, ticketId: `${date}-A-${n}`, counterId: `counter-${counter}`, officerId: 'o' },
    ...{ noShowDueAtMs: 0, reasons: null, auto: false },
  };
}

function completed(callId: number, n: number): CentreEvent {
  const ticketId = `${date}-A-${n}`;
  return { type: 'ticket-completed', callId, ticketId, outcome: 'accepted', note: null };
}

interface Situation {
  readonly events: readonly CentreEvent[];
  readonly held?: readonly number[];
  /** State of each ticket in its table, by number. */
  readonly states?: Readonly<Record<number, string>>;
  readonly seen?: readonly number[];
}

/** Event n happens at n seconds. */
function judge({ events, held = [], states = {}, seen = [] }: Situation): Outcome {
  const id = (n: number) => `${date}-A-${n}`;
  const rows = events.map((data, i) => ({
    ...{ revision: i + 1, commandId: '', ticketId: null, atMs: 0, type: data.type, data },
  }));
  const tickets = Object.entries(states).map(([n, state]) => ({
    ...{ id: id(Number(n)), number: `A00${n}`, state, serviceId: 'service', step: 1, callId: null },
  }));
  return outcomeOf({
    history: {
      revision: rows.length,
      ...{ events: rows, commands: [], tickets, calls: [], desks: [], series: [] },
    },
    atMs: new Map(rows.map(({ revision }) => [revision, revision * 1000])),
    heldTicketIds: held.map(id),
    seenTicketIds: new Set(seen.map(id)),
  });
}

describe('outcomeOf', () => {
  it('finds nothing wrong with a ticket that was served', () => {
    const outcome = judge({
      events: [issued(1), called(2, 1, 1), completed(2, 1)],
      held: [1],
      states: { 1: 'completed' },
    });
    expect(outcome).toMatchObject({ lost: 0, duplicateNumbers: 0, doubleCalls: 0 });
    expect(outcome).toMatchObject({ called: 1, completed: 1, leftWaiting: 0, waitsMs: [1000] });
  });

  it('counts a ticket that a person holds and nobody knows', () => {
    expect(judge({ events: [issued(1)], held: [1, 2], states: { 1: 'completed' } }).lost).toBe(1);
  });

  it('counts a ticket that waits where no screen shows it', () => {
    const waiting = { events: [issued(1)], held: [1], states: { 1: 'waiting' } };
    expect(judge(waiting)).toMatchObject({ lost: 1, leftWaiting: 1 });
    expect(judge({ ...waiting, seen: [1] })).toMatchObject({ lost: 0, leftWaiting: 1 });
  });

  it('counts a number given twice, in the history or to two people', () => {
    const twice = judge({ events: [issued(1), issued(1)], states: { 1: 'completed' } });
    expect(twice.duplicateNumbers).toBe(1);
    const held = judge({ events: [issued(1)], held: [1, 1], states: { 1: 'completed' } });
    expect(held.duplicateNumbers).toBe(1);
  });

  it('counts a call to a counter, or of a ticket, that is in a call', () => {
    const busyCounter = [issued(1), issued(2), called(3, 1, 1), called(4, 2, 1)];
    const busyTicket = [issued(1), called(2, 1, 1), called(3, 1, 2)];
    const inTurn = [issued(1), called(2, 1, 1), completed(2, 1), issued(2), called(5, 2, 1)];
    expect(judge({ events: busyCounter }).doubleCalls).toBe(1);
    expect(judge({ events: busyTicket }).doubleCalls).toBe(1);
    expect(judge({ events: inTurn }).doubleCalls).toBe(0);
  });
});
