import { describe, expect, it } from 'vitest';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { rosterAhead } from '../../server/domain/prediction/roster-ahead.ts';
import { officer, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

const rosterOf = (play: Play) => rosterAhead(hallFacts(play.state, play.nowMs));
const openAt = (atMs: number, opening: 'hours' | 'always' = 'always') => {
  const play = new Play(smallState({}, opening));
  play.nowMs = at(8);
  play.issue('copy');
  play.nowMs = atMs;
  play.open('an', 'c1');
  return play;
};

describe('who goes and comes back', () => {
  it('is nobody in a hall where all are at work and any hour is open', () => {
    expect(rosterOf(openAt(at(8)))).toEqual([]);
  });

  it('is an officer on break, after its usual length', () => {
    const play = openAt(at(9));
    play.must(officer('an'), { kind: 'start-break', reason: 'rest' });
    play.nowMs += 5 * 60_000;
    expect(rosterOf(play)).toEqual([{ officer: 0, present: true, atMinutes: 10 }]);
  });

  it('is expected a while longer from a break that has outlived its usual length', () => {
    const play = openAt(at(9));
    play.must(officer('an'), { kind: 'start-break', reason: 'rest' });
    play.nowMs += 40 * 60_000;
    expect(rosterOf(play)).toEqual([{ officer: 0, present: true, atMinutes: 3.75 }]);
  });

  it('is an officer whose break follows the person at the counter', () => {
    const play = openAt(at(9));
    play.serve('an');
    play.must(officer('an'), { kind: 'start-break', reason: 'rest' });
    // Six minutes for the copy, fifteen for the break.
    expect(rosterOf(play)).toEqual([{ officer: 0, present: true, atMinutes: 21 }]);
  });

  it('is not an officer who closes after the present call', () => {
    const play = openAt(at(9));
    play.serve('an');
    play.must(officer('an'), { kind: 'close-counter' });
    expect(rosterOf(play)).toEqual([]);
  });

  it('is everybody between two opening sessions', () => {
    expect(rosterOf(openAt(at(10), 'hours'))).toEqual([
      { officer: 0, present: false, atMinutes: 90 },
      { officer: 0, present: true, atMinutes: 180 },
    ]);
  });

  it('is nobody back from a break before the doors open again', () => {
    const play = openAt(at(11, 20), 'hours');
    play.must(officer('an'), { kind: 'start-break', reason: 'rest' });
    expect(rosterOf(play)).toEqual([{ officer: 0, present: true, atMinutes: 100 }]);
  });

  it('leaves those alone who still serve after a session has ended', () => {
    expect(rosterOf(openAt(at(11, 40), 'hours'))).toEqual([]);
    const play = openAt(at(11, 40), 'hours');
    play.must(officer('an'), { kind: 'start-break', reason: 'lunch' });
    expect(rosterOf(play)).toEqual([{ officer: 0, present: true, atMinutes: 80 }]);
  });
});
