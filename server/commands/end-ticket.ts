import { canHappen } from '../domain/ticket/transitions.ts';
import { afterCallOfTicket } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { mayTouch } from './transfer.ts';

/** Staff take a ticket out, with a reason that stays in the history. */
export const cancelTicket: Decide<'cancel-ticket'> = (state, input, context) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (!canHappen('cancelled', ticket.state)) return refuse('wrong-state', ticket.number);
  if (!mayTouch(state, ticket, context)) return refuse('not-your-ticket', ticket.number);
  return decided(
    [
      {
        type: 'ticket-cancelled',
        ticketId: ticket.id,
        callId: ticket.callId,
        reason: input.reason,
      },
      ...afterCallOfTicket(state, ticket.callId),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number },
  );
};

/** A manager takes out what one source has flooded the line with; who is served or has ended meanwhile stays. */
export const cancelTickets: Decide<'cancel-tickets'> = (state, { ticketIds, reason }) => {
  const tickets = [...new Set(ticketIds)].flatMap((id) => {
    const ticket = state.tickets.get(id);
    return ticket !== undefined && canHappen('cancelled', ticket.state) ? [ticket] : [];
  });
  if (tickets.length === 0) return refuse('unknown-ticket');
  return decided(
    tickets.flatMap(({ id, callId }) => [
      { type: 'ticket-cancelled' as const, ticketId: id, callId, reason },
      ...afterCallOfTicket(state, callId),
    ]),
  );
};

/** The citizen says on the phone page that they are leaving. */
export const abandonTicket: Decide<'abandon-ticket'> = (state, input) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (!canHappen('abandoned', ticket.state)) return refuse('wrong-state', ticket.number);
  return decided(
    [
      { type: 'ticket-abandoned', ticketId: ticket.id, callId: ticket.callId },
      ...afterCallOfTicket(state, ticket.callId),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number },
  );
};
