import { describe, expect, it } from 'vitest';
import { brokenInvariants } from './small-centre/invariants.ts';
import { citizen, clock, manager, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

const dayDue = { kind: 'day-due' } as const;
const issue = {
  kind: 'issue-ticket',
  serviceId: 'copy',
  language: 'vi',
  channel: 'kiosk',
} as const;

describe('a day closed by its hours', () => {
  it('is open again when the hours no longer count, and its numbers go on', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    const lapsed = play.issue('parcel').id;
    play.nowMs = at(18);
    play.must(clock, dayDue);
    expect(play.codeOf(citizen, issue)).toBe('day-closed');
    play.nowMs = at(19);
    const known = play.events.length;
    play.must(manager, { kind: 'set-opening', opening: 'always' });
    expect(play.typesSince(known)).toEqual(['opening-set', 'day-reopened']);
    expect(play.state.conduct.day).toMatchObject({
      date: '2026-11-23',
      openedAtMs: at(8),
      closesAtMs: at(24),
      closedAtMs: null,
    });
    expect([play.issue('copy').id, play.issue('parcel').id]).toEqual([
      '2026-11-23-A-2',
      '2026-11-23-B-2',
    ]);
    expect(play.ticket(lapsed).state).toBe('expired');
    expect(brokenInvariants(play.state)).toEqual([]);
  });

  it('is closed again as soon as they count again', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    for (const hour of [18, 20, 22]) {
      play.nowMs = at(hour);
      play.must(clock, dayDue);
      expect(play.codeOf(citizen, issue)).toBe('day-closed');
      play.must(manager, { kind: 'set-opening', opening: 'always' });
      expect(play.codeOf(citizen, issue)).toBe('done');
      play.must(manager, { kind: 'set-opening', opening: 'hours' });
      expect(play.codeOf(citizen, issue)).toBe('centre-closed');
    }
    expect(play.state.series.get('civil')?.lastNumber).toBe(4);
  });

  it('stays closed when a manager closed it', () => {
    for (const opening of ['hours', 'always'] as const) {
      const play = new Play(smallState({}, opening));
      play.issue('copy');
      play.nowMs = at(15);
      play.must(manager, { kind: 'close-day' });
      for (const next of ['hours', 'always', 'hours', 'always'] as const) {
        play.must(manager, { kind: 'set-opening', opening: next });
        play.nowMs += 60 * 60_000;
        expect(play.codeOf(citizen, issue)).toBe('day-closed');
      }
    }
  });

  it('stays closed when it is over', () => {
    const play = new Play(smallState({}, 'hours'));
    play.issue('copy');
    play.nowMs = at(18);
    play.must(clock, dayDue);
    play.nowMs = at(24);
    const { events } = play.must(manager, { kind: 'set-opening', opening: 'always' });
    expect(events).toEqual([{ type: 'opening-set', opening: 'always' }]);
    expect(play.issue('copy').id).toBe('2026-11-24-A-1');
  });
});
