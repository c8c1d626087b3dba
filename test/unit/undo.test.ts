import { describe, expect, it } from 'vitest';
import {
  finishedBy,
  learnFinished,
  unlearnUndone,
} from '../../server/domain/routing/learn-finished.ts';
import { waitsFromMs } from '../../server/domain/ticket/ticket.ts';
import { actsOfOfficer } from '../../server/queries/acts.ts';
import { citizen, manager, officer, Play } from './small-centre/play.ts';

const second = 1000;
const an = officer('an');
const complete = { kind: 'complete', outcome: 'incomplete', note: 'paper' } as const;
const noShow = { kind: 'mark-no-show' } as const;
const callNext = { kind: 'call-next' } as const;
const undo = (ticketId: string) => ({ kind: 'undo', ticketId }) as const;

/** `an` at counter 1; the first of two people is called or served there. */
function hall(state: 'called' | 'serving') {
  const play = new Play();
  play.open('an', 'c1');
  const { id } = play.issue('copy');
  play.issue('copy');
  play.nowMs += 60 * second;
  if (state === 'called') play.call('an');
  else play.serve('an');
  play.nowMs += 10 * second;
  return { play, id, call: play.ticket(id).callId! };
}

describe('undo', () => {
  it('of a no-show calls the person to the same counter again, with a new timer', () => {
    const { play, id, call } = hall('called');
    play.must(an, noShow);
    play.nowMs += 5 * second;
    play.must(an, undo(id));
    expect(play.ticket(id)).toMatchObject({ state: 'called', callId: call, endedAtMs: null });
    expect(play.state.calls.get(String(call))).toMatchObject({
      ...{ closedAtMs: null, endedAs: null, times: 1 },
      noShowDueAtMs: play.nowMs + 120 * second,
    });
    expect(play.state.deskAt('c1')?.callId).toBe(call);
  });

  it('of a completion serves on, and the service counts once and whole', () => {
    const { play, id, call } = hall('serving');
    play.must(an, complete);
    play.nowMs += 20 * second;
    play.must(an, undo(id));
    expect(play.ticket(id)).toMatchObject({ state: 'serving', callId: call });
    expect(play.state.steps.get(`${id}/1`)).toMatchObject({ endedAtMs: null, outcome: null });
    play.nowMs += 30 * second;
    play.must(an, complete);
    const { state, events } = play;
    for (const event of events) {
      learnFinished(state, finishedBy(state, [event]).slice(0, 1));
      unlearnUndone(state, [event]);
    }
    expect(state.times.ofOfficer('an', 'copy')?.services).toBeCloseTo(1, 1);
  });

  it.each([
    ['called', noShow],
    ['serving', complete],
  ] as const)('after the next call the person who was %s is held by that officer', (state, act) => {
    const { play, id } = hall(state);
    play.must(an, act);
    play.must(an, callNext);
    play.must(an, undo(id));
    expect(play.ticket(id)).toMatchObject({
      ...{ state: 'held', heldByOfficerId: 'an', callId: null, endedAtMs: null },
      returnsAtMs: play.nowMs + 20 * 60 * second,
    });
    play.must(an, noShow);
    play.must(an, { kind: 'resume', ticketId: id });
    expect(play.ticket(id).state).toBe('called');
  });

  it('puts the person back into the line where nobody sits any more', () => {
    const { play, id } = hall('called');
    const { issuedAtMs } = play.ticket(id);
    play.must(an, noShow);
    play.must(an, { kind: 'close-counter' });
    play.must(manager, undo(id));
    expect(play.ticket(id)).toMatchObject({ state: 'waiting', callId: null });
    expect(waitsFromMs(play.ticket(id))).toBe(issuedAtMs);
  });

  it('ends the break that had begun with the act', () => {
    const { play, id } = hall('serving');
    play.must(an, { kind: 'start-break', reason: 'lunch' });
    play.must(an, complete);
    const known = play.events.length;
    play.must(an, undo(id));
    expect(play.typesSince(known)).toEqual(['desk-ready', 'act-undone']);
    expect(play.ticket(id).state).toBe('serving');
  });

  it.each(['called', 'serving'] as const)('of a transfer while %s brings it all back', (state) => {
    const { play, id, call } = hall(state);
    play.must(an, { kind: 'transfer', serviceId: 'parcel' });
    play.must(an, undo(id));
    expect(play.ticket(id)).toMatchObject({ state, serviceId: 'copy', fieldId: 'civil', step: 3 });
    expect(play.state.calls.get(String(call))).toMatchObject({ step: 3, endedAs: null });
    expect(play.state.waiting.waitingForService('parcel')).toBe(0);
  });

  it('of a manager’s transfer out of the line puts it back there', () => {
    const { play } = hall('called');
    const waiting = [...play.state.waiting.all()][0]!;
    play.must(manager, { kind: 'transfer', ticketId: waiting.id, serviceId: 'parcel' });
    play.must(manager, undo(waiting.id));
    expect(play.ticket(waiting.id)).toMatchObject({ state: 'waiting', serviceId: 'copy' });
  });

  it('of a cancelled number lets it wait with its age', () => {
    const { play, id } = hall('called');
    const { issuedAtMs } = play.ticket(id);
    play.must(an, { kind: 'cancel-ticket', ticketId: id, reason: 'slip' });
    play.must(an, undo(id));
    expect(play.ticket(id)).toMatchObject({ state: 'waiting', endedAtMs: null });
    expect(waitsFromMs(play.ticket(id))).toBe(issuedAtMs);
  });

  it('is refused after the centre’s time, and twice', () => {
    const { play, id } = hall('called');
    play.must(an, noShow);
    play.nowMs += 30 * second + 1;
    expect(play.codeOf(an, undo(id))).toBe('undo-too-late');
    play.nowMs -= 1;
    expect(play.codeOf(an, undo(id))).toBe('done');
    expect(play.codeOf(an, undo(id))).toBe('undo-moved-on');
  });

  it('is refused once the person was called elsewhere, or came back by themselves', () => {
    const { play, id } = hall('called');
    play.must(an, { kind: 'transfer', serviceId: 'parcel' });
    play.open('binh', 'c2');
    expect(play.call('binh').id).toBe(id);
    expect(play.codeOf(an, undo(id))).toBe('undo-moved-on');

    const other = hall('called');
    other.play.must(an, noShow);
    other.play.must(citizen, { kind: 'rejoin-ticket', ticketId: other.id });
    expect(other.play.codeOf(an, undo(other.id))).toBe('undo-moved-on');
  });

  it('is refused when the day has ended', () => {
    const { play, id } = hall('called');
    play.must(an, noShow);
    play.must(manager, { kind: 'close-day' });
    expect(play.codeOf(an, undo(id))).toBe('day-closed');
  });

  it('is the officer’s for their own acts only, the manager’s for all', () => {
    const { play, id } = hall('called');
    play.open('dao', 'c2');
    play.must(an, noShow);
    expect(play.codeOf(officer('dao'), undo(id))).toBe('not-your-ticket');
    expect(play.codeOf(citizen, undo(id))).toBe('not-allowed');
    expect(play.codeOf(manager, undo(id))).toBe('done');
  });
});

describe('the list of what was just done', () => {
  it('is an officer’s own, newest first, and says until when it can be undone', () => {
    const { play, id } = hall('called');
    play.must(an, noShow);
    const doneAtMs = play.nowMs;
    play.nowMs += second;
    const next = play.serve('an');
    play.must(an, complete);
    expect(actsOfOfficer(play.state, 'an')).toMatchObject([
      { ticketId: next.id, act: 'completed', outcome: 'incomplete', state: 'completed' },
      { ticketId: id, act: 'no-show', outcome: null, undoUntilMs: doneAtMs + 30 * second },
    ]);
    expect(actsOfOfficer(play.state, 'dao')).toEqual([]);
    play.must(an, undo(next.id));
    expect(actsOfOfficer(play.state, 'an')[0]).toMatchObject({ undoUntilMs: null });
  });
});
