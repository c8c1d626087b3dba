import type { CentreEvent } from '../../shared/contract/event.ts';
import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';

/**
 * What was wished for while a person was at the counter, due now that the call ends.
 * A move to a counter that was taken meanwhile is dropped: the officer stays where they are.
 */
export function afterCallEvents(state: CentreState, desk: Desk): CentreEvent[] {
  const { afterCall, counterId, officerId } = desk;
  if (afterCall === null) return [];
  switch (afterCall.do) {
    case 'close':
      return [{ type: 'desk-closed', counterId, officerId }];
    case 'break':
      return [{ type: 'desk-break', counterId, reason: afterCall.reason }];
    case 'move':
      if (state.deskAt(afterCall.counterId) !== undefined) {
        return [{ type: 'after-call-set', counterId, afterCall: null }];
      }
      return [
        {
          type: 'desk-moved',
          officerId,
          fromCounterId: counterId,
          counterId: afterCall.counterId,
          breakReason: 'arriving',
        },
      ];
  }
}

/** As {@link afterCallEvents}, for a ticket that may or may not be at a counter. */
export function afterCallOfTicket(state: CentreState, callId: number | null): CentreEvent[] {
  if (callId === null) return [];
  for (const desk of state.openDesks()) {
    if (desk.callId === callId) return afterCallEvents(state, desk);
  }
  return [];
}
