import { describe, expect, it } from 'vitest';
import { waitsFromMs } from '../../server/domain/ticket/ticket.ts';
import { clock, manager, officer, Play } from './small-centre/play.ts';

const second = 1000;
const an = officer('an');
const autoCall = { kind: 'auto-call', counterId: 'c1' } as const;

/** Counter 1 open with `an` a minute ago; two people wait. */
function hall() {
  const play = new Play();
  play.open('an', 'c1');
  play.issue('copy');
  play.issue('copy');
  play.nowMs += 60 * second;
  const seen = (ago: number) => {
    return { kind: 'console-gone', counterId: 'c1', lastSeenAtMs: play.nowMs - ago } as const;
  };
  return { play, gone: seen(30 * second), seen, desk: () => play.state.deskAt('c1') };
}

/** The clock lets the present call of counter 1 run out. */
function runOut(play: Play) {
  const callId = play.state.deskAt('c1')?.callId;
  for (let times = 0; times < 3; times += 1) {
    play.nowMs += 120 * second;
    play.must(clock, { kind: 'no-show-due', callId: callId! });
  }
}

describe('console-gone', () => {
  it('pauses the counter, and who was called there keeps age and place', () => {
    const { play, gone, desk } = hall();
    const called = play.call('an');
    const known = play.events.length;
    play.must(clock, gone);
    expect(play.typesSince(known)).toEqual(['console-gone', 'ticket-put-back', 'desk-break']);
    expect(desk()).toMatchObject({
      ...{ state: 'break', breakReason: 'console-gone', callId: null },
      consoleGoneSinceMs: gone.lastSeenAtMs,
    });
    const back = play.ticket(called.id);
    expect(back).toMatchObject({ state: 'waiting', callId: null, heldByOfficerId: null });
    expect(waitsFromMs(back)).toBe(waitsFromMs(called));
    expect([...play.state.waiting.all()][0]?.id).toBe(called.id);
    play.open('dao', 'c2');
    expect(play.call('dao').id).toBe(called.id);
  });

  it('pauses an idle counter, where nobody is called any more', () => {
    const { play, gone, desk } = hall();
    play.must(an, { kind: 'set-auto-call', counterId: 'c1', on: true });
    play.must(clock, gone);
    expect(desk()?.state).toBe('break');
    expect(play.codeOf(clock, autoCall)).toBe('not-due');
  });

  it('leaves whoever is being served in peace, and says since when', () => {
    const { play, gone, desk } = hall();
    const served = play.serve('an');
    const known = play.events.length;
    play.must(clock, gone);
    expect(play.typesSince(known)).toEqual(['console-gone']);
    expect(play.ticket(served.id).state).toBe('serving');
    expect(desk()).toMatchObject({ state: 'ready', consoleGoneSinceMs: gone.lastSeenAtMs });
  });

  it('does what was wished for after the call', () => {
    const { play, gone, desk } = hall();
    play.call('an');
    play.must(manager, { kind: 'close-counter', counterId: 'c1' });
    const known = play.events.length;
    play.must(clock, gone);
    expect(play.typesSince(known)).toEqual(['console-gone', 'ticket-put-back', 'desk-closed']);
    expect(desk()).toBeUndefined();
  });

  it('is not due before its time, twice, on a break, at a closed counter, and from a clerk', () => {
    const { play, gone, seen } = hall();
    expect(play.codeOf(clock, seen(30 * second - 1))).toBe('not-due');
    expect(play.codeOf(manager, gone)).toBe('not-allowed');
    play.must(clock, gone);
    expect(play.codeOf(clock, gone)).toBe('not-due');
    expect(play.codeOf(clock, { ...gone, counterId: 'c2' })).toBe('not-due');
  });

  it('counts from when the counter was opened, whenever the console was seen before', () => {
    const { play } = hall();
    play.open('dao', 'c2');
    const never = { kind: 'console-gone', counterId: 'c2', lastSeenAtMs: 0 } as const;
    expect(play.codeOf(clock, never)).toBe('not-due');
    play.nowMs += 30 * second;
    expect(play.codeOf(clock, never)).toBe('done');
  });

  it('waits as long as the centre says', () => {
    const { play, seen } = hall();
    const { setup } = play.state;
    Object.assign(setup.rules, { consoleGoneSeconds: 45 });
    expect(play.codeOf(clock, seen(44 * second))).toBe('not-due');
    expect(play.codeOf(clock, seen(45 * second))).toBe('done');
  });
});

