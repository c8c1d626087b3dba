import type { CommandKind } from '../../shared/contract/command.ts';
import type { Sql } from 'postgres';
import { isDeepStrictEqual } from 'node:util';
import { centreEvent } from '../../shared/contract/event.ts';
import type { Acknowledged } from './acknowledgements.ts';
import { readHistory, type History, type HistoryCommand } from './history.ts';
import { HistoryModel } from './history-model.ts';

/** {@link checkHistory} of what the database holds now. */
export async function historyFaults(
  sql: Sql,
  centreId: string,
  acknowledged: readonly Acknowledged[] = [],
): Promise<string[]> {
  return checkHistory(await readHistory(sql, centreId), acknowledged);
}

/**
 * Everything that is wrong with a centre's history, in words; empty when it is right. Decided from the
 * events alone by a model of its own: one unbroken order, gap-free numbers, no ticket and no counter in
 * two calls, nothing after the end. Then the tables must agree with the events, each event must belong to
 * a command, and whatever a client was told must stand there exactly as it was told.
 */
export function checkHistory(
  history: History,
  acknowledged: readonly Acknowledged[] = [],
): string[] {
  const model = new HistoryModel();
  return [
    ...orderFaults(history),
    ...followEvents(history, model),
    ...tableFaults(history, model),
    ...commandFaults(history),
    ...toldFaults(history, acknowledged, model),
  ];
}

function orderFaults({ events, revision }: History): string[] {
  const faults = events.flatMap((event, i) =>
    event.revision === i + 1 ? [] : [`revision ${event.revision} stands at place ${i + 1}`],
  );
  const newest = events.at(-1)?.revision ?? 0;
  if (newest !== revision) faults.push(`the centre is at ${revision}, its events at ${newest}`);
  return faults;
}

function followEvents({ events }: History, model: HistoryModel): string[] {
  const malformed: string[] = [];
  for (const { revision, data, type, ticketId } of events) {
    const event = centreEvent.safeParse(data);
    if (!event.success) {
      malformed.push(`event ${revision} is not of the contract: ${event.error.message}`);
      continue;
    }
    const named = 'ticketId' in event.data ? event.data.ticketId : null;
    if (event.data.type !== type || named !== ticketId) {
      malformed.push(`event ${revision} has columns that differ from its data`);
    }
    model.follow(event.data, revision);
  }
  return [...malformed, ...model.faults];
}

/** The same keys with the same values on both sides, told side by side where they differ. */
function compare(
  what: string,
  events: ReadonlyMap<string, object>,
  table: ReadonlyMap<string, object>,
): string[] {
  const keys = new Set([...events.keys(), ...table.keys()]);
  return [...keys].flatMap((key) => {
    const [ours, theirs] = [events.get(key), table.get(key)];
    if (isDeepStrictEqual(ours, theirs)) return [];
    const text = (side: object | undefined) =>
      side === undefined ? 'nothing' : JSON.stringify(side);
    return [`${what} ${key}: the events say ${text(ours)}, the table ${text(theirs)}`];
  });
}

function tableFaults(history: History, model: HistoryModel): string[] {
  const map = <V>(
    entries: Iterable<readonly [unknown, V]>,
    pick: (value: V, key: string) => object,
  ) => new Map([...entries].map(([key, value]) => [String(key), pick(value, String(key))]));
  const ticket = ({ number, state, serviceId, step, callId }: History['tickets'][number]) => {
    return { number, state, serviceId, step, callId };
  };
  const call = ({ ticketId, counterId, officerId, times, endedAs }: History['calls'][number]) => {
    return { ticketId, counterId, officerId, times, endedAs };
  };
  const desk = ({ officerId, state, callId }: History['desks'][number]) => {
    return { officerId, state, callId };
  };
  const rows = <R>(all: readonly R[], key: (row: R) => unknown) =>
    all.map((row) => [key(row), row] as const);
  return [
    ...compare(
      'ticket',
      map(model.tickets, (own, id) => ticket({ ...own, id })),
      map(
        rows(history.tickets, (row) => row.id),
        ticket,
      ),
    ),
    ...compare(
      'call',
      map(model.calls, (own, id) => call({ ...own, id: Number(id) })),
      map(
        rows(history.calls, (row) => row.id),
        call,
      ),
    ),
    ...compare(
      'desk',
      map(model.desks, (own, counterId) =>
        desk({ ...own, counterId, callId: model.openCallAt(counterId) }),
      ),
      map(
        rows(history.desks, (row) => row.counterId),
        desk,
      ),
    ),
    ...compare(
      'series',
      map(model.series, (lastNumber) => ({ lastNumber })),
      map(
        rows(history.series, (row) => `${row.date} ${row.fieldId}`),
        ({ lastNumber }) => {
          return { lastNumber };
        },
      ),
    ),
  ];
}

