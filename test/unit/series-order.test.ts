import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import { chooseTicket } from '../../server/domain/routing/choose-ticket.ts';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { hallOf } from '../../server/domain/routing/hall-of.ts';
import { clock, officer, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

const minuteMs = 60_000;
const { mostOvertaken, withinMinutes } = defaultRoutingPolicy.seriesOrder;

/** Copies are quick, births are slow: the index alone takes every copy before a birth of the same age. */
function hallOfCopies(change = {}): Play {
  const play = new Play(smallState(change));
  play.open('an', 'c1');
  play.nowMs = at(9);
  return play;
}

function issueAt(play: Play, minutes: number, serviceId: string, classId?: string) {
  play.nowMs = at(9, minutes);
  return play.issue(serviceId, classId);
}

/** The officer calls and finishes `count` people, a minute each; the numbers called. */
function callMany(play: Play, officerId: string, count: number): string[] {
  return Array.from({ length: count }, () => {
    const { number } = play.serve(officerId);
    play.nowMs += minuteMs;
    play.must(officer(officerId), { kind: 'complete', outcome: 'accepted' });
    return number;
  });
}

const policy = (seriesOrder: { mostOvertaken: number; withinMinutes: number }) => ({
  policy: { ...defaultRoutingPolicy, shortServicePower: 3, seriesOrder },
});

describe('the order of numbers inside a series', () => {
  it('lets three later numbers pass an older one, and then calls it', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 3, withinMinutes: 10 }));
    const older = issueAt(play, 0, 'birth');
    for (let i = 1; i <= 8; i++) issueAt(play, i, 'copy');
    play.nowMs = at(9, 9);
    const called = callMany(play, 'an', 5);
    expect(called.indexOf(older.number)).toBe(3);
    expect(called.slice(0, 3)).toEqual(['A002', 'A003', 'A004']);
  });

  it('is not bounded where the centre says so', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 100, withinMinutes: 10 }));
    const older = issueAt(play, 0, 'birth');
    for (let i = 1; i <= 8; i++) issueAt(play, i, 'copy');
    play.nowMs = at(9, 9);
    expect(callMany(play, 'an', 5)).not.toContain(older.number);
  });

  it('forgets overtakings after the minutes of the rule', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 3, withinMinutes: 10 }));
    issueAt(play, 0, 'birth');
    for (let i = 1; i <= 8; i++) issueAt(play, i, 'copy');
    play.nowMs = at(9, 9);
    callMany(play, 'an', 3);
    const state = play.state;
    const an = state.officers.get('an')!;
    const next = (nowMs: number) => chooseTicket(hallOf(state), an, nowMs)?.ticket.number;
    expect(next(play.nowMs)).toBe('A001');
    expect(next(play.nowMs + 11 * minuteMs)).toBe('A005');
  });

  it('says to the officer how many later numbers had gone before', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 3, withinMinutes: 10 }));
    issueAt(play, 0, 'birth');
    for (let i = 1; i <= 8; i++) issueAt(play, i, 'copy');
    play.nowMs = at(9, 9);
    callMany(play, 'an', 4);
    const overtaken = play.events.flatMap(({ event }) =>
      event.type === 'ticket-called' ? [event.reasons?.overtaken] : [],
    );
    expect(overtaken).toEqual([null, null, null, 3]);
  });

  it('does not hold back whoever has a priority', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 0, withinMinutes: 10 }));
    issueAt(play, 0, 'birth');
    const claimed = issueAt(play, 1, 'copy', 'elderly');
    play.nowMs = at(9, 2);
    expect(play.call('an').number).toBe(claimed.number);
  });

  it('does not leave an officer idle who cannot serve the older number', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 0, withinMinutes: 10 }));
    play.state.officers.set('eva', { id: 'eva', name: 'Eva', skills: new Map([['copy', 1]]) });
    play.must(officer('eva'), { kind: 'open-counter', counterId: 'c2' });
    issueAt(play, 0, 'birth');
    const later = issueAt(play, 1, 'copy');
    expect(play.call('eva').number).toBe(later.number);
  });

  it('counts for somebody who came back only what happened since', () => {
    const play = hallOfCopies(policy({ mostOvertaken: 3, withinMinutes: 30 }));
    const missed = issueAt(play, 0, 'birth');
    expect(play.call('an').number).toBe(missed.number);
    play.must(officer('an'), { kind: 'mark-no-show' });
    for (let i = 1; i <= 9; i++) issueAt(play, i, 'copy');
    play.nowMs = at(9, 10);
    callMany(play, 'an', 3);
    play.must(officer('an'), { kind: 'rejoin-ticket', ticketId: missed.id });
    expect(callMany(play, 'an', 4).indexOf(missed.number)).toBe(3);
  });
});

/** What the rule promises, worked out from the history alone. */
function passedTooOften(events: readonly RecordedEvent[], play: Play): string[] {
  const { state } = play;
  const issued = new Map<string, { number: string; service: string; atMs: number }>();
  const calls: { atMs: number; officerId: string; ticketId: string }[] = [];
  const gone = new Map<string, number>();
  for (const { event, atMs } of events) {
    if (event.type === 'ticket-issued') {
      const { ticketId, number, serviceId: service } = event;
      issued.set(ticketId, { number, service, atMs });
    }
    if (event.type !== 'ticket-called') continue;
    gone.set(event.ticketId, atMs);
    calls.push({ atMs, officerId: event.officerId, ticketId: event.ticketId });
  }
  const faults: string[] = [];
  for (const [older, { number, service, atMs }] of issued) {
    const later = calls.filter(({ ticketId, atMs: callMs }) => {
      const called = issued.get(ticketId)!;
      const sameSeries = called.number.startsWith(number.slice(0, 1));
      return sameSeries && called.atMs > atMs && callMs < (gone.get(older) ?? Infinity);
    });
    for (const [i, { officerId, atMs: callMs }] of later.entries()) {
      if (!state.officers.get(officerId)!.skills.has(service)) continue;
      const first = later[i - mostOvertaken];
      if (first !== undefined && callMs - first.atMs <= withinMinutes * minuteMs) {
        faults.push(`${number} at ${callMs}`);
      }
    }
  }
  return faults;
}

const team = [
  ['an', 'c1'],
  ['chi', 'c2'],
  ['dao', 'c3'],
] as const;

const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('birth', 'copy', 'parcel', 'split', 'firm') },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }) },
  ),
  { minLength: 30, maxLength: 150, size: 'max' },
);

describe('whatever happens in a hall without priorities', () => {
  it('nobody is overtaken by choice more often than the rule allows', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const play = new Play(smallState({}, 'always'));
        play.nowMs = at(9);
        for (const [one, counterId] of team) play.open(one, counterId);
        for (const step of steps) {
          play.nowMs += 20_000;
          if (typeof step === 'string') {
            play.issue(step);
            continue;
          }
          const who = officer(team[step]![0]);
          if (!play.give(who, { kind: 'call-next' }).ok) continue;
          play.must(who, { kind: 'start-serving' });
          play.must(who, { kind: 'complete', outcome: 'accepted' });
        }
        expect(passedTooOften(play.events, play)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('the calls remembered for the rule go with their day', () => {
    const play = hallOfCopies();
    for (let i = 1; i <= 4; i++) issueAt(play, i, 'copy');
    callMany(play, 'an', 3);
    expect([...play.state.seriesCalls.since('civil', 0)]).toHaveLength(3);
    play.nowMs = at(9, 0, 1);
    play.give(clock, { kind: 'day-due' });
    play.issue('copy');
    expect([...play.state.seriesCalls.since('civil', 0)]).toEqual([]);
  });
});
