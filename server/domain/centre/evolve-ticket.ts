import type { CentreEvent } from '../../../shared/contract/event.ts';
import type { TicketState } from '../../../shared/contract/ticket-state.ts';
import { finalStates, nextState, type TicketHappening } from '../ticket/transitions.ts';
import { ageAfterTransfer } from '../routing/ages.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { waitsFromMs, type Call, type Ticket, type VisitStep } from '../ticket/ticket.ts';
import type { CentreState } from './state.ts';

type TicketEvent = Exclude<
  Extract<CentreEvent, { type: `ticket-${string}` | `priority-${string}` | 'serving-started' }>,
  { type: 'ticket-raised' | 'ticket-lowered' }
>;
type EndingEvent = Extract<
  TicketEvent,
  {
    type:
      | 'ticket-completed'
      | 'ticket-no-show'
      | 'ticket-cancelled'
      | 'ticket-abandoned'
      | 'ticket-expired';
  }
>;

const endings: Record<EndingEvent['type'], TicketHappening> = {
  'ticket-completed': 'completed',
  'ticket-no-show': 'no-show',
  'ticket-cancelled': 'cancelled',
  'ticket-abandoned': 'abandoned',
  'ticket-expired': 'expired',
};

/**
 * Folds what happens to a ticket, with its calls, its visit steps and the desk at which it happens.
 * @throws Error when the history contradicts itself
 */
export function evolveTicket(state: CentreState, event: TicketEvent, atMs: number): void {
  switch (event.type) {
    case 'ticket-issued':
      issued(state, event, atMs);
      break;
    case 'ticket-called':
      called(state, event, atMs);
      break;
    case 'ticket-recalled':
      recalled(state, event, atMs);
      break;
    case 'serving-started':
      happen(state, event.ticketId, 'serving-started', {});
      changeCall(state, event.callId, { servingAtMs: atMs, noShowDueAtMs: null });
      break;
    case 'priority-confirmed':
      happen(state, event.ticketId, 'priority-confirmed', { claim: 'confirmed' });
      break;
    case 'priority-rejected':
      rejected(state, event, atMs);
      break;
    case 'ticket-held':
      held(state, event, atMs);
      break;
    case 'ticket-returned':
      happen(state, event.ticketId, 'returned', { heldByOfficerId: null, returnsAtMs: null });
      break;
    case 'ticket-put-back':
      leaveCall(state, event.ticketId, 'put-back', {}, atMs);
      break;
    case 'ticket-rejoined':
      rejoined(state, event, atMs);
      break;
    case 'ticket-transferred':
      transferred(state, event, atMs);
      break;
    default:
      ended(state, event, atMs);
  }
}

function held(
  state: CentreState,
  { ticketId, officerId, returnsAtMs }: Extract<TicketEvent, { type: 'ticket-held' }>,
  atMs: number,
): void {
  leaveCall(state, ticketId, 'held', { heldByOfficerId: officerId, returnsAtMs }, atMs);
}

function rejected(
  state: CentreState,
  { ticketId, priorityClassId }: Extract<TicketEvent, { type: 'priority-rejected' }>,
  atMs: number,
): void {
  leaveCall(state, ticketId, 'priority-rejected', { priorityClassId, claim: 'rejected' }, atMs);
}

function recalled(
  state: CentreState,
  { ticketId, callId, times, noShowDueAtMs }: Extract<TicketEvent, { type: 'ticket-recalled' }>,
  atMs: number,
): void {
  happen(state, ticketId, 'recalled', {});
  changeCall(state, callId, { times, noShowDueAtMs, lastCalledAtMs: atMs });
}

function rejoined(
  state: CentreState,
  { ticketId, agesFromMs }: Extract<TicketEvent, { type: 'ticket-rejoined' }>,
  atMs: number,
): void {
  const { step, serviceId } = ticketOf(state, ticketId);
  happen(state, ticketId, 'rejoined', { agesFromMs, endedAtMs: null, step: step + 1 });
  startStep(state, ticketId, step + 1, serviceId, atMs);
}

function issued(
  state: CentreState,
  event: Extract<TicketEvent, { type: 'ticket-issued' }>,
  atMs: number,
): void {
  const { ticketId, fieldId, seriesNumber, serviceId } = event;
  if (seriesNumber !== (state.series.get(fieldId)?.lastNumber ?? 0) + 1) {
    throw new Error(`number ${seriesNumber} does not follow in series ${fieldId}`);
  }
  state.series.set(fieldId, { fieldId, date: event.date, lastNumber: seriesNumber });
  state.tickets.set(ticketId, {
    id: ticketId,
    number: event.number,
    date: event.date,
    seriesFieldId: fieldId,
    seriesNumber,
    serviceId,
    fieldId,
    priorityClassId: event.priorityClassId,
    language: event.language,
    channel: event.channel,
    ...(event.claim === undefined ? {} : { claim: event.claim }),
    tokenHash: event.tokenHash,
    state: nextState('issued', null),
    issuedAtMs: atMs,
    firstCalledAtMs: null,
    endedAtMs: null,
    step: 1,
    callId: null,
    heldByOfficerId: null,
    returnsAtMs: null,
    note: null,
  });
  startStep(state, ticketId, 1, serviceId, atMs);
}