interface StoredAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: Readonly<Record<string, unknown>>;
}

function answerOf(command: HistoryCommand): StoredAnswer {
  return command.answer as StoredAnswer;
}

/** Each event belongs to one done command, and a done command's answer names its last event and its ticket. */
function commandFaults({ events, commands }: History): string[] {
  const faults: string[] = [];
  const known = new Map(commands.map((command) => [command.id, command]));
  const last = new Map<string, number>();
  const issued = new Map<string, string | null>();
  for (const { revision, commandId, type, ticketId } of events) {
    const before = last.get(commandId);
    if (before !== undefined && before !== revision - 1) {
      faults.push(`the events of command ${commandId} do not follow each other`);
    }
    last.set(commandId, revision);
    if (type === 'ticket-issued') issued.set(commandId, ticketId);
  }
  for (const [commandId, revision] of last) {
    const command = known.get(commandId);
    const answer = command && answerOf(command);
    if (answer?.ok !== true) faults.push(`events of ${commandId}, which is no done command`);
    else if (answer.value?.['revision'] !== revision) {
      faults.push(`command ${commandId} was answered with another revision than ${revision}`);
    }
  }
  for (const command of commands) {
    if (command.kind !== 'issue-ticket' || !answerOf(command).ok) continue;
    if (answerOf(command).value?.['ticketId'] !== issued.get(command.id)) {
      faults.push(`command ${command.id} was answered with a ticket it did not issue`);
    }
  }
  return faults;
}

/** A refusal of these may have left no trace: it changed nothing. */
const wishesOfCitizens = new Set<CommandKind>(['issue-ticket', 'abandon-ticket', 'rejoin-ticket']);

function toldFaults(
  { commands }: History,
  acknowledged: readonly Acknowledged[],
  model: HistoryModel,
): string[] {
  const stored = new Map<string, HistoryCommand[]>();
  for (const command of commands) {
    stored.set(command.id, [...(stored.get(command.id) ?? []), command]);
  }
  return acknowledged.flatMap(({ commandId, kind, answer }) => {
    const found = stored.get(commandId) ?? [];
    const [first] = found;
    if (!answer.ok && found.length === 0 && wishesOfCitizens.has(kind)) return [];
    if (found.length !== 1 || first === undefined) {
      return [`command ${commandId} (${kind}), which was answered, is there ${found.length} times`];
    }
    const faults = [];
    if (first.kind !== kind) faults.push(`command ${commandId} is kept as ${first.kind}`);
    if (!isAsTold(answerOf(first), answer)) {
      const [kept, told] = [JSON.stringify(first.answer), JSON.stringify(answer)];
      faults.push(`command ${commandId} is kept with ${kept}, the client was told ${told}`);
    }
    const ticketId = kind === 'issue-ticket' && answer.ok ? answer.value.ticketId : undefined;
    const ticket = ticketId === undefined ? undefined : model.tickets.get(ticketId);
    if (ticketId !== undefined && ticket === undefined) {
      faults.push(`ticket ${ticketId}, which a person holds, was never issued`);
    }
    return faults;
  });
}

/** A client need not have been told everything, but what it was told must be what is kept. */
function isAsTold(kept: StoredAnswer, told: Acknowledged['answer']): boolean {
  if (!told.ok) return !kept.ok && kept.code === told.code;
  return (
    kept.ok &&
    Object.entries(told.value).every(
      ([key, value]) => value === undefined || kept.value?.[key] === value,
    )
  );
}
