import type { PhonePlan, PhoneTicket, PhoneView } from '../../shared/contract/phone.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { isCutShort, wayBack } from '../domain/ticket/rejoin.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';

/** One ticket as its holder sees it; only ever sent to whoever holds its secret. */
export function phoneView(state: CentreState, ticket: Ticket): PhoneView {
  return {
    revision: state.revision,
    centreId: state.setup.id,
    centreName: state.setup.name,
    timeZone: state.setup.timeZone,
    language: ticket.language,
    ticket: phoneTicket(state, ticket),
  };
}

export function phoneTicket(state: CentreState, ticket: Ticket): PhoneTicket {
  const call = ticket.callId === null ? undefined : state.calls.get(String(ticket.callId));
  const counter = call && state.setup.counters.get(call.counterId);
  const service = state.setup.services.get(ticket.serviceId);
  if (service === undefined) throw new Error(`no service ${ticket.serviceId}`);
  return {
    ticketId: ticket.id,
    number: ticket.number,
    state: ticket.state,
    serviceName: service.name,
    issuedAtMs: ticket.issuedAtMs,
    counterNumber: counter?.number ?? null,
    lastCalledAtMs: call?.lastCalledAtMs ?? null,
    timesCalled: call?.times ?? 0,
    heldUntilMs: ticket.returnsAtMs,
    priorityRejected: ticket.claim === 'rejected',
    cutShort: isCutShort(state, ticket),
    rejoinUntilMs: wayBack(state, ticket)?.untilMs ?? null,
  };
}

/** Null when the ticket does not wait. */
export function phonePlan(plan: Plan, ticketId: string): PhonePlan | null {
  const own = plan.tickets.find((ticket) => ticket.ticketId === ticketId);
  if (own === undefined) return null;
  const { computedAtMs, waitsMadeAtMs } = plan;
  return { computedAtMs, waitsMadeAtMs, peopleAhead: own.peopleAhead, wait: own.wait };
}
