import { decided, refuse, type Decide } from './decision.ts';
import { ownCall } from './own-desk.ts';

/** The called person has come to the counter: walking ends, service time starts. */
export const startServing: Decide<'start-serving'> = (state, _input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  if (ticket.state !== 'called') return refuse('wrong-state', ticket.number);
  const of = { callId: call.id, ticketId: ticket.id };
  // Whoever serves a claimed priority has seen its papers: the one key says so.
  const confirmed = ticket.claim === 'open' ? [{ type: 'priority-confirmed', ...of } as const] : [];
  return decided([...confirmed, { type: 'serving-started', ...of }], {
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    counterId: desk.counterId,
  });
};