function called(
  state: CentreState,
  event: Extract<TicketEvent, { type: 'ticket-called' }>,
  atMs: number,
): void {
  const { callId, ticketId, counterId, officerId } = event;
  const before = ticketOf(state, ticketId);
  const ticket = happen(state, ticketId, before.state === 'held' ? 'resumed' : 'called', {
    callId,
    firstCalledAtMs: before.firstCalledAtMs ?? atMs,
    heldByOfficerId: null,
    returnsAtMs: null,
  });
  const desk = state.deskAt(counterId);
  if (desk?.officerId !== officerId || desk.callId !== null) {
    throw new Error(`counter ${counterId} cannot take a call`);
  }
  const askedAtMs = event.auto ? desk.askedAtMs : null;
  state.desks.set(String(desk.id), { ...desk, callId, sinceMs: atMs, askedAtMs });
  state.calls.set(String(callId), {
    id: callId,
    ticketId,
    step: ticket.step,
    counterId,
    officerId,
    calledAtMs: atMs,
    lastCalledAtMs: atMs,
    times: 1,
    noShowDueAtMs: event.noShowDueAtMs,
    servingAtMs: null,
    closedAtMs: null,
    endedAs: null,
    reasons: event.reasons,
    auto: event.auto,
  });
}

function transferred(
  state: CentreState,
  event: Extract<TicketEvent, { type: 'ticket-transferred' }>,
  atMs: number,
): void {
  const service = state.setup.services.get(event.toServiceId);
  if (service === undefined) throw new Error(`no service ${event.toServiceId}`);
  const { step, ...ticket } = ticketOf(state, event.ticketId);
  const { transferKeeps } = state.setup.policy ?? defaultRoutingPolicy;
  endStep(state, event.ticketId, step, { endedAtMs: atMs });
  const to = {
    serviceId: service.id,
    fieldId: service.fieldId,
    step: step + 1,
    heldByOfficerId: null,
    returnsAtMs: null,
    note: event.note,
    // A share of 1 keeps the age as it is, to the millisecond.
    ...(transferKeeps < 1
      ? { agesFromMs: Math.round(ageAfterTransfer(waitsFromMs(ticket), atMs, transferKeeps)) }
      : {}),
  };
  leaveCall(state, event.ticketId, 'transferred', to, atMs);
  startStep(state, event.ticketId, step + 1, service.id, atMs);
}

function ended(state: CentreState, event: EndingEvent, atMs: number): void {
  const { step } = ticketOf(state, event.ticketId);
  const note = event.type === 'ticket-completed' && event.note !== null ? { note: event.note } : {};
  const over = { endedAtMs: atMs, heldByOfficerId: null, returnsAtMs: null, ...note };
  leaveCall(state, event.ticketId, endings[event.type], over, atMs);
  endStep(state, event.ticketId, step, {
    endedAtMs: atMs,
    outcome: event.type === 'ticket-completed' ? event.outcome : null,
  });
}

/** Something that ends the open call, where there is one. */
function leaveCall(
  state: CentreState,
  ticketId: string,
  happening: TicketHappening,
  change: Partial<Ticket>,
  atMs: number,
): void {
  const { callId } = ticketOf(state, ticketId);
  // Whoever was called before their turn has had that turn, unless nobody was at the counter.
  const had = callId === null || happening === 'put-back' ? {} : { raised: undefined };
  const ticket = happen(state, ticketId, happening, { ...change, ...had, callId: null });
  if (callId === null) return;
  const call = closeCall(state, callId, ticket.state, atMs);
  if (finalStates.has(ticket.state)) {
    endStep(state, ticketId, call.step, { officerId: call.officerId });
  }
  const desk = state.deskAt(call.counterId);
  if (desk?.callId === callId) {
    state.desks.set(String(desk.id), { ...desk, callId: null, sinceMs: atMs });
  }
}

function ticketOf(state: CentreState, ticketId: string): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function happen(
  state: CentreState,
  ticketId: string,
  happening: TicketHappening,
  change: Partial<Ticket>,
): Ticket {
  const before = ticketOf(state, ticketId);
  const ticket = { ...before, ...change, state: nextState(happening, before.state) };
  state.tickets.set(ticketId, ticket);
  return ticket;
}

function changeCall(state: CentreState, callId: number, change: Partial<Call>): Call {
  const before = state.calls.get(String(callId));
  if (before?.closedAtMs !== null) throw new Error(`call ${callId} is not open`);
  const call = { ...before, ...change };
  state.calls.set(String(callId), call);
  return call;
}

function closeCall(
  state: CentreState,
  callId: number,
  endedAs: TicketState,
  closedAtMs: number,
): Call {
  return changeCall(state, callId, { closedAtMs, endedAs, noShowDueAtMs: null });
}

function startStep(
  state: CentreState,
  ticketId: string,
  step: number,
  serviceId: string,
  startedAtMs: number,
): void {
  const fresh = { startedAtMs, endedAtMs: null, officerId: null, outcome: null };
  state.steps.set(`${ticketId}/${step}`, { ticketId, step, serviceId, ...fresh });
}

function endStep(
  state: CentreState,
  ticketId: string,
  step: number,
  change: Partial<VisitStep>,
): void {
  const before = state.steps.get(`${ticketId}/${step}`);
  if (before === undefined) throw new Error(`ticket ${ticketId} has no step ${step}`);
  state.steps.set(`${ticketId}/${step}`, { ...before, ...change });
}
