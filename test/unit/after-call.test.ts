import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/command.ts';
import { afterCallEvents } from '../../server/commands/after-call.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { citizen, clock, commandIdOf, manager, officer, Play } from './small-centre/play.ts';

const an = officer('an');
const send: CommandInput = { kind: 'send-officer', officerId: 'an', counterId: 'c3' };

/** `an` at counter 1 has called A001; `dao` sits at counter 2. */
function calling() {
  const play = new Play();
  play.open('an', 'c1');
  play.open('dao', 'c2');
  const { id } = play.issue('copy');
  play.call('an');
  const desk = () => play.state.deskAt('c1');
  return { play, id, desk };
}

const wishes = [
  ['close', an, { kind: 'close-counter' }],
  ['close', manager, { kind: 'close-counter', counterId: 'c1' }],
  ['break', an, { kind: 'start-break', reason: 'lunch' }],
  ['move', manager, send],
] as const;

describe('a wish while a person is at the counter', () => {
  it.each(wishes)('to %s is noted and changes nothing yet', (wish, actor, input) => {
    const { play, desk } = calling();
    expect(play.must(actor, input).value).toEqual({ counterId: 'c1', afterCall: true });
    expect(desk()).toMatchObject({ afterCall: { do: wish }, state: 'ready', closedAtMs: null });
    expect(play.codeOf(an, { kind: 'start-serving' })).toBe('done');
  });

  it('is taken back by set-ready', () => {
    const { play, desk } = calling();
    play.must(an, { kind: 'close-counter' });
    play.must(an, { kind: 'set-ready' });
    expect(desk()?.afterCall).toBeNull();
    play.must(an, { kind: 'mark-no-show' });
    expect(desk()).toBeDefined();
  });

  it.each(wishes)(
    'to %s is taken back by cancel-after-call, at one’s own counter',
    (_, by, input) => {
      const { play, desk } = calling();
      play.must(by, input);
      const before = desk();
      expect(play.must(an, { kind: 'cancel-after-call' }).value).toEqual({ counterId: 'c1' });
      expect(desk()).toEqual({ ...before, afterCall: null });
      play.must(an, { kind: 'mark-no-show' });
      expect(desk()).toMatchObject({ officerId: 'an', state: 'ready', callId: null });
    },
  );

  it.each(wishes)('to %s is taken back by a manager at any counter', (_, by, input) => {
    const { play, desk } = calling();
    play.must(by, input);
    const known = play.events.length;
    play.must(manager, { kind: 'cancel-after-call', counterId: 'c1' });
    expect(play.typesSince(known)).toEqual(['after-call-set']);
    play.must(an, { kind: 'mark-no-show' });
    expect(desk()).toMatchObject({ officerId: 'an', state: 'ready', callId: null });
  });

  it('reserves a counter only until it is taken back', () => {
    const { play } = calling();
    play.must(manager, send);
    const take: CommandInput = { kind: 'send-officer', officerId: 'chi', counterId: 'c3' };
    expect(play.codeOf(manager, take)).toBe('counter-taken');
    play.must(manager, { kind: 'cancel-after-call', counterId: 'c1' });
    expect(play.codeOf(manager, take)).toBe('done');
    expect(brokenInvariants(play.state)).toEqual([]);
  });

  it('that nobody has is taken back without a word', () => {
    const { play } = calling();
    expect(play.must(manager, { kind: 'cancel-after-call', counterId: 'c1' }).events).toEqual([]);
  });

  it.each([
    ['not-allowed', officer('dao'), 'c1'],
    ['not-allowed', citizen, 'c1'],
    ['counter-closed', manager, 'c3'],
    ['unknown-counter', manager, 'c9'],
    ['no-counter', manager, undefined],
  ] as const)('is not taken back: %s', (code, by, counterId) => {
    const { play, desk } = calling();
    play.must(manager, send);
    const at = counterId === undefined ? {} : { counterId };
    expect(play.codeOf(by, { kind: 'cancel-after-call', ...at })).toBe(code);
    expect(desk()?.afterCall).toEqual({ do: 'move', counterId: 'c3' });
  });

  it('gives way to a later one', () => {
    const { play, desk } = calling();
    play.must(manager, send);
    play.must(an, { kind: 'start-break', reason: 'rest' });
    play.must(an, { kind: 'mark-no-show' });
    expect(desk()).toMatchObject({ state: 'break', breakReason: 'rest', afterCall: null });
    expect(play.state.deskAt('c3')).toBeUndefined();
  });
});

