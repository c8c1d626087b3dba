import { canHappen } from '../domain/ticket/transitions.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { afterCallOfTicket } from './after-call.ts';
import {
  decided,
  refuse,
  type CommandContext,
  type Decide,
  type InputOf,
  type Refused,
} from './decision.ts';
import { ownCall } from './own-desk.ts';

/** Sends a ticket on to another service. It keeps its number and its age. */
export const transfer: Decide<'transfer'> = (state, input, context) => {
  const found = ticketToTransfer(state, input, context);
  if (!found.ok) return found;
  const { ticket } = found;
  if (!state.setup.services.has(input.serviceId)) return refuse('unknown-service');
  if (!canHappen('transferred', ticket.state)) return refuse('wrong-state', ticket.number);
  if (ticket.serviceId === input.serviceId) return refuse('same-service', ticket.number);
  return decided(
    [
      {
        type: 'ticket-transferred',
        ticketId: ticket.id,
        callId: ticket.callId,
        fromServiceId: ticket.serviceId,
        toServiceId: input.serviceId,
        note: input.note ?? null,
      },
      ...afterCallOfTicket(state, ticket.callId),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number },
  );
};

/** Without an id: the ticket at the officer's own counter. A ticket at another's counter is theirs. */
function ticketToTransfer(
  state: CentreState,
  input: InputOf<'transfer'>,
  context: CommandContext,
): { ok: true; ticket: Ticket } | Refused {
  if (input.ticketId === undefined) return ownCall(state, context);
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  return mayTouch(state, ticket, context)
    ? { ok: true, ticket }
    : refuse('not-your-ticket', ticket.number);
}

/** A manager may touch any ticket; an officer those that wait, and those they call, serve or hold. */
export function mayTouch(state: CentreState, ticket: Ticket, context: CommandContext): boolean {
  if (context.actor.type !== 'staff') return false;
  if (context.actor.role === 'manager' || ticket.state === 'waiting') return true;
  const call = ticket.callId === null ? undefined : state.calls.get(String(ticket.callId));
  return (call?.officerId ?? ticket.heldByOfficerId) === context.actor.officerId;
}
