import type { CentreEvent } from '../../shared/contract/event.ts';
import { undoMs, type Act } from '../domain/centre/act.ts';
import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { decided, refuse, type CommandContext, type Decide } from './decision.ts';

type Undone = Extract<CentreEvent, { type: 'act-undone' }>;

/**
 * Takes back what was done to a ticket last, for a short time: an officer their own act, a manager any. Whoever
 * was at a counter is there again if it is free; if the next person is there already, that officer holds them;
 * if nobody sits there any more, they wait with the age they have.
 */
export const undo: Decide<'undo'> = (state, input, context) => {
  const ticket = state.tickets.get(input.ticketId);
  if (ticket === undefined) return refuse('unknown-ticket');
  const act = state.acts.get(ticket.id);
  if (act?.open !== true) return refuse('undo-moved-on', ticket.number);
  const { day } = state.conduct;
  if (day?.closedAtMs !== null || ticket.date !== day.date) return refuse('day-closed');
  if (!mayUndo(act, context)) return refuse('not-your-ticket', ticket.number);
  if (context.nowMs - act.atMs > undoMs(state.setup.rules)) {
    return refuse('undo-too-late', ticket.number);
  }
  const back = backTo(state, act, context.nowMs);
  const desk = back.to === 'called' || back.to === 'serving' ? deskOfCall(state, act) : undefined;
  const counterId = desk?.counterId;
  const events: CentreEvent[] = desk?.state === 'break' ? [ready(desk)] : [];
  events.push(undone(ticket, act, back));
  return decided(events, {
    ...{ ticketId: ticket.id, ticketNumber: ticket.number },
    ...(counterId === undefined ? {} : { counterId }),
  });
};

function mayUndo({ officerId }: Act, { actor }: CommandContext): boolean {
  if (actor.type !== 'staff') return false;
  return actor.role === 'manager' || (officerId !== null && officerId === actor.officerId);
}

function ready({ counterId }: Desk): CentreEvent {
  return { type: 'desk-ready', counterId };
}

type Back = Pick<Undone, 'to' | 'officerId' | 'noShowDueAtMs' | 'returnsAtMs'>;

const waiting: Back = { to: 'waiting', officerId: null, noShowDueAtMs: null, returnsAtMs: null };

function backTo(state: CentreState, act: Act, nowMs: number): Back {
  const { before } = act;
  const { noShowAfterSeconds, holdReturnMinutes } = state.setup.rules;
  // A cancelled ticket was wanted by nobody at a counter: it waits, with the age it had.
  if (act.act === 'cancelled' || before.state === 'waiting') return waiting;
  if (before.state === 'held') {
    const { heldByOfficerId: officerId, returnsAtMs } = before;
    return { ...waiting, to: 'held', officerId, returnsAtMs };
  }
  if (deskOfCall(state, act) !== undefined) {
    const noShowDueAtMs = before.state === 'called' ? nowMs + noShowAfterSeconds * 1000 : null;
    return { ...waiting, to: before.state, noShowDueAtMs };
  }
  const officerId = callOf(state, act)?.officerId;
  if (officerId === undefined || state.deskOf(officerId) === undefined) return waiting;
  return { ...waiting, to: 'held', officerId, returnsAtMs: nowMs + holdReturnMinutes * 60_000 };
}

function callOf(state: CentreState, { callId }: Act) {
  return state.calls.get(String(callId));
}

/** The counter where it was, if the same officer still sits there with nobody before them. */
function deskOfCall(state: CentreState, act: Act): Desk | undefined {
  const call = callOf(state, act);
  const desk = call && state.deskAt(call.counterId);
  return desk?.officerId === call?.officerId && desk?.callId === null ? desk : undefined;
}

function undone(ticket: Ticket, act: Act, back: Back): Undone {
  const { serviceId, agesFromMs } = act.before;
  return {
    type: 'act-undone',
    ...{ ticketId: ticket.id, act: act.act, callId: act.callId },
    ...back,
    ...{ fromServiceId: ticket.serviceId, serviceId, agesFromMs },
  };
}
