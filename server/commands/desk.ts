import type { CentreEvent } from '../../shared/contract/event.ts';
import type { AfterCall } from '../../shared/contract/hall.ts';
import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { decided, refuse, type CommandContext, type Decide, type Decision } from './decision.ts';
import { ownDesk } from './own-desk.ts';

/** An officer sits down at a counter: one officer per counter, one counter per officer. */
export const openCounter: Decide<'open-counter'> = (state, input, context) => {
  const officerId = context.actor.type === 'staff' ? context.actor.officerId : null;
  if (officerId === null || !state.officers.has(officerId)) return refuse('unknown-officer');
  const { counterId } = input;
  const own = state.deskOf(officerId);
  if (own?.counterId === counterId) return decided([], { counterId });
  if (own !== undefined && movesTo(own, counterId)) {
    return decided([], { counterId, afterCall: true });
  }
  const obstacle = counterObstacle(state, counterId);
  if (obstacle !== null) return obstacle;
  if (own === undefined) {
    return decided([{ type: 'desk-opened', counterId, officerId, breakReason: null }], {
      counterId,
    });
  }
  if (own.callId !== null) return refuse('counter-busy', callNumber(state, own));
  return decided([moved(own, counterId)], { counterId });
};

/** Closes a counter, or notes the wish while a person is at it. */
export const closeCounter: Decide<'close-counter'> = (state, input, context) => {
  const desk = deskMeant(state, input.counterId, context);
  if (!('id' in desk)) return desk;
  return now(desk, { do: 'close' }, [
    { type: 'desk-closed', counterId: desk.counterId, officerId: desk.officerId },
  ]);
};

/**
 * Takes back the wish to close, move or rest that was noted while a person is at the counter; where none
 * is, nothing changes. An officer's at their own counter, a manager's at any; a reserved counter is free again.
 */
export const cancelAfterCall: Decide<'cancel-after-call'> = (state, input, context) => {
  const desk = deskMeant(state, input.counterId, context);
  if (!('id' in desk)) return desk;
  const { counterId, afterCall } = desk;
  if (afterCall === null) return decided([], { counterId });
  return decided([{ type: 'after-call-set', counterId, afterCall: null }], { counterId });
};

export const setReady: Decide<'set-ready'> = (state, _input, context) => {
  const own = ownDesk(state, context);
  if (!own.ok) return own;
  const { counterId, state: present, afterCall, askedAtMs } = own.desk;
  const events: CentreEvent[] = [];
  if (present === 'break' || askedAtMs !== null) events.push({ type: 'desk-ready', counterId });
  if (afterCall !== null) events.push({ type: 'after-call-set', counterId, afterCall: null });
  return decided(events, { counterId });
};

/** A break starts at once, or after the person at the counter. */
export const startBreak: Decide<'start-break'> = (state, input, context) => {
  const own = ownDesk(state, context);
  if (!own.ok) return own;
  const { desk } = own;
  return now(desk, { do: 'break', reason: input.reason }, [
    { type: 'desk-break', counterId: desk.counterId, reason: input.reason },
  ]);
};

/** A manager sends an officer to a counter: opens it, or moves them (after the person they serve). */
export const sendOfficer: Decide<'send-officer'> = (state, input) => {
  const { officerId, counterId } = input;
  if (!state.officers.has(officerId)) return refuse('unknown-officer');
  const desk = state.deskOf(officerId);
  if (desk?.counterId === counterId) return decided([], { counterId });
  if (desk !== undefined && movesTo(desk, counterId)) {
    return decided([], { counterId, afterCall: true });
  }
  const obstacle = counterObstacle(state, counterId);
  if (obstacle !== null) return obstacle;
  if (desk !== undefined) {
    const sent = { ...moved(desk, counterId), breakReason: 'arriving' } as const;
    return now(desk, { do: 'move', counterId }, [sent]);
  }
  return decided([{ type: 'desk-opened', counterId, officerId, breakReason: 'arriving' }], {
    counterId,
  });
};

/** Turns auto-call mode of a counter on or off: an officer at their own, a manager at any. */
export const setAutoCall: Decide<'set-auto-call'> = (state, input, context) => {
  const desk = deskMeant(state, input.counterId, context);
  if (!('id' in desk)) return desk;
  const { counterId } = desk;
  if (desk.autoCall === input.on) return decided([], { counterId });
  return decided([{ type: 'auto-call-set', counterId, on: input.on }], { counterId });
};

function deskMeant(
  state: CentreState,
  counterId: string | undefined,
  context: CommandContext,
): Desk | Exclude<Decision, { ok: true }> {
  if (counterId === undefined) {
    const own = ownDesk(state, context);
    return own.ok ? own.desk : own;
  }
  if (!state.setup.counters.has(counterId)) return refuse('unknown-counter');
  const desk = state.deskAt(counterId);
  if (desk === undefined) return refuse('counter-closed');
  const { actor } = context;
  const may =
    actor.type === 'staff' && (actor.role === 'manager' || actor.officerId === desk.officerId);
  return may ? desk : refuse('not-allowed');
}

function counterObstacle(
  state: CentreState,
  counterId: string,
): Exclude<Decision, { ok: true }> | null {
  if (!state.setup.counters.has(counterId)) return refuse('unknown-counter');
  const taken = state.deskAt(counterId) ?? movingTo(state, counterId);
  if (taken === undefined) return null;
  return refuse('counter-taken', state.officers.get(taken.officerId)?.name);
}

function movingTo(state: CentreState, counterId: string): Desk | undefined {
  for (const desk of state.openDesks()) if (movesTo(desk, counterId)) return desk;
  return undefined;
}

function movesTo({ afterCall }: Desk, counterId: string): boolean {
  return afterCall?.do === 'move' && afterCall.counterId === counterId;
}

/** Does `events` now, or notes `wish` while the desk has an open call. */
function now(desk: Desk, wish: AfterCall, events: CentreEvent[]): Decision {
  const { counterId } = desk;
  if (desk.callId === null) return decided(events, { counterId });
  return decided([{ type: 'after-call-set', counterId, afterCall: wish }], {
    counterId,
    afterCall: true,
  });
}

function moved(desk: Desk, counterId: string): Extract<CentreEvent, { type: 'desk-moved' }> {
  return {
    type: 'desk-moved',
    officerId: desk.officerId,
    fromCounterId: desk.counterId,
    counterId,
  };
}

function callNumber(state: CentreState, desk: Desk): string | undefined {
  const call = state.openCall(desk);
  return call && state.tickets.get(call.ticketId)?.number;
}
