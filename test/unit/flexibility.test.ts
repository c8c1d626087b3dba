import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastFlexibleFirst, staffedDesks } from '../../server/domain/routing/flexibility.ts';
import { officer, Play } from './small-centre/play.ts';
import { smallState } from './small-centre/setup.ts';

const minuteMs = 60_000;

/** The order in which idle officers take work, after `minutes` more. */
function order(play: Play, minutes = 0): string[] {
  const idle = staffedDesks(play.state).filter(({ desk }) => desk.callId === null);
  const sorted = leastFlexibleFirst(play.state, idle, play.nowMs + minutes * minuteMs);
  return sorted.map((entry) => entry.officer.id);
}

/** A centre whose officers have these skills and sit at counters 1, 2, 3 in this order. */
function centreWith(skills: Record<string, readonly string[]>): Play {
  const play = new Play();
  for (const [i, [id, services]] of Object.entries(skills).entries()) {
    const levels = new Map(services.map((serviceId) => [serviceId, 1 as const]));
    play.state.officers.set(id, { id, name: id, skills: levels });
    play.open(id, `c${i + 1}`);
  }
  return play;
}

describe('leastFlexibleFirst', () => {
  it('puts a narrow officer before one who can do everything', () => {
    const play = new Play();
    play.open('dao', 'c1');
    play.open('an', 'c2');
    expect(order(play)).toEqual(['an', 'dao']);
  });

  it('keeps whoever can do the scarce service free', () => {
    const play = centreWith({ a: ['copy', 'firm'], b: ['copy', 'birth'] });
    for (let i = 0; i < 5; i++) play.issue('birth');
    // birth: 6 · 10 min of work for one officer; firm: 1 · 15 min.
    expect(order(play)).toEqual(['a', 'b']);
    for (let i = 0; i < 5; i++) play.issue('firm');
    // firm: 6 · 15 min, birth still 6 · 10.
    expect(order(play)).toEqual(['b', 'a']);
  });

  it('counts a service as less scarce the more officers can do it', () => {
    const play = centreWith({ a: ['copy', 'firm'], b: ['copy', 'birth'], c: ['birth'] });
    play.issue('birth');
    // birth: 2 · 10 min for two officers; firm: 1 · 15 min for one.
    expect(order(play)).toEqual(['c', 'b', 'a']);
  });

  it('puts the longest idle first among equals', () => {
    const play = centreWith({ a: ['copy'] });
    play.nowMs += 5 * minuteMs;
    play.open('an', 'c2');
    play.must(officer('an'), { kind: 'start-break', reason: 'rest' });
    play.state.officers.set('b', { id: 'b', name: 'b', skills: new Map([['copy', 1]]) });
    play.open('b', 'c3');
    expect(order(play)).toEqual(['a', 'b']);
    play.nowMs += minuteMs;
    play.must(officer('a'), { kind: 'start-break', reason: 'rest' });
    play.must(officer('a'), { kind: 'set-ready' });
    expect(order(play)).toEqual(['b', 'a']);
  });

  it('never lets idle time of a day outweigh a service more', () => {
    const play = centreWith({ a: ['copy', 'birth'] });
    play.nowMs += 12 * 60 * minuteMs;
    play.state.officers.set('b', { id: 'b', name: 'b', skills: new Map([['copy', 1]]) });
    play.open('b', 'c2');
    expect(order(play)).toEqual(['b', 'a']);
  });

  it('keeps everybody, once', () => {
    const people = fc.uniqueArray(fc.constantFrom('an', 'binh', 'chi', 'dao'), { maxLength: 3 });
    fc.assert(
      fc.property(people, (ids) => {
        const play = new Play();
        for (const [i, id] of ids.entries()) play.open(id, `c${i + 1}`);
        expect(order(play).sort()).toEqual([...ids].sort());
      }),
    );
  });
});

describe('staffedDesks', () => {
  it('are the open counters whose officer is there, by counter', () => {
    const play = new Play(smallState());
    play.open('dao', 'c3');
    play.open('an', 'c1');
    play.open('binh', 'c2');
    play.must(officer('binh'), { kind: 'start-break', reason: 'lunch' });
    expect(staffedDesks(play.state).map(({ desk }) => desk.counterId)).toEqual(['c1', 'c3']);
  });
});
