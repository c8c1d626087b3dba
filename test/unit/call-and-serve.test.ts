import { describe, expect, it } from 'vitest';
import { clock, manager, officer, Play } from './small-centre/play.ts';

const callNext = { kind: 'call-next' } as const;
const recall = { kind: 'recall' } as const;
const startServing = { kind: 'start-serving' } as const;
const complete = { kind: 'complete', outcome: 'incomplete', note: 'paper missing' } as const;
const noShow = { kind: 'mark-no-show' } as const;
const second = 1000;
const an = officer('an');

/** Counter 1 open with `an`; one person waits. */
function ready() {
  const play = new Play();
  play.open('an', 'c1');
  const ticket = play.issue('copy');
  return { play, ticket };
}

function called() {
  const { play, ticket } = ready();
  play.nowMs += 60 * second;
  play.call('an');
  const call = () =>
    play.state.calls.get(String(play.ticket(ticket.id).callId ?? firstCall(play)))!;
  return { play, ticket, call };
}
const firstCall = (play: Play) => [...play.state.calls.values()][0]!.id;

describe('call-next', () => {
  it('gives the best ticket, with the reasons, and starts the no-show timer', () => {
    const { play, ticket, call } = called();
    expect(call()).toMatchObject({
      ticketId: ticket.id,
      counterId: 'c1',
      officerId: 'an',
      times: 1,
      calledAtMs: play.nowMs,
      noShowDueAtMs: play.nowMs + 120 * second,
      auto: false,
      reasons: { waitedMinutes: 1, level: 2, candidates: 1, passedOver: 0 },
    });
    expect(call().id).toBe(play.state.revision);
    expect(play.ticket(ticket.id)).toMatchObject({ state: 'called', firstCalledAtMs: play.nowMs });
  });

  it('refuses while somebody is at the counter, and names the number', () => {
    const { play } = called();
    expect(play.decide(an, callNext)).toEqual({ ok: false, code: 'counter-busy', detail: 'A001' });
    play.must(an, startServing);
    expect(play.codeOf(an, callNext)).toBe('counter-busy');
  });

  it('refuses when nobody waits whom the officer may serve', () => {
    const play = new Play();
    play.open('an', 'c1');
    expect(play.codeOf(an, callNext)).toBe('nobody-waiting');
    play.issue('parcel');
    expect(play.codeOf(an, callNext)).toBe('nobody-waiting');
  });

  it('ends a break', () => {
    const { play } = ready();
    play.must(an, { kind: 'start-break', reason: 'rest' });
    const { events } = play.must(an, callNext);
    expect(events.map(({ type }) => type)).toEqual(['desk-ready', 'ticket-called']);
    expect(play.state.deskAt('c1')).toMatchObject({ state: 'ready', breakReason: null });
    expect(play.state.openCall(play.state.deskAt('c1')!)?.id).toBe(play.state.revision);
  });

  it('never gives two officers one ticket', () => {
    const { play } = ready();
    play.open('dao', 'c2');
    play.issue('copy');
    expect(new Set([play.call('an').id, play.call('dao').id]).size).toBe(2);
  });
});

describe('auto-call', () => {
  const autoCall = { kind: 'auto-call', counterId: 'c1' } as const;
  const on = { kind: 'set-auto-call', counterId: 'c1', on: true } as const;

  it('calls at an idle, ready counter in auto-call mode', () => {
    const { play, ticket } = ready();
    play.must(an, on);
    play.must(clock, autoCall);
    expect(play.ticket(ticket.id).state).toBe('called');
    expect(play.state.calls.get(String(play.ticket(ticket.id).callId))?.auto).toBe(true);
  });

  it('is refused where it is not due', () => {
    const { play } = ready();
    expect(play.codeOf(clock, autoCall)).toBe('not-due');
    play.must(an, on);
    play.must(an, { kind: 'start-break', reason: 'rest' });
    expect(play.codeOf(clock, autoCall)).toBe('not-due');
    play.must(an, { kind: 'set-ready' });
    play.must(clock, autoCall);
    expect(play.codeOf(clock, autoCall)).toBe('counter-busy');
    play.must(an, noShow);
    expect(play.codeOf(clock, autoCall)).toBe('nobody-waiting');
    play.must(an, { kind: 'close-counter' });
    expect(play.codeOf(clock, autoCall)).toBe('counter-closed');
  });
});

