import { afterCallEvents } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { ownCall } from './own-desk.ts';
import { recalledEvent } from './recall.ts';

/** The called person did not come. */
export const markNoShow: Decide<'mark-no-show'> = (state, _input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  if (ticket.state !== 'called') return refuse('wrong-state', ticket.number);
  return decided(
    [
      { type: 'ticket-no-show', callId: call.id, ticketId: ticket.id },
      ...afterCallEvents(state, desk),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  );
};

/** Alarm clock: repeats a call that nobody answered, and gives it up after the centre's number of calls. */
export const noShowDue: Decide<'no-show-due'> = (state, input, context) => {
  const call = state.calls.get(String(input.callId));
  if (call?.noShowDueAtMs == null || context.nowMs < call.noShowDueAtMs) return refuse('not-due');
  if (call.times < state.setup.rules.maxCalls) {
    return decided([recalledEvent(state, call, context.nowMs)], { ticketId: call.ticketId });
  }
  const desk = state.deskAt(call.counterId);
  return decided(
    [
      { type: 'ticket-no-show', callId: call.id, ticketId: call.ticketId },
      ...(desk === undefined ? [] : afterCallEvents(state, desk)),
    ],
    { ticketId: call.ticketId },
  );
};
