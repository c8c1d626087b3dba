import { describe, expect, it } from 'vitest';
import { dayDueAtMs } from '../../server/domain/centre/day.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { citizen, clock, manager, officer, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

const dayDue = { kind: 'day-due' } as const;
const closeDay = { kind: 'close-day' } as const;
const issue = {
  kind: 'issue-ticket',
  serviceId: 'copy',
  language: 'vi',
  channel: 'kiosk',
} as const;
const complete = { kind: 'complete', outcome: 'accepted' } as const;

/** A hall with somebody in every live state; numbers A001 to A004 in this order. */
function fullHall(opening: 'hours' | 'always' = 'always') {
  const play = new Play(smallState({}, opening));
  for (const [id, counterId] of [
    ['an', 'c1'],
    ['dao', 'c2'],
    ['binh', 'c3'],
  ] as const) {
    play.open(id, counterId);
  }
  const held = play.issue('copy');
  play.serve('an');
  play.must(officer('an'), { kind: 'hold', returnInMinutes: 480 });
  const serving = play.issue('copy');
  play.serve('an');
  const called = play.issue('copy');
  play.call('dao');
  const waiting = play.issue('copy');
  const ids = { held: held.id, serving: serving.id, called: called.id, waiting: waiting.id };
  const states = () =>
    Object.fromEntries(Object.entries(ids).map(([was, id]) => [was, play.ticket(id).state]));
  return { play, ids, states };
}

describe('the first ticket of a day', () => {
  it('opens the day and gets number 1', () => {
    const play = new Play();
    expect(play.issue('copy').number).toBe('A001');
    expect(play.typesSince(0)).toEqual(['day-opened', 'ticket-issued']);
    expect(play.state.conduct.day).toMatchObject({ date: '2026-11-23', closedAtMs: null });
  });

  it('turns the day at midnight of the centre, not of the server', () => {
    const play = new Play();
    play.issue('copy');
    play.nowMs = at(23, 59);
    expect(play.issue('copy').id).toBe('2026-11-23-A-2');
    play.nowMs = at(24);
    expect(play.issue('copy').id).toBe('2026-11-24-A-1');
  });

  it('starts every series again, each on its own', () => {
    const play = new Play();
    play.issue('copy');
    play.issue('parcel');
    play.issue('parcel');
    play.nowMs = at(8, 0, 1);
    expect(play.issue('parcel').number).toBe('B001');
    expect(play.issue('copy').number).toBe('A001');
    expect(play.issue('parcel').number).toBe('B002');
  });

  it('tells nobody ahead, though people of yesterday waited', () => {
    const play = new Play();
    play.issue('copy');
    play.nowMs = at(8, 0, 1);
    expect(play.must(citizen, issue).value.peopleWaiting).toBe(0);
    expect(play.must(citizen, issue).value.peopleWaiting).toBe(1);
  });

  it('does not turn the day when it is refused', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    play.nowMs = at(3, 0, 1);
    expect(play.codeOf(citizen, issue)).toBe('centre-closed');
    expect(play.state.conduct.day?.date).toBe('2026-11-23');
  });
});

describe('closing a day', () => {
  it('lapses who waits, is called or held, and lets who is served be served to the end', () => {
    const { play, states } = fullHall();
    play.must(manager, closeDay);
    expect(states()).toEqual({
      held: 'expired',
      serving: 'serving',
      called: 'expired',
      waiting: 'expired',
    });
    expect(play.state.deskAt('c2')?.callId).toBeNull();
    play.must(officer('an'), complete);
    expect(states()).toMatchObject({ serving: 'completed' });
    expect(brokenInvariants(play.state)).toEqual([]);
  });

  it('does what was wished for after the call that lapses', () => {
    const { play } = fullHall();
    play.must(officer('dao'), { kind: 'close-counter' });
    play.must(manager, closeDay);
    expect(play.state.deskAt('c2')).toBeUndefined();
  });

  it('refuses tickets until the next day, and a second closing', () => {
    const { play } = fullHall();
    play.must(manager, closeDay);
    expect(play.codeOf(citizen, issue)).toBe('day-closed');
    expect(play.codeOf(manager, closeDay)).toBe('day-closed');
    play.nowMs = at(8, 0, 1);
    expect(play.codeOf(citizen, issue)).toBe('done');
  });
});