describe('recall', () => {
  it('calls once more and starts the timer again', () => {
    const { play, call } = called();
    play.nowMs += 30 * second;
    play.must(an, recall);
    expect(call()).toMatchObject({
      times: 2,
      lastCalledAtMs: play.nowMs,
      noShowDueAtMs: play.nowMs + 120 * second,
    });
    expect(call().calledAtMs).toBe(play.nowMs - 30 * second);
  });

  it('is refused once the person is served', () => {
    const { play } = called();
    play.must(an, startServing);
    expect(play.decide(an, recall)).toEqual({ ok: false, code: 'wrong-state', detail: 'A001' });
  });
});

describe('start-serving and complete', () => {
  it('measure walk and service, and free the counter', () => {
    const { play, ticket, call } = called();
    play.nowMs += 20 * second;
    play.must(an, startServing);
    expect(call()).toMatchObject({
      servingAtMs: play.nowMs,
      noShowDueAtMs: null,
      closedAtMs: null,
    });
    expect(play.codeOf(an, startServing)).toBe('wrong-state');
    play.nowMs += 300 * second;
    const callId = play.ticket(ticket.id).callId;
    play.must(an, complete);
    expect(play.ticket(ticket.id)).toMatchObject({
      state: 'completed',
      endedAtMs: play.nowMs,
      note: 'paper missing',
      callId: null,
    });
    expect(play.state.calls.get(String(callId))).toMatchObject({
      closedAtMs: play.nowMs,
      endedAs: 'completed',
    });
    expect(play.state.steps.get(`${ticket.id}/1`)).toMatchObject({
      outcome: 'incomplete',
      officerId: 'an',
      endedAtMs: play.nowMs,
    });
    expect(play.state.deskAt('c1')?.callId).toBeNull();
  });

  it('cannot complete somebody who has not come yet', () => {
    const { play } = called();
    expect(play.decide(an, complete)).toEqual({ ok: false, code: 'not-serving', detail: 'A001' });
  });
});

describe('mark-no-show', () => {
  it('ends the ticket and frees the counter', () => {
    const { play, ticket } = called();
    play.must(an, noShow);
    expect(play.ticket(ticket.id)).toMatchObject({ state: 'no-show', endedAtMs: play.nowMs });
    expect(play.state.deskAt('c1')?.callId).toBeNull();
  });

  it('is refused for somebody who is served', () => {
    const { play } = called();
    play.must(an, startServing);
    expect(play.codeOf(an, noShow)).toBe('wrong-state');
  });
});

describe('no-show-due', () => {
  it('repeats the call until the centre’s number of calls, then gives up', () => {
    const { play, ticket, call } = called();
    const callId = firstCall(play);
    const due = { kind: 'no-show-due', callId } as const;
    play.nowMs += 120 * second - 1;
    expect(play.codeOf(clock, due)).toBe('not-due');
    play.nowMs += 1;
    for (const times of [2, 3]) {
      play.must(clock, due);
      expect(call().times).toBe(times);
      expect(play.codeOf(clock, due)).toBe('not-due');
      play.nowMs += 120 * second;
    }
    play.must(clock, due);
    expect(play.ticket(ticket.id).state).toBe('no-show');
    expect(play.codeOf(clock, due)).toBe('not-due');
  });

  it('is not due for a call that was answered, and for none', () => {
    const { play } = called();
    const due = { kind: 'no-show-due', callId: firstCall(play) } as const;
    play.must(an, startServing);
    play.nowMs += 3600 * second;
    expect(play.codeOf(clock, due)).toBe('not-due');
    expect(play.codeOf(clock, { kind: 'no-show-due', callId: 999 })).toBe('not-due');
  });
});

describe('a manager without a counter', () => {
  it('calls nobody', () => {
    const { play } = ready();
    expect(play.codeOf(manager, callNext)).toBe('no-counter');
  });
});
