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
