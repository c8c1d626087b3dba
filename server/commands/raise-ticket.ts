import type { CentreEvent } from '../../shared/contract/event.ts';
import type { RaiseReason } from '../../shared/contract/ticket-state.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { chooseTicket, type Choice } from '../domain/routing/choose-ticket.ts';
import { hallOf } from '../domain/routing/hall-of.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { canHappen } from '../domain/ticket/transitions.ts';
import {
  decided,
  refuse,
  type CommandContext,
  type Decide,
  type Decision,
  type InputOf,
} from './decision.ts';

/**
 * A manager has somebody called before their turn: at a named free counter at once, or by the next officer
 * who may serve them. Reason and person are in the history.
 */
export const callTicket: Decide<'call-ticket'> = (state, input, context) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (!canHappen('raised', ticket.state)) return refuse('wrong-state', ticket.number);
  const { id: ticketId, number: ticketNumber } = ticket;
  const raise: CentreEvent[] =
    ticket.raised === undefined ? [{ type: 'ticket-raised', ticketId, reason: input.reason }] : [];
  if (input.counterId === undefined) return decided(raise, { ticketId, ticketNumber });
  return callAt(state, ticket, { ...input, counterId: input.counterId }, raise, context);
};

/** The ticket waits for its turn again. */
export const lowerTicket: Decide<'lower-ticket'> = (state, input) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (!canHappen('lowered', ticket.state)) return refuse('wrong-state', ticket.number);
  const { id: ticketId, number: ticketNumber } = ticket;
  if (ticket.raised === undefined) return decided([], { ticketId, ticketNumber });
  return decided([{ type: 'ticket-lowered', ticketId }], { ticketId, ticketNumber });
};

function callAt(
  state: CentreState,
  ticket: Ticket,
  { counterId, reason }: InputOf<'call-ticket'> & { counterId: string },
  raise: readonly CentreEvent[],
  { nowMs }: CommandContext,
): Decision {
  if (!state.setup.counters.has(counterId)) return refuse('unknown-counter');
  const desk = state.deskAt(counterId);
  if (desk === undefined) return refuse('counter-closed');
  const officer = state.officers.get(desk.officerId);
  if (officer === undefined) return refuse('unknown-officer');
  const open = state.openCall(desk);
  if (open !== undefined) return refuse('counter-busy', state.tickets.get(open.ticketId)?.number);
  if (desk.state !== 'ready') return refuse('counter-away', officer.name);
  const choice = onlyChoice(state, ticket, reason, { counterId, officerId: officer.id, nowMs });
  if (choice === undefined) return refuse('cannot-serve', officer.name);
  const called: CentreEvent = {
    type: 'ticket-called',
    callId: state.revision + raise.length + 1,
    ticketId: ticket.id,
    counterId,
    officerId: officer.id,
    noShowDueAtMs: nowMs + state.setup.rules.noShowAfterSeconds * 1000,
    reasons: choice.reasons,
    auto: false,
  };
  const { id: ticketId, number: ticketNumber } = ticket;
  return decided([...raise, called], { ticketId, ticketNumber, counterId });
}

/** What the officer would be told if only this ticket were raised; undefined: they cannot serve it there. */
function onlyChoice(
  state: CentreState,
  ticket: Ticket,
  reason: RaiseReason,
  { counterId, officerId, nowMs }: { counterId: string; officerId: string; nowMs: number },
): Choice | undefined {
  const officer = state.officers.get(officerId);
  const line = state.waiting.copy();
  for (const other of [...line.all()]) {
    if (other.raised !== undefined || other.id === ticket.id) line.remove(other);
  }
  line.add({ ...ticket, raised: { atMs: nowMs, reason } });
  const choice = officer && chooseTicket(hallOf(state, line), officer, nowMs, counterId);
  return choice?.ticket.id === ticket.id ? choice : undefined;
}
