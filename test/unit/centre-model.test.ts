import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandInput } from '../../shared/contract/command.ts';
import { centreEvent, recordedEvent, type CentreEvent } from '../../shared/contract/event.ts';
import type { TicketState } from '../../shared/contract/ticket-state.ts';
import { evolve } from '../../server/domain/centre/evolve.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { transitions } from '../../server/domain/ticket/transitions.ts';
import { canonicalDump, fingerprint } from './small-centre/canonical-dump.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { manager, officer, Play } from './small-centre/play.ts';
import { actorOf, inputOf, moves, type Move } from './small-centre/random-commands.ts';
import { smallSetup, smallState } from './small-centre/setup.ts';

const anyOpening = fc.constantFrom('hours' as const, 'always' as const);
const anyDay = moves(120);

/** Plays moves; `check` sees each decided command before its events are folded. */
function playAll(play: Play, all: readonly Move[], check: (play: Play, move: Move) => void): void {
  for (const move of all) {
    play.nowMs += move.laterMs;
    check(play, move);
  }
}

const statesOf = (state: CentreState) =>
  new Map([...state.tickets.values()].map((ticket) => [ticket.id, ticket.state]));

const allowed = new Set(
  Object.values(transitions).flatMap(({ from, to }) =>
    from.length === 0 ? [`new > ${to}`] : from.map((state) => `${state} > ${to}`),
  ),
);

/** How tickets moved between two moments; a forgotten ticket moved nowhere. */
function steps(before: Map<string, TicketState>, after: Map<string, TicketState>): string[] {
  return [...after].flatMap(([id, state]) => {
    const was = before.get(id);
    return was === state ? [] : [`${was ?? 'new'} > ${state}`];
  });
}

