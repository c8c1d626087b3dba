import type { CentreEvent } from '../../shared/contract/event.ts';
import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { afterCallEvents } from './after-call.ts';
import { consoleGoneMs } from './console-presence.ts';
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

/**
 * Alarm clock: repeats a call that nobody answered, and gives it up after the centre's number of calls.
 * A clock that rings late was stopped with the house itself: then the person is called once more.
 */
export const noShowDue: Decide<'no-show-due'> = (state, input, context) => {
  const call = state.calls.get(String(input.callId));
  if (call?.noShowDueAtMs == null || context.nowMs < call.noShowDueAtMs) return refuse('not-due');
  const late = context.nowMs - call.noShowDueAtMs >= consoleGoneMs(state.setup.rules);
  if (call.times < state.setup.rules.maxCalls || late) {
    return decided([recalledEvent(state, call, context.nowMs)], { ticketId: call.ticketId });
  }
  const desk = state.deskAt(call.counterId);
  return decided(
    [
      { type: 'ticket-no-show', callId: call.id, ticketId: call.ticketId },
      ...(desk === undefined ? [] : afterMissedCall(state, desk)),
    ],
    { ticketId: call.ticketId },
  );
};

/** In auto-call mode two people in a row must not be missed because nobody sits there: the desk is asked. */
function afterMissedCall(state: CentreState, desk: Desk): CentreEvent[] {
  if (desk.afterCall !== null || !desk.autoCall) return afterCallEvents(state, desk);
  return [{ type: 'desk-asked', counterId: desk.counterId }];
}
