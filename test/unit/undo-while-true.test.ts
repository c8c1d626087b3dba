import { describe, expect, it } from 'vitest';
import { steersRemembered } from '../../shared/contract/steer.ts';
import type { CommandInput } from '../../shared/contract/command.ts';
import type { Actor } from '../../shared/contract/event.ts';
import { managerView } from '../../server/queries/manager-hall.ts';
import { manager, officer, Play } from './small-centre/play.ts';

const other: Actor = { ...manager, staffId: 'deputy' } as Actor;
const send = (officerId: string, counterId: string, expects?: number) =>
  ({
    kind: 'send-officer',
    officerId,
    counterId,
    ...(expects === undefined ? {} : { expects }),
  }) as const;

/** `an` at counter 1, moved to counter 2 by the manager. */
function moved() {
  const play = new Play();
  play.open('an', 'c1');
  play.must(manager, send('an', 'c2'));
  return { play, revision: play.state.revision };
}

describe('the way back from an act', () => {
  it('is open while what it made stands', () => {
    const { play, revision } = moved();
    expect(play.codeOf(manager, send('an', 'c1', revision))).toBe('done');
    expect(play.state.deskOf('an')?.counterId).toBe('c1');
  });

  it('is closed once somebody else has moved the same person, and says who', () => {
    const { play, revision } = moved();
    play.must(other, send('an', 'c3'));
    const decision = play.decide(manager, send('an', 'c1', revision));
    expect(decision).toEqual({ ok: false, code: 'changed-since', detail: 'deputy' });
    expect(play.state.deskOf('an')?.counterId).toBe('c3');
  });

  it('is closed once an officer has taken the counter they left, and names the officer', () => {
    const { play, revision } = moved();
    play.open('dao', 'c1');
    const decision = play.decide(manager, send('an', 'c1', revision));
    expect(decision).toMatchObject({ code: 'changed-since', detail: 'Officer dao' });
  });

  it('stays open while others are moved, called and served', () => {
    const { play, revision } = moved();
    play.open('dao', 'c3');
    play.issue('copy');
    play.serve('dao');
    expect(play.codeOf(manager, send('an', 'c1', revision))).toBe('done');
  });

  const pairs: [string, CommandInput, CommandInput][] = [
    [
      'skills',
      { kind: 'set-officer-skills', officerId: 'an', skills: [] },
      { kind: 'set-officer-skills', officerId: 'an', skills: [{ serviceId: 'birth', level: 1 }] },
    ],
    [
      'hours',
      { kind: 'set-opening', opening: 'hours' },
      { kind: 'set-opening', opening: 'always' },
    ],
    [
      'numbers',
      { kind: 'set-issuing', fieldId: 'land', on: false },
      { kind: 'set-issuing', fieldId: 'land', on: true },
    ],
  ];
  it.each(pairs)('is closed for %s that were set again', (_, input, back) => {
    const play = new Play();
    play.issue('birth');
    play.must(manager, input);
    const undo = { ...back, expects: play.state.revision } as CommandInput;
    expect(play.decide(manager, undo)).toMatchObject({ ok: true });
    play.must(other, back);
    expect(play.decide(manager, undo)).toMatchObject({ ok: false, code: 'changed-since' });
  });

  it('is closed for whatever never was an act', () => {
    const { play } = moved();
    play.issue('birth');
    expect(play.codeOf(manager, send('an', 'c1', play.state.revision))).toBe('changed-since');
  });
});

describe('acts', () => {
  it('are on the page with who did them, what an officer does with a ticket is not', () => {
    const { play } = moved();
    const { id } = play.issue('birth');
    play.must(officer('an'), { kind: 'cancel-ticket', ticketId: id, reason: 'left' });
    const copy = play.issue('copy');
    play.must(manager, { kind: 'cancel-ticket', ticketId: copy.id, reason: 'left' });
    expect(managerView(play.state).steers.map(({ event, by }) => [event.type, by.type])).toEqual([
      ['desk-opened', 'staff'],
      ['desk-moved', 'staff'],
      ['ticket-cancelled', 'staff'],
    ]);
  });

  it('know the skills they replaced', () => {
    const play = new Play();
    play.must(manager, { kind: 'set-officer-skills', officerId: 'binh', skills: [] });
    expect(play.state.steers.all().at(-1)?.event).toMatchObject({
      before: [
        { serviceId: 'parcel', level: 1 },
        { serviceId: 'split', level: 1 },
      ],
    });
  });

  it('are forgotten, the oldest first, and come back when a batch is rolled back', () => {
    const play = new Play();
    const flip = (n: number) =>
      play.must(manager, { kind: 'set-opening', opening: n % 2 === 0 ? 'hours' : 'always' });
    for (let n = 0; n < steersRemembered; n++) flip(n);
    const before = play.state.steers.all();
    expect(before).toHaveLength(steersRemembered);
    play.state.journal.clear();
    flip(steersRemembered);
    flip(steersRemembered + 1);
    expect(play.state.steers.all()).toHaveLength(steersRemembered);
    expect(play.state.steers.all()[0]?.revision).toBe(before[2]?.revision ?? 0);
    play.state.journal.undoAll();
    expect(play.state.steers.all()).toEqual(before);
  });
});
