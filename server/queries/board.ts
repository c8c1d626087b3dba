import type { TicketState } from '../../shared/contract/ticket-state.ts';
import type {
  BoardCall,
  BoardFact,
  BoardPlan,
  BoardView,
  CallEnd,
} from '../../shared/contract/board.ts';
import { boardCallsKept, lastCalledIn } from '../../shared/contract/board.ts';
import type { CentreEvent, RecordedEvent } from '../../shared/contract/event.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Call } from '../domain/ticket/ticket.ts';
import { kioskDay } from './kiosk.ts';

/** The lobby's picture of the centre. Nothing in it is personal. */
export function boardView(state: CentreState, nowMs: number): BoardView {
  const { setup } = state;
  const calls = shownCalls(state);
  return {
    revision: state.revision,
    centreId: setup.id,
    name: setup.name,
    timeZone: setup.timeZone,
    day: kioskDay(state, nowMs),
    zones: [...setup.zones],
    fields: [...setup.fields.values()].map((field) => ({
      ...field,
      waiting: state.waiting.waitingForField(field.id),
      lastCalled: lastCalledIn(calls, field.id),
    })),
    calls: newest(calls),
  };
}

/** What the events mean to a board, each call and recall on its own so that none hides another. */
export function boardFacts(
  state: CentreState,
  events: readonly RecordedEvent[],
  nowMs: number,
): BoardFact[] {
  const facts: BoardFact[] = [];
  for (const { event, atMs } of events) {
    switch (event.type) {
      case 'ticket-called':
        facts.push({ type: 'called', call: asCalled(state, event.callId, 1, atMs) });
        break;
      case 'ticket-recalled':
        facts.push({ type: 'recalled', call: asCalled(state, event.callId, event.times, atMs) });
        break;
      case 'serving-started':
        facts.push({ type: 'serving', callId: event.callId });
        break;
      case 'priority-confirmed':
        break;
      case 'act-undone':
      case 'priority-rejected':
        facts.push(...changedFacts(state, event.ticketId));
        break;
      case 'day-opened':
      case 'day-closed':
      case 'day-reopened':
      case 'opening-set':
      case 'issuing-set':
        facts.push({
          type: 'day',
          day: kioskDay(state, nowMs),
          begins: event.type === 'day-opened',
        });
        break;
      default:
        facts.push(...closedFacts(state, event));
    }
  }
  return [...facts, ...waitingFacts(state, events)];
}

/** The end of a call; none for one that was taken back in the same batch, which is told as open again. */
function closedFacts(state: CentreState, event: CentreEvent): BoardFact[] {
  if (!('callId' in event) || event.callId === null) return [];
  const endedAs = state.calls.get(String(event.callId))?.endedAs;
  return endedAs == null ? [] : [{ type: 'closed', callId: event.callId, ended: ends[endedAs] }];
}

/** All calls of a ticket as they are now, where what was told of them is not so any more. */
function changedFacts(state: CentreState, ticketId: string): BoardFact[] {
  const calls = [...state.calls.values()].filter((call) => call.ticketId === ticketId);
  return calls.flatMap((call) => {
    const shown = toBoardCall(state, call);
    return shown === undefined ? [] : [{ type: 'changed' as const, call: shown }];
  });
}

/** Predicted wait per field. */
export function boardPlan(plan: Plan): BoardPlan {
  return {
    computedAtMs: plan.computedAtMs,
    waitsMadeAtMs: plan.waitsMadeAtMs,
    fields: plan.fields,
  };
}

/** Calls of the day under way, and those of an earlier day that were open when it began. */
function shownCalls(state: CentreState): BoardCall[] {
  const openedAtMs = state.conduct.day?.openedAtMs ?? 0;
  return [...state.calls.values()]
    .filter(({ closedAtMs }) => closedAtMs === null || closedAtMs > openedAtMs)
    .flatMap((call) => toBoardCall(state, call) ?? []);
}

function newest(calls: readonly BoardCall[]): BoardCall[] {
  return [...calls]
    .sort((a, b) => b.lastCalledAtMs - a.lastCalledAtMs || b.callId - a.callId)
    .slice(0, boardCallsKept);
}

/** A call as it was when it was called for the `times`th time, whatever has happened to it since in the same batch. */
function asCalled(
  state: CentreState,
  callId: number,
  times: number,
  lastCalledAtMs: number,
): BoardCall {
  const call = state.calls.get(String(callId));
  const shown = call && toBoardCall(state, call);
  if (shown === undefined) throw new Error(`call ${callId} has no ticket or counter`);
  return { ...shown, times, lastCalledAtMs, state: 'called', ended: null };
}

function toBoardCall(state: CentreState, call: Call): BoardCall | undefined {
  const ticket = state.tickets.get(call.ticketId);
  const counter = state.setup.counters.get(call.counterId);
  if (ticket === undefined || counter === undefined) return undefined;
  const step = state.steps.get(`${call.ticketId}/${call.step}`);
  const service = step && state.setup.services.get(step.serviceId);
  const open = call.servingAtMs === null ? 'called' : 'serving';
  return {
    callId: call.id,
    number: ticket.number,
    fieldId: service?.fieldId ?? ticket.fieldId,
    counterId: counter.id,
    counterNumber: counter.number,
    zoneId: counter.zoneId,
    calledAtMs: call.calledAtMs,
    lastCalledAtMs: call.lastCalledAtMs,
    times: call.times,
    priority: ticket.priorityClassId !== state.setup.defaultPriorityClassId,
    state: call.closedAtMs === null ? open : 'closed',
    ended: call.endedAs && ends[call.endedAs],
  };
}

/** What the state in which a ticket left its call means to the lobby. */
const ends: Readonly<Record<TicketState, CallEnd>> = {
  completed: 'done',
  held: 'waits',
  waiting: 'waits',
  booked: 'waits',
  called: 'waits',
  serving: 'waits',
  'no-show': 'gone',
  abandoned: 'gone',
  cancelled: 'gone',
  expired: 'gone',
};

function waitingFacts(state: CentreState, events: readonly RecordedEvent[]): BoardFact[] {
  const fields = new Set<string>();
  for (const { event } of events) {
    if (!('ticketId' in event)) continue;
    const ticket = state.tickets.get(event.ticketId);
    if (ticket !== undefined) fields.add(ticket.fieldId);
    if ('fromServiceId' in event) {
      const from = state.setup.services.get(event.fromServiceId);
      if (from !== undefined) fields.add(from.fieldId);
    }
  }
  return [...fields].map((fieldId) => ({
    type: 'waiting',
    fieldId,
    waiting: state.waiting.waitingForField(fieldId),
  }));
}
