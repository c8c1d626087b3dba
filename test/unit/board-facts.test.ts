import { describe, expect, it } from 'vitest';
import { boardCallsKept } from '../../shared/contract/board.ts';
import { boardFacts, boardPlan, boardView } from '../../server/queries/board.ts';
import { officer, Play } from './small-centre/play.ts';
import { planAt } from './small-centre/plan-of.ts';
import { at } from './small-centre/setup.ts';

const an = officer('an');

/** The facts of everything played since `known` events, as one commit. */
const factsSince = (play: Play, known: number) =>
  boardFacts(play.state, play.events.slice(known), play.nowMs);

describe('the facts of one commit', () => {
  it('hold the call, as it was made, of somebody served and gone in the same commit', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy', 'elderly');
    const known = play.events.length;
    play.serve('an');
    play.must(an, { kind: 'complete', outcome: 'accepted' });
    const callId = known + 1;
    expect(factsSince(play, known)).toEqual([
      {
        type: 'called',
        call: {
          callId,
          number: 'A001',
          fieldId: 'civil',
          counterId: 'c1',
          counterNumber: 1,
          zoneId: 'hall',
          calledAtMs: play.nowMs,
          lastCalledAtMs: play.nowMs,
          times: 1,
          priority: true,
          state: 'called',
          ended: null,
        },
      },
      { type: 'serving', callId },
      { type: 'closed', callId, ended: 'done' },
      { type: 'waiting', fieldId: 'civil', waiting: 0 },
    ]);
  });

  it('hold each recall beside its call, none hides another', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    const known = play.events.length;
    play.call('an');
    play.must(an, { kind: 'recall' });
    play.must(an, { kind: 'recall' });
    const times = factsSince(play, known).flatMap((fact) =>
      fact.type === 'called' || fact.type === 'recalled' ? [[fact.type, fact.call.times]] : [],
    );
    expect(times).toEqual([
      ['called', 1],
      ['recalled', 2],
      ['recalled', 3],
    ]);
  });

  it('show the field in which the person was called, though they were sent on at once', () => {
    const play = new Play();
    play.open('dao', 'c1');
    play.issue('copy');
    const known = play.events.length;
    play.call('dao');
    play.must(officer('dao'), { kind: 'transfer', serviceId: 'parcel' });
    const [called, ...rest] = factsSince(play, known);
    expect(called).toMatchObject({ type: 'called', call: { fieldId: 'civil', number: 'A001' } });
    expect(rest).toEqual([
      { type: 'closed', callId: known + 1, ended: 'waits' },
      { type: 'waiting', fieldId: 'land', waiting: 1 },
      { type: 'waiting', fieldId: 'civil', waiting: 0 },
    ]);
  });

  it('close the call of whoever is held, lapses, leaves or does not come', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (const [end, ended] of [
      [{ kind: 'hold' }, 'waits'],
      [{ kind: 'mark-no-show' }, 'gone'],
    ] as const) {
      play.issue('copy');
      play.call('an');
      const known = play.events.length;
      const callId = play.state.deskAt('c1')?.callId;
      play.nowMs += 1000;
      play.must(an, end);
      expect(factsSince(play, known)).toContainEqual({ type: 'closed', callId, ended });
      const shown = boardView(play.state, play.nowMs).calls.find((call) => call.callId === callId);
      expect(shown).toMatchObject({ state: 'closed', ended });
    }
  });

  it('say nothing of counters, breaks and skills', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.must(an, { kind: 'start-break', reason: 'lunch' });
    play.must(an, { kind: 'close-counter' });
    expect(factsSince(play, 0)).toEqual([]);
  });
});

describe('the board', () => {
  it('shows the newest calls first, a recalled one before them, and no more than it keeps', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let i = 0; i < boardCallsKept + 3; i++) {
      play.issue('copy');
      play.nowMs += 1000;
      play.call('an');
      play.must(an, { kind: 'mark-no-show' });
    }
    const { calls } = boardView(play.state, play.nowMs);
    expect(calls).toHaveLength(boardCallsKept);
    expect(calls.slice(0, 2).map(({ number }) => number)).toEqual(['A027', 'A026']);
    play.open('dao', 'c2');
    play.issue('copy');
    play.call('dao');
    play.nowMs += 1000;
    play.issue('copy');
    play.call('an');
    play.nowMs += 1000;
    play.must(officer('dao'), { kind: 'recall' });
    expect(
      boardView(play.state, play.nowMs)
        .calls.slice(0, 2)
        .map((call) => [call.number, call.times]),
    ).toEqual([
      ['A028', 2],
      ['A029', 1],
    ]);
  });

  it('starts a new day without the calls of the old one', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.call('an');
    play.nowMs = at(8, 0, 1);
    play.issue('copy');
    expect(boardView(play.state, play.nowMs)).toMatchObject({
      day: { date: '2026-11-24' },
      calls: [],
    });
    expect(boardView(play.state, play.nowMs).fields.map(({ waiting }) => waiting)).toEqual([
      1, 0, 0,
    ]);
  });

  it('tells the wait of each field, and nothing where nobody serves', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.serve('an');
    const plan = planAt(play.state, play.nowMs);
    expect(plan.fields[0]?.wait).not.toBeNull();
    expect(boardPlan(plan)).toEqual({
      computedAtMs: play.nowMs,
      waitsMadeAtMs: play.nowMs,
      fields: [plan.fields[0], { fieldId: 'land', wait: null }, { fieldId: 'trade', wait: null }],
    });
  });
});
