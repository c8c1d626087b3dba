import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Call, Ticket } from '../domain/ticket/ticket.ts';
import { refuse, type CommandContext, type Refused } from './decision.ts';

/** The desk the acting officer sits at. */
export function ownDesk(
  state: CentreState,
  context: CommandContext,
): { ok: true; desk: Desk } | Refused {
  const officerId = context.actor.type === 'staff' ? context.actor.officerId : null;
  const desk = officerId === null ? undefined : state.deskOf(officerId);
  return desk === undefined ? refuse('no-counter') : { ok: true, desk };
}

/** The open call at the acting officer's desk, with its ticket. */
export function ownCall(
  state: CentreState,
  context: CommandContext,
): { ok: true; desk: Desk; call: Call; ticket: Ticket } | Refused {
  const own = ownDesk(state, context);
  if (!own.ok) return own;
  const call = state.openCall(own.desk);
  const ticket = call && state.tickets.get(call.ticketId);
  if (call === undefined || ticket === undefined) return refuse('nobody-called');
  return { ok: true, desk: own.desk, call, ticket };
}
