import { describe, expect, it } from 'vitest';
import { clock, officer, Play } from './small-centre/play.ts';

const minuteMs = 60_000;
const an = officer('an');

/** `an` at counter 1 with somebody served; `dao` at counter 2. */
function serving() {
  const play = new Play();
  play.open('an', 'c1');
  play.open('dao', 'c2');
  const { id } = play.issue('copy');
  play.serve('an');
  return { play, id, resume: { kind: 'resume', ticketId: id } as const };
}

function held() {
  const all = serving();
  all.play.must(an, { kind: 'hold' });
  return all;
}

describe('hold', () => {
  it('frees the counter and keeps the ticket for the officer, for the centre’s time', () => {
    const { play, id } = held();
    expect(play.ticket(id)).toMatchObject({
      state: 'held',
      heldByOfficerId: 'an',
      returnsAtMs: play.nowMs + 20 * minuteMs,
      callId: null,
    });
    expect(play.state.deskAt('c1')?.callId).toBeNull();
    expect(play.state.waiting.size).toBe(0);
  });

  it('takes the officer’s own time', () => {
    const { play, id } = serving();
    play.must(an, { kind: 'hold', returnInMinutes: 5 });
    expect(play.ticket(id).returnsAtMs).toBe(play.nowMs + 5 * minuteMs);
  });

  it('holds a called person as well', () => {
    const play = new Play();
    play.open('an', 'c1');
    const { id } = play.issue('copy');
    play.call('an');
    play.must(an, { kind: 'hold' });
    expect(play.ticket(id).state).toBe('held');
  });
});

describe('resume', () => {
  it('calls the held person to whom set them aside, without a competition', () => {
    const { play, id, resume } = held();
    play.issue('copy', 'elderly');
    play.nowMs += minuteMs;
    play.must(an, resume);
    expect(play.ticket(id)).toMatchObject({
      state: 'called',
      heldByOfficerId: null,
      returnsAtMs: null,
    });
    const call = play.state.calls.get(String(play.ticket(id).callId));
    expect(call).toMatchObject({ reasons: null, auto: false, counterId: 'c1' });
  });

  it('keeps the time of the first call', () => {
    const { play, id, resume } = held();
    const first = play.ticket(id).firstCalledAtMs;
    play.nowMs += minuteMs;
    play.must(an, resume);
    expect(play.ticket(id).firstCalledAtMs).toBe(first);
  });

  it('ends a break; the call still has the revision of its event', () => {
    const { play, id, resume } = held();
    play.must(an, { kind: 'start-break', reason: 'rest' });
    play.must(an, resume);
    expect(play.state.deskAt('c1')?.state).toBe('ready');
    expect(play.ticket(id).callId).toBe(play.state.revision);
  });

  it('is refused for another officer’s ticket', () => {
    const { play, resume } = held();
    const decision = play.decide(officer('dao'), resume);
    expect(decision).toEqual({ ok: false, code: 'not-your-ticket', detail: 'A001' });
  });

  it('is refused for a ticket nobody holds, and for none', () => {
    const { play, resume } = serving();
    expect(play.codeOf(an, resume)).toBe('wrong-state');
    expect(play.codeOf(an, { ...resume, ticketId: '2026-11-23-A-9' })).toBe('unknown-ticket');
  });

  it('is refused while somebody is at the counter', () => {
    const { play, resume } = held();
    play.issue('copy');
    play.call('an');
    expect(play.decide(an, resume)).toEqual({ ok: false, code: 'counter-busy', detail: 'A002' });
  });
});

describe('hold-due', () => {
  it('sends the ticket back to the line with the place its age gives it', () => {
    const { play, id } = held();
    play.nowMs += minuteMs;
    const later = play.issue('copy');
    play.nowMs += 20 * minuteMs;
    play.must(clock, { kind: 'hold-due', ticketId: id });
    expect(play.ticket(id)).toMatchObject({ state: 'waiting', heldByOfficerId: null });
    expect(play.call('dao').id).toBe(id);
    expect(play.call('an').id).toBe(later.id);
  });

  it('is refused before its time, after it was done, and for a ticket nobody holds', () => {
    const { play, id } = held();
    const due = { kind: 'hold-due', ticketId: id } as const;
    play.nowMs += 20 * minuteMs - 1;
    expect(play.codeOf(clock, due)).toBe('not-due');
    play.nowMs += 1;
    expect(play.codeOf(clock, due)).toBe('done');
    expect(play.codeOf(clock, due)).toBe('not-due');
    expect(play.codeOf(clock, { ...due, ticketId: '2026-11-23-A-9' })).toBe('not-due');
  });
});
