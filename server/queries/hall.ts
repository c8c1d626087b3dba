import type { RecordedEvent } from '../../shared/contract/event.ts';
import type {
  DeskSession,
  HallOfficer,
  HallSetup,
  HallTicket,
} from '../../shared/contract/hall.ts';
import type { OfficerFact, OfficerPlan, OfficerView } from '../../shared/contract/officer.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import type { Desk, Officer } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { finalStates } from '../domain/ticket/transitions.ts';
import { actOn, actsOfOfficer } from './acts.ts';
import { waitsFromMs, type Ticket } from '../domain/ticket/ticket.ts';

export function officerView(state: CentreState, officerId: string): OfficerView {
  const { day } = state.conduct;
  return {
    revision: state.revision,
    setup: hallSetup(state),
    officerId,
    date: day?.date ?? '1970-01-01',
    closed: day !== null && day.closedAtMs !== null,
    tickets: [...state.liveTickets()].map((ticket) => hallTicket(state, ticket)),
    desks: [...state.openDesks()].map((desk) => deskSession(state, desk)),
    officers: [...state.officers.values()].map(hallOfficer),
    acts: actsOfOfficer(state, officerId),
  };
}

/** Each touched ticket, desk and officer in its present form. */
export function officerFacts(state: CentreState, events: readonly RecordedEvent[]): OfficerFact[] {
  const touched = touchedBy(state, events);
  const facts: OfficerFact[] = [];
  if (touched.day) {
    const { day } = state.conduct;
    const closed = day !== null && day.closedAtMs !== null;
    facts.push({ type: 'day', date: day?.date ?? '1970-01-01', closed });
  }
  for (const id of touched.tickets) {
    const ticket = state.tickets.get(id);
    if (ticket === undefined || finalStates.has(ticket.state)) {
      facts.push({ type: 'ticket-gone', ticketId: id, state: ticket?.state ?? 'expired' });
    } else facts.push({ type: 'ticket', ticket: hallTicket(state, ticket) });
    for (const act of actOn(state, id)) facts.push({ type: 'act', act });
  }
  for (const counterId of touched.counters) {
    const desk = state.deskAt(counterId);
    const session = desk === undefined ? null : deskSession(state, desk);
    facts.push({ type: 'desk', counterId, session });
  }
  for (const id of touched.officers) {
    const officer = state.officers.get(id);
    if (officer !== undefined) facts.push({ type: 'officer', officer: hallOfficer(officer) });
  }
  return facts;
}

export function officerPlan(state: CentreState, plan: Plan, officerId: string): OfficerPlan {
  const counterId = state.deskOf(officerId)?.counterId;
  const own = plan.officers.find((officer) => officer.officerId === officerId);
  const skills = state.officers.get(officerId)?.skills;
  return {
    computedAtMs: plan.computedAtMs,
    waitsMadeAtMs: plan.waitsMadeAtMs,
    next: plan.counters.find((counter) => counter.counterId === counterId)?.next ?? null,
    services: plan.services
      .filter(({ serviceId }) => skills?.has(serviceId))
      .map(({ serviceId, waiting, newcomers }) => ({
        serviceId,
        waiting,
        wait: newcomers[state.setup.defaultPriorityClassId]?.wait ?? null,
      })),
    servedToday: own?.served ?? 0,
    meanServiceMinutes: own?.meanServiceMinutes ?? null,
  };
}

interface Touched {
  readonly tickets: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly officers: ReadonlySet<string>;
  readonly day: boolean;
}

function touchedBy(state: CentreState, events: readonly RecordedEvent[]): Touched {
  const tickets = new Set<string>();
  const counters = new Set<string>();
  const officers = new Set<string>();
  let day = false;
  for (const { event } of events) {
    if ('ticketId' in event) tickets.add(event.ticketId);
    if ('counterId' in event) counters.add(event.counterId);
    if ('callId' in event && event.callId !== null) {
      const call = state.calls.get(String(event.callId));
      if (call !== undefined) counters.add(call.counterId);
    }
    if (event.type === 'desk-moved') counters.add(event.fromCounterId);
    if (event.type === 'skills-set') officers.add(event.officerId);
    if (event.type.startsWith('day-')) day = true;
    // Calls of the day before are forgotten, and with them how many came to nothing.
    if (event.type === 'day-opened') {
      for (const { counterId } of state.openDesks()) counters.add(counterId);
    }
  }
  return { tickets, counters, officers, day };
}

function hallSetup(state: CentreState): HallSetup {
  const { setup } = state;
  return {
    centreId: setup.id,
    name: setup.name,
    timeZone: setup.timeZone,
    zones: [...setup.zones],
    fields: [...setup.fields.values()],
    services: [...setup.services.values()],
    priorityClasses: [...setup.priorityClasses.values()],
    counters: [...setup.counters.values()],
    maxCalls: setup.rules.maxCalls,
    holdReturnMinutes: setup.rules.holdReturnMinutes,
  };
}

function hallTicket(state: CentreState, ticket: Ticket): HallTicket {
  const call = ticket.callId === null ? undefined : state.calls.get(String(ticket.callId));
  return {
    ticketId: ticket.id,
    number: ticket.number,
    state: ticket.state,
    fieldId: ticket.fieldId,
    serviceId: ticket.serviceId,
    priorityClassId: ticket.priorityClassId,
    claim: ticket.claim ?? null,
    channel: ticket.channel,
    issuedAtMs: ticket.issuedAtMs,
    waitsFromMs: waitsFromMs(ticket),
    callId: ticket.callId,
    counterId: call?.counterId ?? null,
    officerId: call?.officerId ?? ticket.heldByOfficerId,
    calledAtMs: call?.calledAtMs ?? null,
    lastCalledAtMs: call?.lastCalledAtMs ?? null,
    timesCalled: call?.times ?? 0,
    reasons: call?.reasons ?? null,
    noShowDueAtMs: call?.noShowDueAtMs ?? null,
    servingAtMs: call?.servingAtMs ?? null,
    heldUntilMs: ticket.returnsAtMs,
    raised: ticket.raised ?? null,
    note: ticket.note,
  };
}

function deskSession(state: CentreState, desk: Desk): DeskSession {
  const { counterId, officerId, breakReason, sinceMs, openedAtMs, autoCall, afterCall } = desk;
  const { askedAtMs, consoleGoneSinceMs } = desk;
  return {
    counterId,
    officerId,
    state: desk.state,
    breakReason,
    sinceMs,
    openedAtMs,
    autoCall,
    askedAtMs,
    consoleGoneSinceMs,
    afterCall,
    missed: missedInRow(state, desk),
    ticketId: state.openCall(desk)?.ticketId ?? null,
  };
}

/** The newest calls of this stay to which nobody came, as long as there are only such. */
function missedInRow(state: CentreState, desk: Desk): DeskSession['missed'] {
  const ended = [...state.calls.values()]
    .filter(({ counterId, officerId, closedAtMs, calledAtMs }) => {
      const here = counterId === desk.counterId && officerId === desk.officerId;
      return here && closedAtMs !== null && calledAtMs >= desk.openedAtMs;
    })
    .sort((one, other) => other.id - one.id);
  const came = ended.findIndex(({ endedAs }) => endedAs !== 'no-show');
  const missed = came < 0 ? ended : ended.slice(0, came);
  const sinceMs = missed.at(-1)?.closedAtMs;
  return sinceMs == null ? null : { calls: missed.length, sinceMs };
}

function hallOfficer({ id, name, skills }: Officer): HallOfficer {
  const levels = [...skills].map(([serviceId, level]) => ({ serviceId, level }));
  return { officerId: id, name, skills: levels };
}
