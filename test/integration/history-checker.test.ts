import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Acknowledged } from '../support/acknowledgements.ts';
import type { BoardView } from '../../shared/contract/board.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { announcementFaults, boardFaults } from '../support/board-checker.ts';
import type { BoardClient } from '../support/board-client.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { checkHistory } from '../support/history-checker.ts';
import type { History, HistoryEvent } from '../support/history.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';

/** A history whose parts a test may change. */
type Draft = {
  -readonly [K in keyof History]: History[K] extends readonly (infer R)[]
    ? { -readonly [C in keyof R]: R[C] }[]
    : History[K];
};

let real: History;
let told: readonly Acknowledged[];
let definition: CentreDefinition;
let board: BoardClient;
beforeAll(async () => {
  const installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  const centre = await installation.addCentre();
  definition = centre.definition;
  board = await centre.board();
  const hall = await BusyHall.open({
    origins: [installation.luot.origin],
    centreId: centre.id,
    serviceIds: centre.definition.services.map(({ id }) => id),
    passwords: installation.passwords,
    kiosks: 4,
    officers: 3,
    seed: 11,
    ticketsPerKiosk: 12,
  });
  hall.start();
  await hall.settled();
  hall.close();
  await centre.issue();
  const officer = await centre.officer(1);
  await officer.callNext();
  await centre.issue();
  real = await centre.history();
  await eventually(() => expect(boardFaults(board.view, real, definition)).toEqual([]));
  told = [...hall.acknowledgements.all, ...centre.acknowledgements.all];
  await installation.close();
});

/** The real history after one change. */
function doctored(change: (draft: Draft) => void): History {
  const draft = structuredClone(real) as Draft;
  change(draft);
  return draft;
}

function indexOf(events: readonly HistoryEvent[], type: string, nth = 0): number {
  const found = events.flatMap((event, i) => (event.type === type ? [i] : []))[nth];
  if (found === undefined) throw new Error(`the history holds no ${type}`);
  return found;
}

function dataOf(event: HistoryEvent | undefined): Record<string, unknown> {
  return event?.data as Record<string, unknown>;
}

/** Takes an event out and closes the gap in the revisions. */
function dropEvent(draft: Draft, at: number): void {
  draft.events.splice(at, 1);
  for (const [i, event] of draft.events.entries()) event.revision = i + 1;
  draft.revision = draft.events.length;
}

test('a real history is without fault', () => {
  expect(checkHistory(real, told)).toEqual([]);
  expect(real.events.length).toBeGreaterThan(150);
});