describe('what was wished for', () => {
  const ends: readonly (readonly [string, (play: Play, id: string) => unknown])[] = [
    ['mark-no-show', (play) => play.must(an, { kind: 'mark-no-show' })],
    ['hold', (play) => play.must(an, { kind: 'hold' })],
    ['transfer', (play) => play.must(an, { kind: 'transfer', serviceId: 'birth' })],
    [
      'transfer by a manager',
      (play, ticketId) => play.must(manager, { kind: 'transfer', ticketId, serviceId: 'birth' }),
    ],
    [
      'cancel-ticket',
      (play, ticketId) => play.must(an, { kind: 'cancel-ticket', ticketId, reason: 'left' }),
    ],
    [
      'abandon-ticket',
      (play, ticketId) => play.must(citizen, { kind: 'abandon-ticket', ticketId }),
    ],
    [
      'complete',
      (play) => {
        play.must(an, { kind: 'start-serving' });
        play.must(an, { kind: 'complete', outcome: 'accepted' });
      },
    ],
    [
      'no-show-due',
      (play, id) => {
        const { callId } = play.ticket(id);
        for (let i = 0; i < 3; i++) {
          play.nowMs += 120_000;
          play.must(clock, { kind: 'no-show-due', callId: callId! });
        }
      },
    ],
    ['close-day', (play) => play.must(manager, { kind: 'close-day' })],
  ];

  it.each(ends)('is done when the call ends by %s', (_, end) => {
    const moving = calling();
    moving.play.must(manager, send);
    end(moving.play, moving.id);
    expect(moving.desk()).toBeUndefined();
    expect(moving.play.state.deskOf('an')).toMatchObject({ counterId: 'c3', afterCall: null });
    expect(brokenInvariants(moving.play.state)).toEqual([]);

    const closing = calling();
    closing.play.must(an, { kind: 'close-counter' });
    end(closing.play, closing.id);
    expect(closing.play.state.deskOf('an')).toBeUndefined();

    const resting = calling();
    resting.play.must(an, { kind: 'start-break', reason: 'lunch' });
    end(resting.play, resting.id);
    expect(resting.desk()).toMatchObject({ state: 'break', breakReason: 'lunch', afterCall: null });
  });

  it('takes auto-call mode along to the new counter', () => {
    const { play } = calling();
    play.must(an, { kind: 'set-auto-call', counterId: 'c1', on: true });
    play.must(manager, send);
    play.must(an, { kind: 'mark-no-show' });
    expect(play.state.deskAt('c3')?.autoCall).toBe(true);
  });

  it('is dropped when the counter was taken after all', () => {
    const { play, desk } = calling();
    play.must(manager, send);
    play.fold({
      revision: play.state.revision + 1,
      atMs: play.nowMs,
      actor: manager,
      commandId: commandIdOf(0),
      event: { type: 'desk-opened', counterId: 'c3', officerId: 'chi', breakReason: null },
    });
    expect(afterCallEvents(play.state, desk()!)).toEqual([
      { type: 'after-call-set', counterId: 'c1', afterCall: null },
    ]);
    play.must(an, { kind: 'mark-no-show' });
    expect(desk()).toMatchObject({ officerId: 'an', afterCall: null, callId: null });
  });
});
