import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleAhead, scheduleWaits } from '../../server/domain/prediction/schedule-waits.ts';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { manager, officer, Play } from './small-centre/play.ts';
import { actorOf, inputOf, moves } from './small-centre/random-commands.ts';

const minuteMs = 60_000;

/** Predicted minutes by ticket number, rounded to a second. */
function waits(play: Play): Record<string, number> {
  const { byTicket } = scheduleWaits(play.state, play.nowMs);
  return Object.fromEntries(
    [...byTicket].map(([id, wait]) => [play.ticket(id).number, rounded(wait)]),
  );
}
const rounded = (minutes: number) => Math.round(minutes * 60) / 60;
const newcomer = (play: Play, serviceId: string) =>
  scheduleWaits(play.state, play.nowMs).byService.get(serviceId);

describe('scheduleWaits', () => {
  it('calls the first now and the others one mean service time after the other', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let i = 0; i < 3; i++) play.issue('birth');
    expect(waits(play)).toEqual({ A001: 0, A002: 10, A003: 20 });
    expect(newcomer(play, 'birth')).toBe(30);
  });

  it('shares the line out among all who can serve it', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    for (let i = 0; i < 4; i++) play.issue('birth');
    expect(waits(play)).toEqual({ A001: 0, A002: 0, A003: 10, A004: 10 });
    expect(newcomer(play, 'birth')).toBe(20);
  });

  it('plays the real routing: priority people go before those who came earlier', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.issue('birth');
    play.issue('birth', 'elderly');
    play.nowMs += 5 * minuteMs;
    // At once A003 (8 min target); A001 and A002 follow in their order.
    expect(waits(play)).toEqual({ A001: 10, A002: 20, A003: 0 });
  });

  it('counts on what is left of a service under way, by its mean', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.issue('birth');
    play.serve('an');
    play.nowMs += 4 * minuteMs;
    expect(waits(play)).toEqual({ A002: 6 });
    // Beyond its mean a quarter of it is expected to be left, however late it is.
    play.nowMs += 60 * minuteMs;
    expect(waits(play)).toEqual({ A002: 2.5 });
  });

  it('counts a whole service for somebody who is called but not there yet', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.issue('copy');
    play.call('an');
    play.nowMs += minuteMs;
    expect(waits(play)).toEqual({ A002: 6 });
  });

  it('says nothing where no open officer can serve', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.issue('parcel');
    expect(waits(play)).toEqual({ A001: 0 });
    expect([...scheduleWaits(play.state, play.nowMs).byService.keys()].sort()).toEqual([
      'birth',
      'copy',
    ]);
  });

  it('does not count on officers on a break, or about to close or to take one', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    for (let i = 0; i < 3; i++) play.issue('copy');
    play.must(officer('dao'), { kind: 'start-break', reason: 'rest' });
    expect(waits(play)).toEqual({ A001: 0, A002: 6, A003: 12 });
    play.serve('an');
    play.must(officer('an'), { kind: 'close-counter' });
    expect(waits(play)).toEqual({});
    play.must(officer('an'), { kind: 'set-ready' });
    expect(waits(play)).toEqual({ A002: 6, A003: 12 });
  });

  it('counts on an officer who will move to another counter', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.issue('copy');
    play.serve('an');
    play.must(manager, { kind: 'send-officer', officerId: 'an', counterId: 'c2' });
    expect(waits(play)).toEqual({ A002: 6 });
  });

  it('tells a wait exactly for those whom an open, ready officer may serve, and changes nothing', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const play = new Play();
        for (const move of all) {
          play.nowMs += move.laterMs;
          play.give(actorOf(play.state, move), inputOf(play.state, move));
        }
        const before = canonicalDump(play.state);
        const { byTicket, byService } = scheduleWaits(play.state, play.nowMs);
        const able = new Set<string>();
        for (const desk of play.state.openDesks()) {
          const leaves = desk.afterCall !== null && desk.afterCall.do !== 'move';
          if (desk.state === 'break' || leaves) continue;
          for (const id of play.state.officers.get(desk.officerId)!.skills.keys()) able.add(id);
        }
        const expected = [...play.state.waiting.all()].filter(({ serviceId }) =>
          able.has(serviceId),
        );
        expect([...byTicket.keys()].sort()).toEqual(expected.map(({ id }) => id).sort());
        expect([...byService.keys()].sort()).toEqual([...able].sort());
        for (const wait of [...byTicket.values(), ...byService.values()]) {
          expect(wait).toBeGreaterThanOrEqual(0);
        }
        expect(canonicalDump(play.state)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe('peopleAhead', () => {
  it('counts those of the same field who are expected to be called earlier', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.issue('copy');
    play.issue('parcel');
    play.issue('birth', 'elderly');
    play.nowMs += 5 * minuteMs;
    const ahead = peopleAhead(play.state, scheduleWaits(play.state, play.nowMs));
    const byNumber = [...ahead].map(([id, people]) => [play.ticket(id).number, people]);
    // A003 is elderly and goes first; of two who came together the shorter service, A002's copy, is next.
    expect(Object.fromEntries(byNumber)).toEqual({ A003: 0, A002: 1, A001: 2, B001: 0 });
  });

  it('keeps the order of issue where nothing can be told', () => {
    const play = new Play();
    for (let i = 0; i < 3; i++) play.issue('firm');
    const ahead = peopleAhead(play.state, scheduleWaits(play.state, play.nowMs));
    expect([...ahead].map(([id, people]) => [play.ticket(id).number, people])).toEqual([
      ['C001', 0],
      ['C002', 1],
      ['C003', 2],
    ]);
  });
});