test.each<[string, (draft: Draft) => void, RegExp]>([
  [
    'somebody who comes back though their visit was done',
    ({ events }) => {
      const done = events[indexOf(events, 'ticket-completed')]!;
      const expired = events.at(-1)!;
      const ticketId = dataOf(done)['ticketId'];
      const data = { type: 'ticket-rejoined', ticketId, why: 'missing-paper', agesFromMs: 0 };
      Object.assign(expired, { type: 'ticket-rejoined', ticketId, data });
    },
    /ticket [AB]\d+ was done/,
  ],
  ['a missing revision', ({ events }) => events.splice(5, 1), /revision 7 stands at place 6/],
  ['a missing end', (draft) => draft.events.pop(), /the centre is at \d+, its events at \d+/],
  [
    'a number left out',
    ({ events }) => {
      const at = indexOf(events, 'ticket-issued', 9);
      dataOf(events[at])['seriesNumber'] = Number(dataOf(events[at])['seriesNumber']) + 1;
    },
    /series field-\d goes on with \d+, not with \d+/,
  ],
  [
    'a number given twice',
    ({ events }) => {
      const fields = new Map<unknown, Record<string, unknown>>();
      for (const event of events.filter(({ type }) => type === 'ticket-issued')) {
        const before = fields.get(dataOf(event)['fieldId']);
        if (before !== undefined) {
          dataOf(event)['number'] = before['number'];
          return;
        }
        fields.set(dataOf(event)['fieldId'], dataOf(event));
      }
    },
    /number [AB]001 is given a second time/,
  ],
  [
    'a day opened again while it is open',
    ({ events }) => {
      const { date } = dataOf(events[indexOf(events, 'day-opened')]);
      const last = events.at(-1)!;
      const data = { type: 'day-reopened', date, closesAtMs: 1 };
      Object.assign(last, { type: data.type, ticketId: null, data });
    },
    /\(day-reopened\): \S+ is still open/,
  ],
  [
    'a lost ticket',
    (draft) => dropEvent(draft, indexOf(draft.events, 'ticket-issued', 3)),
    /ticket .* was never issued/,
  ],
  [
    'a person whose ticket is in no table',
    ({ tickets }) => tickets.splice(2, 1),
    /ticket .*: the events say .*, the table nothing/,
  ],
  [
    'one ticket called to two counters',
    ({ events }) => {
      const [one, other] = [0, 1].map((n) => events[indexOf(events, 'ticket-called', n)]);
      dataOf(other)['ticketId'] = dataOf(one)['ticketId'];
    },
    /ticket [AB]\d+ is (in call \d+|called|completed|serving|no-show)/,
  ],
  [
    'two calls at one counter',
    ({ events }) => {
      const at = indexOf(events, 'ticket-called', 4);
      const busy = events
        .slice(0, at)
        .findLast(
          ({ type, data }) =>
            type === 'ticket-called' &&
            dataOf({ data } as HistoryEvent)['counterId'] !== dataOf(events[at])['counterId'],
        );
      dataOf(events[at])['counterId'] = dataOf(busy)['counterId'];
    },
    /counter counter-\d is in call \d+|does not sit at counter-\d/,
  ],
  [
    'a call that never ended',
    (draft) => dropEvent(draft, indexOf(draft.events, 'ticket-completed', 2)),
    /counter counter-\d is in call \d+/,
  ],
  [
    'an end after the end',
    (draft) => {
      const end = structuredClone(draft.events[indexOf(draft.events, 'ticket-completed')]!);
      draft.events.push({ ...end, revision: draft.revision + 1 });
      draft.revision += 1;
    },
    /ticket [AB]\d+ is completed/,
  ],
  [
    'a ticket whose row tells another state',
    ({ tickets }) => (tickets.find(({ state }) => state === 'completed')!.state = 'waiting'),
    /the table .*"state":"waiting"/,
  ],
  [
    'an open call the events do not know',
    ({ calls }) => (calls.find(({ endedAs }) => endedAs !== null)!.endedAs = null),
    /call \d+: the events say .*"endedAs":null/,
  ],
  [
    'a series that has counted further',
    ({ series }) => (series[0]!.lastNumber += 1),
    /series \S+ \S+: the events say/,
  ],
  [
    'a command a client was told done that is gone',
    ({ commands }) =>
      commands.splice(
        commands.findIndex(({ kind }) => kind === 'issue-ticket'),
        1,
      ),
    /which was answered, is there 0 times/,
  ],
  [
    'a command that was done twice',
    ({ commands }) => commands.push({ ...commands.find(({ kind }) => kind === 'complete')! }),
    /which was answered, is there 2 times/,
  ],
  [
    'an answer that is not the one the client got',
    ({ commands }) => {
      const issued = commands.find(
        ({ kind, answer }) => kind === 'issue-ticket' && answer !== null,
      )!;
      const { value } = issued.answer as { value: object };
      issued.answer = { ok: true, value: { ...value, ticketNumber: 'A999' } };
    },
    /is kept with .*A999.*, the client was told/,
  ],
  [
    'events that belong to no command',
    ({ commands, events }) => {
      const { commandId } = events.at(-1)!;
      commands.splice(
        commands.findIndex(({ id }) => id === commandId),
        1,
      );
    },
    /which is no done command/,
  ],
  [
    'an event nobody knows',
    ({ events }) => (events[3]!.data = { type: 'ticket-vanished' }),
    /event 4 is not of the contract/,
  ],
])('the checker finds %s', (_, change, fault) => {
  const faults = checkHistory(doctored(change), told);
  expect(faults.join('\n')).toMatch(fault);
});

test('the checker finds a ticket a person holds that no event issued', () => {
  const ghost: Acknowledged = {
    commandId: '00000000-0000-4000-8000-000000000000',
    kind: 'issue-ticket',
    answer: { ok: true, value: { ticketId: '2026-03-02-A-77', ticketNumber: 'A077' } },
  };
  expect(checkHistory(real, [ghost]).join('\n')).toMatch(/is there 0 times/);
});

describe('the checker of boards', () => {
  test.each<[string, (view: BoardView) => void, RegExp]>([
    [
      'a wrong number of people',
      ({ fields }) => (fields[0]!.waiting += 1),
      /shows 2 waiting, not 1/,
    ],
    ['an open call that is missing', ({ calls }) => calls.shift(), /open call \d+ is missing/],
    [
      'a call to another counter',
      ({ calls }) => (calls[3]!.counterId = 'counter-9'),
      /not made so/,
    ],
    [
      'an old state',
      ({ calls }) => (calls[2]!.state = 'serving'),
      /shows as serving, not as closed/,
    ],
    ['an old view', (view) => (view.revision -= 1), /the board is at \d+, the history at/],
  ])('finds %s', (_, change, fault) => {
    const view = structuredClone(board.view!);
    change(view);
    expect(boardFaults(view, real, definition).join('\n')).toMatch(fault);
  });

  test('finds calls announced in another order, twice, or not made', () => {
    expect(announcementFaults(board, real)).toEqual([]);
    const swapped = [board.announced[1]!, board.announced[0]!, ...board.announced.slice(2)];
    expect(announcementFaults({ announced: swapped }, real)).toHaveLength(1);
    const twice = [...board.announced, board.announced[5]!];
    expect(announcementFaults({ announced: twice }, real)).toHaveLength(1);
    const ghost = [{ ...board.announced[0]!, number: 'Z999' }, ...board.announced];
    expect(announcementFaults({ announced: ghost }, real)).toHaveLength(1);
  });
});
