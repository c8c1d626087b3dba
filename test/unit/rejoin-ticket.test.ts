import { describe, expect, it } from 'vitest';
import { ageAfterReturn } from '../../server/domain/routing/ages.ts';
import { waitsFromMs } from '../../server/domain/ticket/ticket.ts';
import { phoneTicket } from '../../server/queries/phone.ts';
import { citizen, clock, manager, officer, Play } from './small-centre/play.ts';
import { at, smallSetup, smallState } from './small-centre/setup.ts';

const minuteMs = 60_000;
const an = officer('an');

/** A ticket whose holder did not come when called, after `waitedMinutes` in line. */
function missed(play: Play, waitedMinutes = 5) {
  play.open('an', 'c1');
  const { id } = play.issue('copy');
  play.nowMs += waitedMinutes * minuteMs;
  play.call('an');
  play.must(an, { kind: 'mark-no-show' });
  return id;
}

/** A ticket whose visit was cut short by a missing paper. */
function cutShort(play: Play) {
  play.open('an', 'c1');
  const { id } = play.issue('copy');
  play.serve('an');
  play.must(an, { kind: 'complete', outcome: 'incomplete', note: 'birth certificate' });
  return id;
}

const rejoin = (ticketId: string) => ({ kind: 'rejoin-ticket', ticketId }) as const;
const ticketOf = (play: Play, id: string) => play.state.tickets.get(id)!;

describe('coming back', () => {
  it('puts who missed the call back into the line, as a new step with the same number', () => {
    const play = new Play();
    const id = missed(play);
    play.nowMs += 10 * minuteMs;
    play.must(citizen, rejoin(id));
    expect(ticketOf(play, id)).toMatchObject({ state: 'waiting', step: 2, endedAtMs: null });
    expect(play.state.waiting.waitingForService('copy')).toBe(1);
    expect(play.events.at(-1)!.event).toMatchObject({
      type: 'ticket-rejoined',
      why: 'missed-call',
    });
    play.serve('an');
    expect(ticketOf(play, id).state).toBe('serving');
  });

  it('lets who fetched the missing paper go on with the note the officer wrote', () => {
    const play = new Play();
    const id = cutShort(play);
    play.nowMs += 60 * minuteMs;
    play.must(citizen, rejoin(id));
    expect(ticketOf(play, id)).toMatchObject({ state: 'waiting', note: 'birth certificate' });
    expect(play.events.at(-1)!.event).toMatchObject({ why: 'missing-paper' });
  });

  it('keeps the age, but begins at no more than half the limit of the class', () => {
    const play = new Play();
    const early = missed(play, 5);
    const before = waitsFromMs(ticketOf(play, early));
    play.nowMs += 10 * minuteMs;
    play.must(citizen, rejoin(early));
    expect(waitsFromMs(ticketOf(play, early))).toBe(before);

    const late = new Play();
    const id = missed(late, 50);
    late.nowMs += 20 * minuteMs;
    late.must(citizen, rejoin(id));
    const expected = ageAfterReturn(at(8), late.nowMs, 0.5, 60 * minuteMs);
    expect(waitsFromMs(ticketOf(late, id))).toBe(expected);
    expect(late.nowMs - expected).toBe(30 * minuteMs);
  });

  it('counts after another missed call too', () => {
    const play = new Play();
    const id = missed(play);
    play.must(citizen, rejoin(id));
    play.call('an');
    play.must(an, { kind: 'mark-no-show' });
    play.must(citizen, rejoin(id));
    expect(ticketOf(play, id)).toMatchObject({ state: 'waiting', step: 3 });
  });

  it('is for some time by phone, for the rest of the day through the staff', () => {
    const play = new Play();
    const id = missed(play);
    play.nowMs += 30 * minuteMs + 1;
    expect(play.codeOf(citizen, rejoin(id))).toBe('too-late');
    expect(play.codeOf(manager, rejoin(id))).toBe('done');
  });

  it('is as the centre’s rules say', () => {
    const rules = { ...smallSetup().rules, rejoinMinutes: 0 };
    const play = new Play(smallState({ rules }));
    const id = missed(play);
    play.nowMs += 1;
    expect(play.codeOf(citizen, rejoin(id))).toBe('too-late');
    expect(play.codeOf(an, rejoin(id))).toBe('done');
  });

  it('is refused to tickets that are done, gone, or still in line', () => {
    const play = new Play();
    play.open('an', 'c1');
    const done = play.issue('copy');
    play.serve('an');
    play.must(an, { kind: 'complete', outcome: 'accepted' });
    const gone = play.issue('copy');
    play.must(citizen, { kind: 'abandon-ticket', ticketId: gone.id });
    const waiting = play.issue('copy');
    for (const { id } of [done, gone, waiting]) {
      expect(play.codeOf(citizen, rejoin(id))).toBe('no-way-back');
    }
    expect(play.codeOf(citizen, rejoin('2026-11-23-A-99'))).toBe('unknown-ticket');
    expect(play.codeOf(clock, rejoin(waiting.id))).toBe('not-allowed');
  });

  it('ends with the day', () => {
    const play = new Play();
    const id = missed(play);
    play.must(manager, { kind: 'close-day' });
    expect(play.codeOf(citizen, rejoin(id))).toBe('day-closed');
    expect(play.codeOf(manager, rejoin(id))).toBe('day-closed');
  });

  it('is offered on the phone while it is possible', () => {
    const play = new Play();
    const id = missed(play);
    const endedAtMs = play.nowMs;
    const shown = () => phoneTicket(play.state, ticketOf(play, id)).rejoinUntilMs;
    expect(shown()).toBe(endedAtMs + 30 * minuteMs);
    play.must(citizen, rejoin(id));
    expect(shown()).toBeNull();
  });
});
