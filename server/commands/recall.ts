import type { CentreState } from '../domain/centre/state.ts';
import type { Call } from '../domain/ticket/ticket.ts';
import type { CentreEvent } from '../../shared/contract/event.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { ownCall } from './own-desk.ts';

/** Calls the same person once more; the no-show timer starts again. */
export const recall: Decide<'recall'> = (state, _input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  if (own.ticket.state !== 'called') return refuse('wrong-state', own.ticket.number);
  return decided([recalledEvent(state, own.call, context.nowMs)], {
    ticketId: own.ticket.id,
    ticketNumber: own.ticket.number,
    counterId: own.desk.counterId,
  });
};

export function recalledEvent(state: CentreState, call: Call, nowMs: number): CentreEvent {
  return {
    type: 'ticket-recalled',
    callId: call.id,
    ticketId: call.ticketId,
    times: call.times + 1,
    noShowDueAtMs: nowMs + state.setup.rules.noShowAfterSeconds * 1000,
  };
}
