import type { CentreEvent } from '../../../shared/contract/event.ts';
import { finalStates } from '../ticket/transitions.ts';
import { closingTimeMs } from './day.ts';
import type { CentreState } from './state.ts';

type DayEvent = Extract<CentreEvent, { type: 'day-opened' | 'day-closed' | 'opening-set' }>;

export function evolveDay(state: CentreState, event: DayEvent, atMs: number): void {
  if (event.type === 'day-opened') {
    forgetEndedDay(state);
    const { date, sessions, closesAtMs, endsAtMs } = event;
    state.setConduct({ day: { date, sessions, closesAtMs, endsAtMs, closedAtMs: null } });
    return;
  }
  const { day } = state.conduct;
  if (event.type === 'day-closed') {
    if (day === null) throw new Error('a day that was never opened cannot be closed');
    state.setConduct({ day: { ...day, closedAtMs: atMs } });
    return;
  }
  const closesAtMs = day && closingTimeMs(day, event.opening, state.setup.rules);
  state.setConduct({
    opening: event.opening,
    day: day && closesAtMs !== null ? { ...day, closesAtMs } : day,
  });
}

/** Number series start again; tickets and calls that have ended are history and leave the memory. */
function forgetEndedDay(state: CentreState): void {
  for (const { fieldId } of [...state.series.values()]) state.series.forget(fieldId);
  for (const ticket of [...state.tickets.values()]) {
    if (finalStates.has(ticket.state)) state.tickets.forget(ticket.id);
  }
  for (const call of [...state.calls.values()]) {
    if (call.closedAtMs !== null) state.calls.forget(String(call.id));
  }
  for (const step of [...state.steps.values()]) {
    if (step.endedAtMs !== null) state.steps.forget(`${step.ticketId}/${step.step}`);
  }
  for (const desk of [...state.desks.values()]) {
    if (desk.closedAtMs !== null) state.desks.forget(String(desk.id));
  }
}
