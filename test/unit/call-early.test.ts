import { describe, expect, it } from 'vitest';
import { citizen, manager, officer, Play } from './small-centre/play.ts';

const minuteMs = 60_000;
const early = (ticketId: string, counterId?: string) =>
  ({
    kind: 'call-ticket',
    ticketId,
    reason: 'unwell',
    ...(counterId === undefined ? {} : { counterId }),
  }) as const;

/** `an` and `dao` at their counters; an old ticket, an absolute one and a new one wait. */
function hall() {
  const play = new Play();
  play.open('an', 'c1');
  play.open('dao', 'c2');
  const old = play.issue('birth');
  play.nowMs += 30 * minuteMs;
  const court = play.issue('birth', 'court', manager);
  play.nowMs += minuteMs;
  return { play, old, court, newest: play.issue('copy') };
}

describe('a ticket a manager wants called early', () => {
  it('is the next of the first officer who can serve it, before absolute classes', () => {
    const { play, newest } = hall();
    play.must(manager, early(newest.id));
    expect(play.ticket(newest.id).raised).toEqual({ atMs: play.nowMs, reason: 'unwell' });
    const called = play.call('an');
    expect(called.id).toBe(newest.id);
    const reasons = play.state.calls.get(String(called.callId))?.reasons;
    expect(reasons).toMatchObject({ raised: 'unwell', before: { because: 'raised' } });
  });

  it('is not called by an officer who cannot serve it', () => {
    const { play } = hall();
    const parcel = play.issue('parcel');
    play.must(manager, early(parcel.id));
    expect(play.call('an').id).not.toBe(parcel.id);
    expect(play.call('dao').id).toBe(parcel.id);
  });

  it('is called at the counter that was named, at once', () => {
    const { play, newest } = hall();
    const known = play.events.length;
    const { value } = play.must(manager, early(newest.id, 'c2'));
    expect(value).toMatchObject({ ticketId: newest.id, counterId: 'c2' });
    expect(play.typesSince(known)).toEqual(['ticket-raised', 'ticket-called']);
    expect(play.events.at(-1)?.event).toMatchObject({
      officerId: 'dao',
      reasons: { raised: 'unwell' },
    });
  });

  it('waits for its turn again when that is taken back, and after its call has ended', () => {
    const { play, newest, court } = hall();
    play.must(manager, early(newest.id));
    play.must(manager, { kind: 'lower-ticket', ticketId: newest.id });
    expect(play.ticket(newest.id).raised).toBeUndefined();
    expect(play.call('an').id).toBe(court.id);

    play.must(manager, early(newest.id));
    play.call('dao');
    play.must(officer('dao'), { kind: 'hold' });
    expect(play.ticket(newest.id).raised).toBeUndefined();
  });

  it('is raised once only', () => {
    const { play, newest } = hall();
    play.must(manager, early(newest.id));
    expect(play.must(manager, early(newest.id)).events).toEqual([]);
  });

  it.each([
    ['cannot-serve', 'parcel', 'c1'],
    ['counter-closed', 'copy', 'c3'],
    ['unknown-counter', 'copy', 'c9'],
  ] as const)('is refused with %s', (code, serviceId, counterId) => {
    const { play } = hall();
    const { id } = play.issue(serviceId);
    expect(play.codeOf(manager, early(id, counterId))).toBe(code);
  });

  it('is refused at a busy counter, at one whose officer is away, and when it is not waiting', () => {
    const { play, newest, old } = hall();
    play.call('an');
    expect(play.codeOf(manager, early(newest.id, 'c1'))).toBe('counter-busy');
    play.must(officer('dao'), { kind: 'start-break', reason: 'rest' });
    expect(play.codeOf(manager, early(newest.id, 'c2'))).toBe('counter-away');
    play.must(citizen, { kind: 'abandon-ticket', ticketId: old.id });
    expect(play.codeOf(manager, early(old.id))).toBe('wrong-state');
  });
});
