import type { CentreEvent } from '../../../shared/contract/event.ts';
import { nextState } from '../ticket/transitions.ts';
import type { CentreState } from './state.ts';

type TurnEvent = Extract<CentreEvent, { type: 'ticket-raised' | 'ticket-lowered' }>;

/**
 * Folds that a manager has a ticket called before its turn, or in its turn after all.
 * @throws Error when the history contradicts itself
 */
export function evolveTurn(state: CentreState, event: TurnEvent, atMs: number): void {
  const before = state.tickets.get(event.ticketId);
  if (before === undefined) throw new Error(`no ticket ${event.ticketId}`);
  const isRaised = event.type === 'ticket-raised';
  state.tickets.set(before.id, {
    ...before,
    raised: isRaised ? { atMs, reason: event.reason } : undefined,
    state: nextState(isRaised ? 'raised' : 'lowered', before.state),
  });
}
