import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/command.ts';
import { manager, officer, Play } from './small-centre/play.ts';

const an = officer('an');
const dao = officer('dao');
const open = (counterId: string) => ({ kind: 'open-counter', counterId }) as const;
const send = (officerId: string, counterId: string) =>
  ({ kind: 'send-officer', officerId, counterId }) as const;

/** `an` at counter 1, `dao` at counter 2. */
function two() {
  const play = new Play();
  play.open('an', 'c1');
  play.open('dao', 'c2');
  return play;
}

describe('open-counter', () => {
  it('sits the officer down, ready', () => {
    const play = new Play();
    play.open('an', 'c1');
    expect(play.state.deskAt('c1')).toMatchObject({
      id: 1,
      officerId: 'an',
      state: 'ready',
      openedAtMs: play.nowMs,
      autoCall: false,
    });
  });

  it('changes nothing at the counter one sits at', () => {
    const play = two();
    expect(play.must(an, open('c1')).events).toEqual([]);
  });

  it('moves an idle officer', () => {
    const play = two();
    play.must(an, open('c3'));
    expect(play.state.deskAt('c1')).toBeUndefined();
    expect(play.state.deskOf('an')?.counterId).toBe('c3');
  });

  it.each([
    ['unknown-counter', an, 'c9'],
    ['counter-taken', an, 'c2'],
    ['unknown-officer', manager, 'c3'],
    ['unknown-officer', officer('ghost'), 'c3'],
  ] as const)('refuses with %s', (code, actor, counterId) => {
    expect(two().codeOf(actor, open(counterId))).toBe(code);
  });

  it('names whoever has taken the counter', () => {
    const play = two();
    expect(play.decide(an, open('c2'))).toMatchObject({ detail: 'Officer dao' });
  });

  it('refuses to leave a person at the counter', () => {
    const play = two();
    play.issue('copy');
    play.serve('an');
    expect(play.decide(an, open('c3'))).toEqual({
      ok: false,
      code: 'counter-busy',
      detail: 'A001',
    });
  });
});

describe('close-counter', () => {
  it('closes the own counter', () => {
    const play = two();
    play.must(an, { kind: 'close-counter' });
    expect(play.state.deskAt('c1')).toBeUndefined();
    expect(play.state.deskOf('an')).toBeUndefined();
    expect(play.codeOf(dao, open('c1'))).toBe('done');
  });

  it.each([
    ['done', manager, 'c1'],
    ['done', an, 'c1'],
    ['not-allowed', an, 'c2'],
    ['counter-closed', manager, 'c3'],
    ['unknown-counter', manager, 'c9'],
  ] as const)('of a named counter answers %s', (code, actor, counterId) => {
    expect(two().codeOf(actor, { kind: 'close-counter', counterId })).toBe(code);
  });
});

describe('breaks', () => {
  it('start at once at an idle counter and end with set-ready', () => {
    const play = two();
    play.must(an, { kind: 'start-break', reason: 'lunch' });
    expect(play.state.deskAt('c1')).toMatchObject({ state: 'break', breakReason: 'lunch' });
    play.nowMs += 60_000;
    play.must(an, { kind: 'set-ready' });
    expect(play.state.deskAt('c1')).toMatchObject({
      state: 'ready',
      breakReason: null,
      sinceMs: play.nowMs,
    });
    expect(play.must(an, { kind: 'set-ready' }).events).toEqual([]);
  });
});

describe('send-officer', () => {
  it('opens the counter; the officer is on the way until they say they are ready', () => {
    const play = new Play();
    play.must(manager, send('an', 'c1'));
    expect(play.state.deskAt('c1')).toMatchObject({ state: 'break', breakReason: 'arriving' });
  });

  it('moves an idle officer at once', () => {
    const play = two();
    play.must(manager, send('an', 'c3'));
    expect(play.state.deskOf('an')?.counterId).toBe('c3');
    expect(play.state.deskAt('c1')).toBeUndefined();
  });

  it('changes nothing for an officer who is there or will be', () => {
    const play = two();
    expect(play.must(manager, send('an', 'c1')).events).toEqual([]);
    play.issue('copy');
    play.serve('an');
    play.must(manager, send('an', 'c3'));
    const again = play.must(manager, send('an', 'c3'));
    expect(again).toMatchObject({ events: [], value: { afterCall: true } });
  });

  it.each([
    ['unknown-officer', send('ghost', 'c3')],
    ['unknown-counter', send('an', 'c9')],
    ['counter-taken', send('an', 'c2')],
  ] as const)('refuses with %s', (code, input) => {
    expect(two().codeOf(manager, input)).toBe(code);
  });

  it('keeps a counter for whoever will move there', () => {
    const play = two();
    play.issue('copy');
    play.serve('an');
    play.must(manager, send('an', 'c3'));
    expect(play.codeOf(manager, send('dao', 'c3'))).toBe('counter-taken');
    expect(play.codeOf(dao, open('c3'))).toBe('counter-taken');
  });
});

describe('set-auto-call', () => {
  const auto = (counterId: string, on = true) =>
    ({ kind: 'set-auto-call', counterId, on }) as const;

  it('turns the mode of a counter on and off', () => {
    const play = two();
    play.must(manager, auto('c1'));
    expect(play.state.deskAt('c1')?.autoCall).toBe(true);
    expect(play.must(an, auto('c1')).events).toEqual([]);
    play.must(an, auto('c1', false));
    expect(play.state.deskAt('c1')?.autoCall).toBe(false);
  });

  it.each([
    ['not-allowed', an, 'c2'],
    ['counter-closed', manager, 'c3'],
    ['unknown-counter', an, 'c9'],
  ] as const)('refuses with %s', (code, actor, counterId) => {
    expect(two().codeOf(actor, auto(counterId))).toBe(code);
  });
});

describe('set-officer-skills', () => {
  const skills = (officerId: string, serviceId: string): CommandInput => {
    return { kind: 'set-officer-skills', officerId, skills: [{ serviceId, level: 3 }] };
  };

  it('gives exactly these skills, from the next call on', () => {
    const play = two();
    play.issue('parcel');
    expect(play.codeOf(an, { kind: 'call-next' })).toBe('nobody-waiting');
    play.must(manager, skills('an', 'parcel'));
    expect([...play.state.officers.get('an')!.skills]).toEqual([['parcel', 3]]);
    expect(play.call('an').number).toBe('B001');
  });

  it('takes the last word on a service named twice', () => {
    const play = two();
    const twice = [
      { serviceId: 'copy', level: 3 },
      { serviceId: 'copy', level: 1 },
    ] as const;
    play.must(manager, { kind: 'set-officer-skills', officerId: 'an', skills: [...twice] });
    expect([...play.state.officers.get('an')!.skills]).toEqual([['copy', 1]]);
  });

  it.each([
    ['unknown-officer', skills('ghost', 'copy')],
    ['unknown-service', skills('an', 'magic')],
  ] as const)('refuses with %s', (code, input) => {
    expect(two().codeOf(manager, input)).toBe(code);
  });
});
