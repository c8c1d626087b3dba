import { afterCallEvents } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { ownCall, ownDesk } from './own-desk.ts';

/** Sets a person aside (to fill in a form, to fetch a paper) without losing their place. */
export const hold: Decide<'hold'> = (state, input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  const minutes = input.returnInMinutes ?? state.setup.rules.holdReturnMinutes;
  return decided(
    [
      {
        type: 'ticket-held',
        callId: call.id,
        ticketId: ticket.id,
        officerId: desk.officerId,
        returnsAtMs: context.nowMs + minutes * 60_000,
      },
      ...afterCallEvents(state, desk),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  );
};

/** Calls a held person back to the officer who set them aside. */
export const resume: Decide<'resume'> = (state, input, context) => {
  const own = ownDesk(state, context);
  if (!own.ok) return own;
  const { desk } = own;
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  if (ticket.state !== 'held') return refuse('wrong-state', ticket.number);
  if (ticket.heldByOfficerId !== desk.officerId) return refuse('not-your-ticket', ticket.number);
  const open = state.openCall(desk);
  if (open !== undefined) return refuse('counter-busy', state.tickets.get(open.ticketId)?.number);
  const ready = desk.state === 'break';
  return decided(
    [
      ...(ready ? [{ type: 'desk-ready' as const, counterId: desk.counterId }] : []),
      {
        type: 'ticket-called',
        callId: state.revision + (ready ? 2 : 1),
        ticketId: ticket.id,
        counterId: desk.counterId,
        officerId: desk.officerId,
        noShowDueAtMs: context.nowMs + state.setup.rules.noShowAfterSeconds * 1000,
        reasons: null,
        auto: false,
      },
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  );
};

/** Alarm clock: a held ticket goes back to waiting, with the place its age gives it. */
export const holdDue: Decide<'hold-due'> = (state, input, context) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket?.returnsAtMs == null || context.nowMs < ticket.returnsAtMs) return refuse('not-due');
  return decided([{ type: 'ticket-returned', ticketId: ticket.id }], { ticketId: ticket.id });
};
