import { steerOf, steersShown } from '../../shared/contract/steer.ts';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { EndedTicket, ManagerFact, ManagerView } from '../../shared/contract/manager.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { newestActs } from './acts.ts';
import { officerFacts, officerView } from './hall.ts';

/** Everything live, what was done of late, and who has been here today. */
export function managerView(state: CentreState): ManagerView {
  const { officerId: _, ...hall } = officerView(state, '-');
  const { opening, day } = state.conduct;
  const counters = lastCounters(state);
  const ended = [...state.tickets.values()].flatMap(
    (ticket) => endedTicket(state, ticket, counters) ?? [],
  );
  return {
    ...hall,
    acts: newestActs(state),
    opening,
    sessions: [...(day?.sessions ?? [])],
    stops: [...(day?.stops ?? [])],
    steers: state.steers.all().slice(-steersShown),
    ended: ended.sort((one, other) => one.endedAtMs - other.endedAtMs),
  };
}

/** What changes in {@link managerView}, by these events. */
export function managerFacts(state: CentreState, events: readonly RecordedEvent[]): ManagerFact[] {
  const facts: ManagerFact[] = officerFacts(state, events);
  const { opening, day } = state.conduct;
  const types = new Set<string>(events.map(({ event }) => event.type));
  if (types.has('opening-set')) facts.push({ type: 'opening', opening });
  if (types.has('day-opened'))
    facts.push({ type: 'sessions', sessions: [...(day?.sessions ?? [])] });
  if (types.has('day-opened') || types.has('issuing-set')) {
    facts.push({ type: 'stops', stops: [...(day?.stops ?? [])] });
  }
  const touched = new Set(
    events.flatMap(({ event }) => ('ticketId' in event ? event.ticketId : [])),
  );
  const gone = [...touched].flatMap((id) => {
    const ticket = state.tickets.get(id);
    return ticket === undefined || ticket.endedAtMs === null ? [] : ticket;
  });
  const counters = gone.length === 0 ? none : lastCounters(state);
  for (const ticket of gone) {
    const ended = endedTicket(state, ticket, counters);
    if (ended !== null) facts.push({ type: 'ended', ticket: ended });
  }
  for (const recorded of events) {
    const steer = steerOf(recorded);
    if (steer !== null) facts.push({ type: 'steer', steer });
  }
  return facts;
}

const none: ReadonlyMap<string, string> = new Map();

/** The counter of each ticket's newest call. */
function lastCounters(state: CentreState): Map<string, string> {
  const calls = [...state.calls.values()].sort((one, other) => one.id - other.id);
  return new Map(calls.map(({ ticketId, counterId }) => [ticketId, counterId]));
}

/** Null: still live, or of a day before. */
function endedTicket(
  state: CentreState,
  ticket: Ticket,
  counters: ReadonlyMap<string, string>,
): EndedTicket | null {
  const { endedAtMs, step } = ticket;
  if (endedAtMs === null || ticket.date !== state.conduct.day?.date) return null;
  const visit = state.steps.get(`${ticket.id}/${step}`);
  return {
    ticketId: ticket.id,
    number: ticket.number,
    state: ticket.state,
    fieldId: ticket.fieldId,
    serviceId: ticket.serviceId,
    priorityClassId: ticket.priorityClassId,
    issuedAtMs: ticket.issuedAtMs,
    endedAtMs,
    counterId: counters.get(ticket.id) ?? null,
    outcome: visit?.outcome ?? null,
  };
}
