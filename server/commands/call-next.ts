import type { CentreEvent } from '../../shared/contract/event.ts';
import { callsByItself, type Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { chooseTicket } from '../domain/routing/choose-ticket.ts';
import { hallOf } from '../domain/routing/hall-of.ts';
import { decided, refuse, type Decide, type Decision } from './decision.ts';
import { ownDesk } from './own-desk.ts';

/**
 * Calls the ticket the routing index puts first for this officer. Decided at the moment of the click on
 * the newest state, so two officers can never get one ticket, and a late plan cannot matter.
 */
export const callNext: Decide<'call-next'> = (state, _input, context) => {
  const own = ownDesk(state, context);
  if (!own.ok) return own;
  return callTo(state, own.desk, context.nowMs, false);
};

/** The routing worker gives a ready counter in auto-call mode its next ticket (O8). */
export const autoCall: Decide<'auto-call'> = (state, input, context) => {
  const desk = state.deskAt(input.counterId);
  if (desk === undefined) return refuse('counter-closed');
  if (!callsByItself(desk) || desk.state !== 'ready') return refuse('not-due');
  return callTo(state, desk, context.nowMs, true);
};

function callTo(state: CentreState, desk: Desk, nowMs: number, auto: boolean): Decision {
  const open = state.openCall(desk);
  if (open !== undefined) return refuse('counter-busy', state.tickets.get(open.ticketId)?.number);
  const officer = state.officers.get(desk.officerId);
  if (officer === undefined) return refuse('unknown-officer');
  const choice = chooseTicket(hallOf(state), officer, nowMs, desk.counterId);
  if (choice === undefined) return refuse('nobody-waiting');
  const events: CentreEvent[] = [];
  if (desk.state === 'break') events.push({ type: 'desk-ready', counterId: desk.counterId });
  events.push({
    type: 'ticket-called',
    callId: state.revision + events.length + 1,
    ticketId: choice.ticket.id,
    counterId: desk.counterId,
    officerId: officer.id,
    noShowDueAtMs: nowMs + state.setup.rules.noShowAfterSeconds * 1000,
    reasons: choice.reasons,
    auto,
  });
  const { id: ticketId, number: ticketNumber } = choice.ticket;
  return decided(events, { ticketId, ticketNumber, counterId: desk.counterId });
}
