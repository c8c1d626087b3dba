import { describe, expect, it } from 'vitest';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { citizen, manager, officer, Play } from './small-centre/play.ts';
import { smallState } from './small-centre/setup.ts';

const an = officer('an');
const dao = officer('dao');
const minuteMs = 60_000;

/** Somebody in each live state, all for copies; `an` at counter 1 serves, `dao` at counter 2 calls. */
function hall() {
  const play = new Play();
  play.open('an', 'c1');
  play.open('dao', 'c2');
  const held = play.issue('copy').id;
  play.serve('an');
  play.must(an, { kind: 'hold' });
  const serving = play.issue('copy').id;
  play.serve('an');
  const called = play.issue('copy').id;
  play.call('dao');
  const waiting = play.issue('copy').id;
  const done = play.issue('copy').id;
  play.must(citizen, { kind: 'abandon-ticket', ticketId: done });
  return { play, ids: { held, serving, called, waiting, done } };
}
type Who = keyof ReturnType<typeof hall>['ids'];

describe('transfer', () => {
  const toBirth = { kind: 'transfer', serviceId: 'birth' } as const;

  it('sends the ticket at the officer’s own counter on, with a note, its number and its age', () => {
    const { play, ids } = hall();
    const before = play.ticket(ids.serving);
    play.nowMs += minuteMs;
    play.must(an, { ...toBirth, serviceId: 'parcel', note: 'see page 2' });
    expect(play.ticket(ids.serving)).toEqual({
      ...before,
      state: 'waiting',
      serviceId: 'parcel',
      fieldId: 'land',
      step: 2,
      callId: null,
      note: 'see page 2',
    });
    expect(play.state.deskAt('c1')?.callId).toBeNull();
    expect(play.state.steps.get(`${ids.serving}/1`)?.endedAtMs).toBe(play.nowMs);
    expect(play.state.steps.get(`${ids.serving}/2`)).toMatchObject({
      serviceId: 'parcel',
      endedAtMs: null,
    });
    expect(play.state.waiting.waitingForField('land')).toBe(1);
  });

  it('keeps only the share of the wait that the centre’s policy says', () => {
    const policy = { ...defaultRoutingPolicy, transferKeeps: 0.25 };
    const play = new Play(smallState({ policy }));
    play.open('an', 'c1');
    const { id, issuedAtMs } = play.issue('copy');
    play.nowMs += 40 * minuteMs;
    play.serve('an');
    play.must(an, { kind: 'transfer', serviceId: 'parcel' });
    expect(play.ticket(id).agesFromMs).toBe(issuedAtMs + 30 * minuteMs);
  });

  it('takes the number from the field of the first service', () => {
    const { play, ids } = hall();
    play.must(an, { ...toBirth, serviceId: 'parcel' });
    expect(play.issue('parcel').number).toBe('B001');
    expect(play.ticket(ids.serving).number).toBe('A002');
  });

  it.each([
    ['waiting', an],
    ['waiting', manager],
    ['called', dao],
    ['called', manager],
    ['held', an],
    ['held', manager],
    ['serving', manager],
  ] as const)('may send on a %s ticket by its id', (who: Who, actor) => {
    const { play, ids } = hall();
    play.must(actor, { ...toBirth, ticketId: ids[who] });
    expect(play.ticket(ids[who])).toMatchObject({ state: 'waiting', serviceId: 'birth', step: 2 });
  });

  it.each([
    ['not-your-ticket', dao, 'serving'],
    ['not-your-ticket', an, 'called'],
    ['not-your-ticket', dao, 'held'],
    ['wrong-state', manager, 'done'],
  ] as const)('refuses with %s', (code, actor, who) => {
    const { play, ids } = hall();
    expect(play.codeOf(actor, { ...toBirth, ticketId: ids[who] })).toBe(code);
  });

  it('refuses an unknown ticket, an unknown service and the service it has', () => {
    const { play } = hall();
    expect(play.codeOf(an, { ...toBirth, ticketId: '2026-11-23-A-99' })).toBe('unknown-ticket');
    expect(play.codeOf(an, { ...toBirth, serviceId: 'magic' })).toBe('unknown-service');
    expect(play.decide(an, { ...toBirth, serviceId: 'copy' })).toEqual({
      ok: false,
      code: 'same-service',
      detail: 'A002',
    });
  });
});

describe('cancel-ticket', () => {
  const cancel = (ticketId: string) =>
    ({ kind: 'cancel-ticket', ticketId, reason: 'asked for it' }) as const;

  it.each([
    ['waiting', an],
    ['called', dao],
    ['held', an],
    ['held', manager],
    ['called', manager],
  ] as const)('takes a %s ticket out', (who, actor) => {
    const { play, ids } = hall();
    play.must(actor, cancel(ids[who]));
    expect(play.ticket(ids[who])).toMatchObject({ state: 'cancelled', endedAtMs: play.nowMs });
    expect(play.events.at(-1)?.event).toMatchObject({ reason: 'asked for it' });
  });

  it('frees the counter that had called it', () => {
    const { play, ids } = hall();
    play.must(manager, cancel(ids.called));
    expect(play.state.deskAt('c2')?.callId).toBeNull();
  });

  it.each([
    ['wrong-state', an, 'serving'],
    ['wrong-state', manager, 'done'],
    ['not-your-ticket', an, 'called'],
    ['not-your-ticket', dao, 'held'],
  ] as const)('refuses with %s', (code, actor, who) => {
    const { play, ids } = hall();
    expect(play.codeOf(actor, cancel(ids[who]))).toBe(code);
  });

  it('refuses an unknown ticket', () => {
    const { play } = hall();
    expect(play.codeOf(an, cancel('2026-11-23-A-99'))).toBe('unknown-ticket');
  });
});

describe('abandon-ticket', () => {
  const leave = (ticketId: string) => ({ kind: 'abandon-ticket', ticketId }) as const;

  it.each(['waiting', 'called', 'held'] as const)('lets a citizen leave who is %s', (who) => {
    const { play, ids } = hall();
    play.must(citizen, leave(ids[who]));
    expect(play.ticket(ids[who])).toMatchObject({ state: 'abandoned', endedAtMs: play.nowMs });
    expect(play.state.deskAt('c2')?.callId === null).toBe(who === 'called');
  });

  it('is refused for whoever is served or has gone, and for nobody', () => {
    const { play, ids } = hall();
    expect(play.codeOf(citizen, leave(ids.serving))).toBe('wrong-state');
    expect(play.codeOf(citizen, leave(ids.done))).toBe('wrong-state');
    expect(play.codeOf(citizen, leave('2026-11-23-A-99'))).toBe('unknown-ticket');
  });
});
