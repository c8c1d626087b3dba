import type { CentreEvent, RecordedEvent } from '../../../shared/contract/event.ts';
import type { UndoableAct } from '../../../shared/contract/ticket-state.ts';
import type { Call, Ticket } from '../ticket/ticket.ts';
import { nextState, undoneTo } from '../ticket/transitions.ts';
import type { Act } from './act.ts';
import type { CentreState } from './state.ts';

const actOf: Partial<Record<CentreEvent['type'], UndoableAct>> = {
  'ticket-completed': 'completed',
  'ticket-no-show': 'no-show',
  'ticket-transferred': 'transferred',
  'ticket-cancelled': 'cancelled',
};

/**
 * Remembers what was done to a ticket last, so that it can be undone: the newest act of a ticket replaces the
 * one before, and anything else that happens to it closes it.
 */
export function rememberAct(
  state: CentreState,
  before: Ticket | undefined,
  recorded: RecordedEvent,
): void {
  const { event, atMs } = recorded;
  if (before === undefined || !('ticketId' in event)) return;
  const act = actOf[event.type];
  const past = isUndoable(before.state) ? before.state : undefined;
  if (act !== undefined && past !== undefined) {
    state.acts.set(before.id, {
      ...{ ticketId: before.id, act, atMs, open: true, callId: before.callId },
      date: state.conduct.day?.date ?? before.date,
      officerId: whoseAct(state, before, recorded),
      before: {
        state: past,
        serviceId: before.serviceId,
        agesFromMs: before.agesFromMs ?? null,
        heldByOfficerId: before.heldByOfficerId,
        returnsAtMs: before.returnsAtMs,
      },
    });
    return;
  }
  const known = state.acts.get(before.id);
  if (known?.open === true) state.acts.set(before.id, { ...known, open: false });
}

function isUndoable(state: Ticket['state']): state is Act['before']['state'] {
  return ['waiting', 'called', 'serving', 'held'].includes(state);
}

function whoseAct(state: CentreState, { callId }: Ticket, { actor }: RecordedEvent): string | null {
  if (actor.type === 'staff') return actor.officerId;
  return state.calls.get(String(callId))?.officerId ?? null;
}

/**
 * Folds an undoing: the ticket is what the event says it is again, its ended call open again or ended otherwise.
 * @throws Error when the history contradicts itself
 */
export function evolveUndone(
  state: CentreState,
  event: Extract<CentreEvent, { type: 'act-undone' }>,
  atMs: number,
): void {
  const ticket = state.tickets.get(event.ticketId);
  const service = state.setup.services.get(event.serviceId);
  if (ticket === undefined || service === undefined) throw new Error('nothing to undo');
  const step = backToStep(state, ticket, event, atMs);
  const reopened = event.to === 'called' || event.to === 'serving';
  const { agesFromMs: _, ...rest } = ticket;
  state.tickets.set(ticket.id, {
    ...rest,
    ...(event.agesFromMs === null ? {} : { agesFromMs: event.agesFromMs }),
    state: nextState(undoneTo[event.to], ticket.state),
    ...{ serviceId: service.id, fieldId: service.fieldId, step, endedAtMs: null },
    callId: reopened ? event.callId : null,
    heldByOfficerId: event.to === 'held' ? event.officerId : null,
    returnsAtMs: event.returnsAtMs,
  });
  if (event.callId === null) return;
  const call = state.calls.get(String(event.callId));
  if (call?.ticketId !== ticket.id) throw new Error(`call ${event.callId} is of somebody else`);
  if (!reopened) state.calls.set(String(call.id), { ...call, endedAs: event.to });
  else reopen(state, { ...call, step, noShowDueAtMs: event.noShowDueAtMs }, atMs);
}

/** A transfer had begun a step for another service: one more brings the ticket back. Otherwise its step goes on. */
function backToStep(
  state: CentreState,
  { id: ticketId, step }: Ticket,
  { act, serviceId }: Extract<CentreEvent, { type: 'act-undone' }>,
  atMs: number,
): number {
  const present = state.steps.get(`${ticketId}/${step}`);
  if (present === undefined) throw new Error(`ticket ${ticketId} has no step ${step}`);
  const fresh = { endedAtMs: null, officerId: null, outcome: null };
  if (act !== 'transferred') {
    state.steps.set(`${ticketId}/${step}`, { ...present, ...fresh });
    return step;
  }
  const next = step + 1;
  state.steps.set(`${ticketId}/${step}`, { ...present, endedAtMs: atMs });
  state.steps.set(`${ticketId}/${next}`, {
    ...{ ticketId, step: next, serviceId, startedAtMs: atMs, ...fresh },
  });
  return next;
}

function reopen(state: CentreState, call: Call, atMs: number): void {
  const desk = state.deskAt(call.counterId);
  if (desk?.officerId !== call.officerId || desk.callId !== null || desk.state === 'break') {
    throw new Error(`counter ${call.counterId} cannot take its call back`);
  }
  state.calls.set(String(call.id), { ...call, closedAtMs: null, endedAs: null });
  state.desks.set(String(desk.id), { ...desk, callId: call.id, sinceMs: atMs, askedAtMs: null });
}
