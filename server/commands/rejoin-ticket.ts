import { agesFromAfter, wayBack } from '../domain/ticket/rejoin.ts';
import { decided, refuse, type Decide } from './decision.ts';

/**
 * Somebody who missed their call, or fetched the paper that was missing, comes back into the line with the
 * ticket they have. By phone for some time only; whoever stands in the hall may be let in by the staff.
 */
export const rejoinTicket: Decide<'rejoin-ticket'> = (state, input, context) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (state.conduct.day?.closedAtMs != null) return refuse('day-closed');
  const way = wayBack(state, ticket);
  if (way === null) return refuse('no-way-back', ticket.number);
  if (context.actor.type === 'citizen' && context.nowMs > way.untilMs) return refuse('too-late');
  const agesFromMs = agesFromAfter(state, ticket, way.why, context.nowMs);
  return decided([{ type: 'ticket-rejoined', ticketId: ticket.id, why: way.why, agesFromMs }], {
    ticketId: ticket.id,
    ticketNumber: ticket.number,
  });
};
