import { describe, expect, it } from 'vitest';
import { waitsFromMs } from '../../server/domain/ticket/ticket.ts';
import { phoneTicket } from '../../server/queries/phone.ts';
import { citizen, manager, officer, Play } from './small-centre/play.ts';

const an = officer('an');

/** `an` has called somebody who claims to be elderly; an ordinary person waits. */
function claimed() {
  const play = new Play();
  play.open('an', 'c1');
  play.issue('copy');
  play.nowMs += 1000;
  const { id } = play.issue('copy', 'elderly');
  play.nowMs += 10 * 60_000;
  expect(play.call('an').id).toBe(id);
  return { play, id };
}

describe('a claimed priority the staff have to confirm', () => {
  it('is open when a citizen claims it, and nothing when the staff grant it', () => {
    const play = new Play();
    expect(play.issue('copy', 'elderly').claim).toBe('open');
    expect(play.issue('copy', 'elderly', manager).claim).toBeUndefined();
    expect(play.issue('copy').claim).toBeUndefined();
  });

  it('is confirmed by one key, or with the start', () => {
    const { play, id } = claimed();
    const known = play.events.length;
    play.must(an, { kind: 'confirm-priority' });
    play.must(an, { kind: 'start-serving' });
    expect(play.typesSince(known)).toEqual(['priority-confirmed', 'serving-started']);
    const other = claimed();
    const before = other.play.events.length;
    other.play.must(an, { kind: 'start-serving' });
    expect(other.play.typesSince(before)).toEqual(['priority-confirmed', 'serving-started']);
    for (const one of [play.ticket(id), other.play.ticket(other.id)]) {
      expect(one).toMatchObject({ state: 'serving', claim: 'confirmed' });
    }
  });

  it('that is rejected waits in the ordinary line with its age, and its holder is told', () => {
    const { play, id } = claimed();
    const { issuedAtMs } = play.ticket(id);
    play.must(an, { kind: 'reject-priority' });
    expect(play.ticket(id)).toMatchObject({
      ...{ state: 'waiting', claim: 'rejected', priorityClassId: 'walk-in', callId: null },
    });
    expect(waitsFromMs(play.ticket(id))).toBe(issuedAtMs);
    expect(phoneTicket(play.state, play.ticket(id)).priorityRejected).toBe(true);
    expect(play.call('an').id).not.toBe(id);
  });

  it('is answered once, while the person is called, by whoever called them', () => {
    const { play } = claimed();
    expect(play.codeOf(officer('dao'), { kind: 'confirm-priority' })).toBe('no-counter');
    expect(play.codeOf(citizen, { kind: 'confirm-priority' })).toBe('not-allowed');
    play.must(an, { kind: 'confirm-priority' });
    expect(play.codeOf(an, { kind: 'confirm-priority' })).toBe('wrong-state');
    expect(play.codeOf(an, { kind: 'reject-priority' })).toBe('wrong-state');
    play.must(an, { kind: 'start-serving' });
    expect(play.codeOf(an, { kind: 'reject-priority' })).toBe('wrong-state');
  });
});
