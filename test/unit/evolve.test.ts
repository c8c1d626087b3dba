import { describe, expect, it } from 'vitest';
import type { CentreEvent } from '../../shared/contract/event.ts';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { commandIdOf, manager, officer, Play } from './small-centre/play.ts';

/** Folds an event no decision would make. */
function force(play: Play, event: CentreEvent, revision = play.state.revision + 1): void {
  const { nowMs: atMs } = play;
  play.fold({ revision, atMs, actor: manager, commandId: commandIdOf(0), event });
}

const closed = { type: 'day-closed', date: '2026-11-23' } as const;
const opened = {
  type: 'desk-opened',
  counterId: 'c1',
  officerId: 'an',
  breakReason: null,
} as const;

/** `an` serves A001 at counter 1; A002 waits. */
function hall() {
  const play = new Play();
  play.open('an', 'c1');
  const serving = play.issue('copy');
  const waiting = play.issue('copy');
  const { callId } = play.serve('an');
  return { play, serving: serving.id, waiting: waiting.id, callId: callId! };
}
type Hall = ReturnType<typeof hall>;

const impossible: readonly (readonly [string, (hall: Hall) => CentreEvent])[] = [
  ['a second officer at a counter', () => ({ ...opened, officerId: 'dao' })],
  ['an officer at a second counter', () => ({ ...opened, counterId: 'c2' })],
  ['a call of somebody who is served', ({ serving: ticketId }) => called(ticketId)],
  ['a second call at a counter', ({ waiting: ticketId }) => called(ticketId)],
  [
    'a call at a closed counter',
    ({ waiting: ticketId }) => ({ ...called(ticketId), counterId: 'c2' }),
  ],
  [
    'a completion of somebody who waits',
    ({ waiting: ticketId, callId }) => {
      return { type: 'ticket-completed', ticketId, callId, outcome: 'accepted', note: null };
    },
  ],
  [
    'a number that does not follow',
    () => ({
      type: 'ticket-issued',
      ticketId: '2026-11-23-A-4',
      number: 'A004',
      date: '2026-11-23',
      fieldId: 'civil',
      seriesNumber: 4,
      serviceId: 'copy',
      priorityClassId: 'walk-in',
      language: 'vi',
      channel: 'kiosk',
      tokenHash: '0'.repeat(43),
    }),
  ],
  [
    'a transfer to a service there is not',
    ({ waiting: ticketId }) => {
      const services = { fromServiceId: 'copy', toServiceId: 'magic' };
      return { type: 'ticket-transferred', ticketId, callId: null, ...services, note: null };
    },
  ],
  ['a recall of no call', ({ waiting: ticketId }) => recalled(ticketId)],
  ['skills of nobody', () => ({ type: 'skills-set', officerId: 'ghost', skills: [] })],
  ['a break at a closed counter', () => ({ type: 'desk-break', counterId: 'c3', reason: 'rest' })],
  ['the closing of another day', () => ({ ...closed, date: '2026-11-22' })],
  [
    'the reopening of another day',
    () => ({ type: 'day-reopened', date: '2026-11-22', closesAtMs: 0 }),
  ],
];

function called(ticketId: string) {
  return {
    type: 'ticket-called',
    callId: 99,
    ticketId,
    counterId: 'c1',
    officerId: 'an',
    noShowDueAtMs: 0,
    reasons: null,
    auto: false,
  } as const;
}

function recalled(ticketId: string) {
  return { type: 'ticket-recalled', ticketId, callId: 98, times: 2, noShowDueAtMs: 0 } as const;
}

describe('evolve', () => {
  it.each(impossible)('refuses %s, and can be undone completely', (_, event) => {
    const all = hall();
    const { play } = all;
    play.state.journal.clear();
    const before = canonicalDump(play.state);
    expect(() => force(play, event(all))).toThrow();
    play.state.journal.undoAll();
    expect(canonicalDump(play.state)).toEqual(before);
    expect(play.codeOf(officer('an'), { kind: 'complete', outcome: 'accepted' })).toBe('done');
  });

  it.each([-1, 0, 2])('refuses an event %i steps from the state', (by) => {
    const { play } = hall();
    const revision = play.state.revision + by;
    expect(() =>
      force(play, { type: 'auto-call-set', counterId: 'c1', on: true }, revision),
    ).toThrow('does not follow');
  });

  it('refuses to close a day that was never opened', () => {
    expect(() => force(new Play(), closed)).toThrow();
  });
});

describe('a call', () => {
  it('is known by the revision of its event, and by no other number', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.call('an');
    const last = play.events.at(-1)!;
    if (last.event.type !== 'ticket-called') throw new Error('no call was made');
    const other = new Play();
    for (const event of play.events.slice(0, -1)) other.fold(event);
    const wrong = { ...last, event: { ...last.event, callId: last.revision + 1 } };
    expect(() => other.fold(wrong)).toThrow('cannot be event');
    other.fold(last);
  });
});