describe('day-due', () => {
  it('opens the first day of a new centre', () => {
    const play = new Play();
    play.must(clock, dayDue);
    expect(play.state.conduct.day?.date).toBe('2026-11-23');
    expect(play.codeOf(clock, dayDue)).toBe('not-due');
  });

  it('closes the day after the last session and the grace, not before', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    expect(play.state.conduct.day?.closesAtMs).toBe(at(18));
    play.nowMs = at(18) - 1;
    expect(play.codeOf(clock, dayDue)).toBe('not-due');
    play.nowMs = at(18);
    expect(play.must(clock, dayDue).events.map(({ type }) => type)).toEqual([
      'ticket-expired',
      'day-closed',
    ]);
    expect(play.codeOf(clock, dayDue)).toBe('not-due');
  });

  it('turns the day at midnight, whoever is still there', () => {
    const { play, states } = fullHall();
    play.nowMs = at(24);
    play.must(clock, dayDue);
    expect(play.state.conduct.day).toMatchObject({ date: '2026-11-24', closedAtMs: null });
    expect(states()).toMatchObject({ serving: 'serving', called: 'expired', waiting: 'expired' });
    expect(play.state.waiting.size).toBe(0);
    expect(brokenInvariants(play.state)).toEqual([]);
  });

  it('turns a closed day without closing it again', () => {
    const { play } = fullHall();
    play.must(manager, closeDay);
    play.nowMs = at(24);
    expect(play.must(clock, dayDue).events.map(({ type }) => type)).toEqual(['day-opened']);
  });

  it('lapses whom the officers made wait after the day was closed', () => {
    const { play, ids } = fullHall();
    play.must(manager, closeDay);
    play.must(officer('an'), { kind: 'transfer', serviceId: 'birth' });
    expect(play.ticket(ids.serving).state).toBe('waiting');
    play.nowMs = at(24);
    play.must(clock, dayDue);
    expect([...play.state.liveTickets()]).toEqual([]);
  });

  it('skips days on which nothing happened', () => {
    const play = new Play();
    play.issue('copy');
    play.nowMs = at(9, 0, 5);
    play.must(clock, dayDue);
    expect(play.state.conduct.day?.date).toBe('2026-11-28');
  });
});

describe('somebody served over midnight', () => {
  it('keeps ticket, call and counter, and is completed in the new day', () => {
    const { play, ids } = fullHall();
    play.nowMs = at(24);
    play.must(clock, dayDue);
    expect(play.state.deskAt('c1')?.callId).toBe(play.ticket(ids.serving).callId);
    play.must(officer('an'), complete);
    expect(play.ticket(ids.serving)).toMatchObject({ state: 'completed', date: '2026-11-23' });
    expect(play.issue('copy').number).toBe('A001');
  });
});

describe('opening hours', () => {
  it.each([
    [at(7, 29), 'centre-closed'],
    [at(7, 30), 'done'],
    [at(11, 29), 'done'],
    [at(11, 30), 'centre-closed'],
    [at(13), 'done'],
    [at(17), 'centre-closed'],
    [at(9, 0, 5), 'done'],
    [at(14, 0, 5), 'centre-closed'],
    [at(9, 0, 6), 'centre-closed'],
  ])('decide at %i: %s', (nowMs, expected) => {
    const play = new Play(smallState({}, 'hours'));
    play.nowMs = nowMs;
    expect(play.codeOf(citizen, issue)).toBe(expected);
  });

  it('do not count where the centre always gives tickets', () => {
    const play = new Play(smallState({}, 'always'));
    play.nowMs = at(3, 0, 6);
    expect(play.codeOf(citizen, issue)).toBe('done');
    expect(play.state.conduct.day?.closesAtMs).toBe(at(24, 0, 6));
  });

  it('may be switched on and off; the closing time follows', () => {
    const play = new Play();
    play.issue('copy');
    play.must(manager, { kind: 'set-opening', opening: 'hours' });
    expect(play.state.conduct.day?.closesAtMs).toBe(at(18));
    play.nowMs = at(12);
    expect(play.codeOf(citizen, issue)).toBe('centre-closed');
    play.must(manager, { kind: 'set-opening', opening: 'always' });
    expect(play.codeOf(citizen, issue)).toBe('done');
    expect(play.must(manager, { kind: 'set-opening', opening: 'always' }).events).toEqual([]);
  });

  it('close a day without sessions at its midnight', () => {
    const play = new Play(smallState({}, 'hours'));
    play.nowMs = at(9, 0, 6);
    play.must(clock, dayDue);
    expect(play.state.conduct.day).toMatchObject({ sessions: [], closesAtMs: at(24, 0, 6) });
  });

  it('never close a day later than its midnight', () => {
    const rules = { noShowAfterSeconds: 60, maxCalls: 2, holdReturnMinutes: 10 };
    const play = new Play(smallState({ rules: { ...rules, closeGraceMinutes: 600 } }, 'hours'));
    play.issue('copy');
    expect(play.state.conduct.day?.closesAtMs).toBe(at(24));
  });
});

describe('dayDueAtMs', () => {
  it('is the closing time of an open day and the end of a closed one', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    expect(dayDueAtMs(play.state.conduct.day!)).toBe(at(18));
    play.must(manager, closeDay);
    expect(dayDueAtMs(play.state.conduct.day!)).toBe(at(24));
  });
});
