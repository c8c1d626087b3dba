import { afterCallEvents } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { ownCall } from './own-desk.ts';

/** The person has been served. A wish noted meanwhile (close, break, move) takes effect with it. */
export const complete: Decide<'complete'> = (state, input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  if (ticket.state !== 'serving') return refuse('not-serving', ticket.number);
  return decided(
    [
      {
        type: 'ticket-completed',
        callId: call.id,
        ticketId: ticket.id,
        outcome: input.outcome,
        note: input.note ?? null,
      },
      ...afterCallEvents(state, desk),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  );
};
