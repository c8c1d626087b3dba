import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import { reduceBoard } from '../../shared/ui/reduce-board.ts';
import { reduceManager, reduceOfficer } from '../../shared/ui/reduce-hall.ts';
import { reduceKiosk } from '../../shared/ui/reduce-kiosk.ts';
import { CentreEngine } from '../../server/engine/centre-engine.ts';
import type { CentreNews } from '../../server/ports.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { boardFacts, boardView } from '../../server/queries/board.ts';
import { officerFacts, officerView } from '../../server/queries/hall.ts';
import { managerFacts, managerView } from '../../server/queries/manager-hall.ts';
import { kioskFacts, kioskView } from '../../server/queries/kiosk.ts';
import { phoneTicket } from '../../server/queries/phone.ts';
import { silentLog } from '../support/silent-log.ts';
import { FakeCentreStore, isOutage } from './small-centre/fake-centre-store.ts';
import { Play } from './small-centre/play.ts';
import { actorOf, inputOf, moves, type Move } from './small-centre/random-commands.ts';
import { smallState } from './small-centre/setup.ts';

interface Hall {
  tickets: { ticketId: string }[];
  desks: { counterId: string }[];
}

/** Tickets and desks of a hall have no order of their own. */
function withoutOrder<V extends Hall>(view: V): V {
  const tickets = [...view.tickets].sort((a, b) => (a.ticketId < b.ticketId ? -1 : 1));
  const desks = [...view.desks].sort((a, b) => (a.counterId < b.counterId ? -1 : 1));
  return { ...view, tickets, desks };
}

/** What each audience shows of a state. */
function views(state: CentreState, nowMs: number) {
  return {
    board: boardView(state, nowMs),
    kiosk: kioskView(state, nowMs),
    officer: officerView(state, 'an'),
    manager: managerView(state),
  };
}

/** What each audience shows after it has taken the facts of a commit to what it showed before. */
function follow(
  before: ReturnType<typeof views>,
  state: CentreState,
  events: readonly RecordedEvent[],
  nowMs: number,
): ReturnType<typeof views> {
  const { revision } = state;
  return {
    board: { ...boardFacts(state, events, nowMs).reduce(reduceBoard, before.board), revision },
    kiosk: { ...kioskFacts(state, events, nowMs).reduce(reduceKiosk, before.kiosk), revision },
    officer: { ...officerFacts(state, events).reduce(reduceOfficer, before.officer), revision },
    manager: { ...managerFacts(state, events).reduce(reduceManager, before.manager), revision },
  };
}

/** What has an order or a life beyond the law put in one form: see the comments. */
function comparable(all: ReturnType<typeof views>, state: CentreState) {
  const turnedAtMs = state.conduct.day?.openedAtMs ?? 0;
  // A closed call of an earlier day may stay on a board or go.
  const calls = all.board.calls.filter((call) => {
    return call.state !== 'closed' || call.lastCalledAtMs > turnedAtMs;
  });
  // So may its number.
  const fields = all.board.fields.map((field) => {
    const isOfDay = calls.some(
      ({ fieldId, lastCalledAtMs }) => fieldId === field.id && lastCalledAtMs > turnedAtMs,
    );
    return isOfDay ? field : { ...field, lastCalled: null };
  });
  return {
    ...all,
    board: { ...all.board, calls, fields },
    officer: withoutOrder(all.officer),
    manager: {
      ...withoutOrder(all.manager),
      ended: [...all.manager.ended].sort((a, b) => (a.ticketId < b.ticketId ? -1 : 1)),
    },
  };
}

/** Plays moves in commits of `size` commands and gives each commit to `look`. */
function commits(
  play: Play,
  all: readonly Move[],
  size: number,
  look: (events: readonly RecordedEvent[]) => void,
): void {
  for (let i = 0; i < all.length; i += size) {
    const batch = all.slice(i, i + size);
    const known = play.events.length;
    // Commands of one commit have one time.
    play.nowMs += batch[0]?.laterMs ?? 0;
    for (const move of batch) play.give(actorOf(play.state, move), inputOf(play.state, move));
    play.state.journal.clear();
    if (play.events.length > known) look(play.events.slice(known));
  }
}

function expectFresh(shown: ReturnType<typeof views>, state: CentreState, nowMs: number): void {
  const fresh = views(state, nowMs);
  // A day may end without an event; kiosk and board are told of it with the next one.
  const followed = {
    ...shown,
    kiosk: { ...shown.kiosk, day: fresh.kiosk.day },
    board: { ...shown.board, day: fresh.board.day },
  };
  expect(comparable(followed, state)).toEqual(comparable(fresh, state));
}

const anyOpening = fc.constantFrom('hours' as const, 'always' as const);

describe('screens that follow the history', () => {
  it('show after each commit what a newcomer would be shown', () => {
    fc.assert(
      fc.property(anyOpening, fc.integer({ min: 1, max: 4 }), moves(100), (opening, size, all) => {
        const play = new Play(smallState({}, opening));
        let shown = views(play.state, play.nowMs);
        commits(play, all, size, (events) => {
          shown = follow(shown, play.state, events, play.nowMs);
          expectFresh(shown, play.state, play.nowMs);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('show the same behind a process that was away for a while', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), moves(100), async (size, all) => {
        const play = new Play();
        const store = new FakeCentreStore();
        let shown = views(play.state, play.nowMs);
        const advanced = ({ state, events }: CentreNews) => {
          shown = follow(shown, state, events, play.nowMs);
          expectFresh(shown, state, play.nowMs);
        };
        const clock = { nowMs: () => play.nowMs };
        const log = silentLog;
        const deps = {
          store,
          clock,
          listener: { advanced },
          isOutage,
          log,
          newTokenHash: () => '',
        };
        const engine = new CentreEngine(store.fold(), deps, () => undefined);
        const missed: RecordedEvent[][] = [];
        commits(play, all, 1, (events) => missed.push([...events]));
        for (let i = 0; i < missed.length; i += size) {
          store.append(missed.slice(i, i + size).flat());
          await engine.read(() => undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('find every ticket that a commit has touched, for its phone page', () => {
    fc.assert(
      fc.property(anyOpening, fc.integer({ min: 1, max: 4 }), moves(100), (opening, size, all) => {
        const play = new Play(smallState({}, opening));
        commits(play, all, size, (events) => {
          for (const { event } of events) {
            if (!('ticketId' in event)) continue;
            const ticket = play.state.tickets.get(event.ticketId);
            expect(ticket && phoneTicket(play.state, ticket).number).toBe(
              play.ticket(event.ticketId).number,
            );
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
