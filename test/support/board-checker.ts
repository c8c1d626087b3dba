import type { BoardView } from '../../shared/contract/board.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { centreEvent } from '../../shared/contract/event.ts';
import type { Announcement, BoardClient } from './board-client.ts';
import type { History } from './history.ts';
import { HistoryModel } from './history-model.ts';

/** Everything a board's view shows wrongly of a finished history, in words; empty when it is right. */
export function boardFaults(
  view: BoardView | null,
  history: History,
  { services }: CentreDefinition,
): string[] {
  if (view === null) return ['the board shows nothing'];
  const model = followed(history);
  const fieldOf = new Map(services.map(({ id, fieldId }) => [id, fieldId]));
  const waiting = new Map<string, number>();
  for (const { state, serviceId } of model.tickets.values()) {
    const fieldId = fieldOf.get(serviceId) ?? '';
    if (state === 'waiting') waiting.set(fieldId, (waiting.get(fieldId) ?? 0) + 1);
  }
  const faults = view.fields.flatMap(({ id, waiting: shown }) => {
    const right = waiting.get(id) ?? 0;
    return shown === right ? [] : [`field ${id} shows ${shown} waiting, not ${right}`];
  });
  if (view.revision !== history.revision) {
    faults.push(`the board is at ${view.revision}, the history at ${history.revision}`);
  }
  return [...faults, ...callFaults(view, model)];
}

function callFaults({ calls }: BoardView, model: HistoryModel): string[] {
  const shown = new Map(calls.map((call) => [call.callId, call]));
  const faults: string[] = [];
  for (const { callId, number, counterId, times, state } of calls) {
    const call = model.calls.get(callId);
    const ticket = call && model.tickets.get(call.ticketId);
    const right = call?.endedAs === null ? ticket?.state : 'closed';
    const same = call?.counterId === counterId && call.times === times && ticket?.number === number;
    if (!same) faults.push(`call ${callId} of ${number} at ${counterId} was not made so`);
    if (state !== right) faults.push(`call ${callId} shows as ${state}, not as ${right}`);
  }
  for (const [callId, call] of model.calls) {
    if (call.endedAs === null && !shown.has(callId)) faults.push(`open call ${callId} is missing`);
  }
  return faults;
}

/** All calls and recalls of a history, in order, as a board should announce them. */
export function expectedAnnouncements({ events }: History): Announcement[] {
  const numbers = new Map<string, string>();
  const counters = new Map<number, string>();
  return events.flatMap(({ data }): Announcement[] => {
    const event = centreEvent.parse(data);
    if (event.type === 'ticket-issued') numbers.set(event.ticketId, event.number);
    if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') return [];
    const { callId, ticketId } = event;
    if (event.type === 'ticket-called') counters.set(callId, event.counterId);
    const times = event.type === 'ticket-called' ? 1 : event.times;
    const number = numbers.get(ticketId) ?? '?';
    return [{ callId, number, counterId: counters.get(callId) ?? '?', times }];
  });
}

/**
 * What a board announced wrongly: something that did not happen, something twice, or in another order.
 * It may only have missed what happened while it was not connected.
 */
export function announcementFaults(
  board: Pick<BoardClient, 'announced'>,
  history: History,
): string[] {
  const expected = expectedAnnouncements(history).map(asText);
  const faults: string[] = [];
  let at = -1;
  for (const text of board.announced.map(asText)) {
    const found = expected.indexOf(text, at + 1);
    if (found < 0) faults.push(`announced out of turn: ${text}`);
    else at = found;
  }
  return faults;
}

function asText({ callId, number, counterId, times }: Announcement): string {
  return `call ${callId}, number ${number}, to ${counterId}, time ${times}`;
}

function followed({ events }: History): HistoryModel {
  const model = new HistoryModel();
  for (const { data, revision } of events) model.follow(centreEvent.parse(data), revision);
  return model;
}
