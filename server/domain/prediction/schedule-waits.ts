import type { Officer } from '../centre/desk.ts';
import type { CentreState } from '../centre/state.ts';
import { isEarlier, type WaitingLine } from '../centre/waiting-line.ts';
import { bestTicket } from '../routing/choose-ticket.ts';
import { hallOf, ownMinutes, staffedDesks, type Hall } from '../routing/hall-of.ts';
import type { Ticket } from '../ticket/ticket.ts';

const minuteMs = 60_000;
/** A service that has outlived its mean is expected to take this share of the mean more. */
const overdueShare = 0.25;

/** Waits from now, in minutes; no entry where no open officer can serve. */
export interface ScheduledWaits {
  readonly byTicket: ReadonlyMap<string, number>;
  /** For somebody who takes a ticket now, by service id. */
  readonly byService: ReadonlyMap<string, number>;
}

interface Server {
  freeAtMs: number;
  readonly officer: Officer;
  readonly counterId: string;
}

/**
 * Plays the hall forward with mean service times: whoever is free first calls whom the routing index
 * chooses, until nobody is left whom an open officer can serve. Deterministic; about one choice per
 * waiting ticket. A newcomer of each service is played along as a ghost that takes nobody's time.
 */
export function scheduleWaits(state: CentreState, nowMs: number): ScheduledWaits {
  const line = state.waiting.copy();
  const ghosts = addGhosts(state, line, nowMs);
  const hall = hallOf(state, line);
  const servers = serversOf(state, hall, nowMs);
  const byTicket = new Map<string, number>();
  const byService = new Map<string, number>();
  while (servers.length > 0 && line.size > 0) {
    const server = earliest(servers);
    const ticket = bestTicket(hall, server.officer, server.freeAtMs);
    if (ticket === undefined) {
      servers.splice(servers.indexOf(server), 1);
      continue;
    }
    line.remove(ticket);
    const waitMinutes = Math.max(0, server.freeAtMs - nowMs) / minuteMs;
    if (ghosts.has(ticket.id)) byService.set(ticket.serviceId, waitMinutes);
    else {
      byTicket.set(ticket.id, waitMinutes);
      server.freeAtMs += meanMs(hall, server.officer, ticket.serviceId);
    }
  }
  return { byTicket, byService };
}

function addGhosts(state: CentreState, line: WaitingLine, nowMs: number): Set<string> {
  const ids = new Set<string>();
  for (const service of state.setup.services.values()) {
    const id = `ghost/${service.id}`;
    ids.add(id);
    line.add(ghostTicket(id, service.id, service.fieldId, state, nowMs));
  }
  return ids;
}

function ghostTicket(
  id: string,
  serviceId: string,
  fieldId: string,
  state: CentreState,
  nowMs: number,
): Ticket {
  return {
    id,
    number: '',
    date: '',
    seriesFieldId: fieldId,
    seriesNumber: Number.MAX_SAFE_INTEGER,
    serviceId,
    fieldId,
    priorityClassId: state.setup.defaultPriorityClassId,
    language: 'vi',
    channel: 'kiosk',
    token: '',
    state: 'waiting',
    issuedAtMs: nowMs,
    firstCalledAtMs: null,
    endedAtMs: null,
    step: 1,
    callId: null,
    heldByOfficerId: null,
    returnsAtMs: null,
    note: null,
  };
}

function serversOf(state: CentreState, hall: Hall, nowMs: number): Server[] {
  return staffedDesks(state)
    .filter(({ desk }) => desk.afterCall === null || desk.afterCall.do === 'move')
    .map(({ desk, officer }) => {
      const call = state.openCall(desk);
      const ticket = call && state.tickets.get(call.ticketId);
      if (call === undefined || ticket === undefined) {
        return { freeAtMs: nowMs, officer, counterId: desk.counterId };
      }
      const mean = meanMs(hall, officer, ticket.serviceId);
      const left = mean - (nowMs - (call.servingAtMs ?? nowMs));
      const freeAtMs = nowMs + Math.max(left, mean * overdueShare);
      return { freeAtMs, officer, counterId: desk.counterId };
    });
}

function earliest(servers: readonly Server[]): Server {
  return servers.reduce((first, server) => (server.freeAtMs < first.freeAtMs ? server : first));
}

function meanMs(hall: Hall, officer: Officer, serviceId: string): number {
  return ownMinutes(hall, officer.id, serviceId) * minuteMs;
}

/** How many tickets of the same field are expected to be called before each waiting ticket. */
export function peopleAhead(state: CentreState, waits: ScheduledWaits): Map<string, number> {
  const perField = new Map<string, Ticket[]>();
  for (const ticket of state.waiting.all()) {
    const line = perField.get(ticket.fieldId);
    if (line === undefined) perField.set(ticket.fieldId, [ticket]);
    else line.push(ticket);
  }
  const ahead = new Map<string, number>();
  for (const line of perField.values()) {
    const wait = (ticket: Ticket) => waits.byTicket.get(ticket.id) ?? Number.POSITIVE_INFINITY;
    line.sort((a, b) => (wait(a) === wait(b) ? (isEarlier(a, b) ? -1 : 1) : wait(a) - wait(b)));
    for (const [place, ticket] of line.entries()) ahead.set(ticket.id, place);
  }
  return ahead;
}