describe('any commands, by anybody, at any time', () => {
  it('keep every invariant and never leave the transition table', () => {
    fc.assert(
      fc.property(anyOpening, anyDay, (opening, all) => {
        const play = new Play(smallState({}, opening));
        playAll(play, all, (_, move) => {
          const known = play.events.length;
          const before = statesOf(play.state);
          play.give(actorOf(play.state, move), inputOf(play.state, move));
          play.state.journal.clear();
          if (play.events.length === known) return;
          const strange = steps(before, statesOf(play.state)).filter((step) => !allowed.has(step));
          expect([...strange, ...brokenInvariants(play.state)]).toEqual([]);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('are only looked at by a decision; refused, they change and write nothing', () => {
    fc.assert(
      fc.property(anyOpening, moves(80), (opening, all) => {
        const play = new Play(smallState({}, opening));
        let before = fingerprint(play.state);
        playAll(play, all, (_, move) => {
          const actor = actorOf(play.state, move);
          const input = commandInput.parse(inputOf(play.state, move));
          const decision = play.decide(actor, input);
          expect(fingerprint(play.state) === before).toBe(true);
          const known = play.events.length;
          expect(play.give(actor, input).ok).toBe(decision.ok);
          const written = play.events.length - known;
          expect(written).toBe(decision.ok ? decision.events.length : 0);
          if (written > 0) before = fingerprint(play.state);
          else expect(fingerprint(play.state) === before).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are undone completely by the journal, and done again the same way', () => {
    fc.assert(
      fc.property(anyOpening, moves(60), moves(12), (opening, first, batch) => {
        const play = new Play(smallState({}, opening));
        playAll(play, first, (_, move) =>
          play.give(actorOf(play.state, move), inputOf(play.state, move)),
        );
        play.state.journal.clear();
        const { revision } = play.state;
        const { atMs } = play.state;
        const before = canonicalDump(play.state);
        const known = play.events.length;
        playAll(play, batch, (_, move) =>
          play.give(actorOf(play.state, move), inputOf(play.state, move)),
        );
        const after = canonicalDump(play.state);
        play.state.journal.undoAll();
        play.state.revision = revision;
        play.state.atMs = atMs;
        expect(canonicalDump(play.state)).toEqual(before);
        expect(brokenInvariants(play.state)).toEqual([]);
        for (const event of play.events.slice(known)) evolve(play.state, event);
        expect(canonicalDump(play.state)).toEqual(after);
      }),
      { numRuns: 80 },
    );
  });

  it('give the same state again when their events are read back from the history', () => {
    fc.assert(
      fc.property(anyOpening, anyDay, (opening, all) => {
        const play = new Play(smallState({}, opening));
        playAll(play, all, (_, move) =>
          play.give(actorOf(play.state, move), inputOf(play.state, move)),
        );
        const replayed = new Play(smallState({}, opening));
        for (const event of play.events)
          replayed.fold(recordedEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(canonicalDump(replayed.state)).toEqual(canonicalDump(play.state));
      }),
      { numRuns: 40 },
    );
  });

  it('are followed by no close, break or move that was taken back', () => {
    let takenBack = 0;
    fc.assert(
      fc.property(anyOpening, anyDay, (opening, all) => {
        const play = new Play(smallState({}, opening));
        playAll(play, all, (_, move) => {
          play.give(actorOf(play.state, move), inputOf(play.state, move));
          const wishing = [...play.state.openDesks()].find(({ afterCall }) => afterCall !== null);
          if (wishing === undefined || move.a % 3 === 0) return;
          const { counterId, officerId } = wishing;
          const by = move.a % 3 === 1 ? manager : officer(officerId);
          play.must(by, { kind: 'cancel-after-call', counterId });
          takenBack += 1;
          expect(play.state.deskAt(counterId)).toEqual({ ...wishing, afterCall: null });
          expect(brokenInvariants(play.state)).toEqual([]);
          const end = play.decide(officer(officerId), { kind: 'hold' });
          expect(end).toMatchObject({ ok: true, events: [{ type: 'ticket-held' }] });
        });
      }),
      { numRuns: 100 },
    );
    expect(takenBack).toBeGreaterThan(0);
  });

  it('leave nobody of an ended day in the line', () => {
    fc.assert(
      fc.property(anyOpening, anyDay, (opening, all) => {
        const play = new Play(smallState({}, opening));
        playAll(play, all, (_, move) => {
          const known = play.events.length;
          play.give(actorOf(play.state, move), inputOf(play.state, move));
          if (!play.typesSince(known).includes('day-opened')) return;
          const today = play.state.conduct.day?.date;
          const left = [...play.state.liveTickets()].filter(({ date }) => date !== today);
          expect(left.map((ticket) => ticket.state)).toEqual(left.map(() => 'serving'));
        });
      }),
      { numRuns: 80 },
    );
  });
});

const everyType = centreEvent.options.map(({ shape }) => shape.type.value);

describe('the model', () => {
  it('reaches every event and every transition a desk can make', () => {
    const seen = new Set<string>();
    const types = new Set<CentreEvent['type']>();
    for (const [opening, all] of fc.sample(fc.tuple(anyOpening, anyDay), {
      numRuns: 700,
      seed: 3,
    })) {
      // That a clock gives up three calls, each in time, is rare in a random day.
      const rules = {
        ...smallSetup().rules,
        maxCalls: 1,
        consoleGoneSeconds: 600,
        undoSeconds: 300,
      };
      const play = new Play(smallState({ rules }, opening));
      playAll(play, all, (_, move) => {
        const before = statesOf(play.state);
        play.give(actorOf(play.state, move), inputOf(play.state, move));
        for (const step of steps(before, statesOf(play.state))) seen.add(step);
      });
      for (const { event } of play.events) types.add(event.type);
    }
    const withoutBookings = [...allowed].filter((step) => !step.startsWith('booked'));
    const sameState = (step: string) => new Set(step.split(' > ')).size === 1;
    expect(withoutBookings.filter((step) => !sameState(step) && !seen.has(step))).toEqual([]);
    expect([...types].sort()).toEqual(everyType.sort());
  });
});
