import { describe, expect, test } from 'vitest';
import type { SkillLevel } from '../../shared/contract/centre-definition.ts';
import { hallOf, staffedDesks } from '../../server/domain/routing/hall-of.ts';
import { shareOut } from '../../server/domain/routing/share-out.ts';
import { WaitingLine } from '../../server/domain/centre/waiting-line.ts';
import { officer, Play } from './small-centre/play.ts';
import { smallState } from './small-centre/setup.ts';

const minuteMs = 60_000;

/** Officers with these skills at counters 1, 2, 3, all idle. */
function centreWith(skills: Record<string, Record<string, SkillLevel>>): Play {
  const play = new Play();
  for (const [i, [id, services]] of Object.entries(skills).entries()) {
    play.state.officers.set(id, { id, name: id, skills: new Map(Object.entries(services)) });
    play.open(id, `c${i + 1}`);
  }
  return play;
}

/** Who gets which ticket number, in the order of the plan. */
function shared({ state, nowMs }: Play): string[] {
  const waiting = new WaitingLine();
  for (const ticket of state.waiting.all()) waiting.add(ticket);
  const idle = staffedDesks(state).filter(({ desk }) => desk.callId === null);
  return shareOut(state, hallOf(state, waiting), idle, nowMs).map(
    ({ staffed, choice }) => `${staffed.officer.id} ${choice?.ticket.number ?? 'nobody'}`,
  );
}

describe('sharing the line among idle officers', () => {
  test('gives the only ticket to the narrow officer and keeps the flexible one free', () => {
    const play = centreWith({ a: { copy: 1, birth: 1 }, b: { copy: 1 } });
    const { number } = play.issue('copy');
    expect(shared(play)).toEqual([`b ${number}`, 'a nobody']);
  });

  test('gives it to the officer whose main work it is', () => {
    const play = centreWith({ a: { copy: 3 }, b: { copy: 1 } });
    const { number } = play.issue('copy');
    expect(shared(play)).toEqual([`b ${number}`, 'a nobody']);
  });

  test('gives it to the longest idle among equals', () => {
    const play = centreWith({ a: { copy: 1 } });
    play.nowMs += 5 * minuteMs;
    play.state.officers.set('b', { id: 'b', name: 'b', skills: new Map([['copy', 1]]) });
    play.open('b', 'c2');
    const { number } = play.issue('copy');
    expect(shared(play)[0]).toBe(`a ${number}`);
  });

  test('leaves nobody empty-handed who can serve somebody', () => {
    const play = centreWith({ a: { copy: 1 }, b: { copy: 1, birth: 1 } });
    play.issue('copy');
    play.issue('birth');
    expect(shared(play).some((line) => line.endsWith('nobody'))).toBe(false);
  });
});

test('staffed desks are the open counters whose officer is there, by counter', () => {
  const play = new Play(smallState());
  play.open('dao', 'c3');
  play.open('an', 'c1');
  play.open('binh', 'c2');
  play.must(officer('binh'), { kind: 'start-break', reason: 'lunch' });
  expect(staffedDesks(play.state).map(({ desk }) => desk.counterId)).toEqual(['c1', 'c3']);
});