describe('console-back', () => {
  it('leaves the counter paused until one key is pressed', () => {
    const { play, gone, desk } = hall();
    play.must(clock, gone);
    play.must(clock, { kind: 'console-back', counterId: 'c1' });
    expect(desk()).toMatchObject({ state: 'break', consoleGoneSinceMs: null });
    expect(play.codeOf(clock, { kind: 'console-back', counterId: 'c1' })).toBe('not-due');
    play.must(an, { kind: 'set-ready' });
    expect(desk()).toMatchObject({ state: 'ready', breakReason: null });
  });
});

describe('a missed call in auto-call mode', () => {
  function missed() {
    const { play, desk } = hall();
    play.must(an, { kind: 'set-auto-call', counterId: 'c1', on: true });
    play.must(clock, autoCall);
    runOut(play);
    return { play, desk };
  }

  it('is followed by a question, not by the next call', () => {
    const { play, desk } = missed();
    expect(desk()).toMatchObject({ state: 'ready', askedAtMs: play.nowMs, callId: null });
    expect(play.codeOf(clock, autoCall)).toBe('not-due');
  });

  it.each([
    ['one key', { kind: 'set-ready' }],
    ['a call by hand', { kind: 'call-next' }],
    ['a break', { kind: 'start-break', reason: 'rest' }],
  ] as const)('is answered by %s', (_, answer) => {
    const { play, desk } = missed();
    play.must(an, answer);
    expect(desk()?.askedAtMs).toBeNull();
  });

  it('asks nobody who marked it themselves, and nobody who calls by hand', () => {
    const { play, desk } = hall();
    play.call('an');
    runOut(play);
    expect(desk()?.askedAtMs).toBeNull();
    play.must(an, { kind: 'set-auto-call', counterId: 'c1', on: true });
    play.must(clock, autoCall);
    play.must(an, { kind: 'mark-no-show' });
    expect(desk()?.askedAtMs).toBeNull();
  });
});

describe('a no-show timer that rings late', () => {
  it('calls once more instead: the house was silent, not the person away', () => {
    const { play } = hall();
    const called = play.call('an');
    const due = { kind: 'no-show-due', callId: called.callId! } as const;
    for (let times = 0; times < 2; times += 1) {
      play.nowMs += 120 * second;
      play.must(clock, due);
    }
    play.nowMs += 17 * 60 * second;
    play.must(clock, due);
    expect(play.ticket(called.id).state).toBe('called');
    play.nowMs += 120 * second;
    play.must(clock, due);
    expect(play.ticket(called.id).state).toBe('no-show');
  });
});

describe('a move', () => {
  const send = { kind: 'send-officer', officerId: 'an', counterId: 'c2' } as const;

  it('by a manager leaves the officer on the way until they are ready', () => {
    const { play } = hall();
    play.must(an, { kind: 'set-auto-call', counterId: 'c1', on: true });
    play.must(manager, send);
    expect(play.state.deskAt('c2')).toMatchObject({ state: 'break', breakReason: 'arriving' });
    expect(play.codeOf(clock, { kind: 'auto-call', counterId: 'c2' })).toBe('not-due');
    play.must(an, { kind: 'set-ready' });
    expect(play.codeOf(clock, { kind: 'auto-call', counterId: 'c2' })).toBe('done');
  });

  it('by a manager after the present person is no different', () => {
    const { play } = hall();
    play.serve('an');
    play.must(manager, send);
    play.must(an, { kind: 'complete', outcome: 'accepted' });
    expect(play.state.deskAt('c2')).toMatchObject({ state: 'break', breakReason: 'arriving' });
  });

  it('by the officer themselves finds them ready: they are there', () => {
    const { play } = hall();
    play.must(an, { kind: 'open-counter', counterId: 'c2' });
    expect(play.state.deskAt('c2')).toMatchObject({ state: 'ready', breakReason: null });
  });
});
