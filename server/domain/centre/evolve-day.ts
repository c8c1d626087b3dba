import type { CentreEvent } from '../../../shared/contract/event.ts';
import { closingTimeMs } from './day.ts';
import type { CentreState } from './state.ts';

type DayEvent = Extract<CentreEvent, { type: `day-${string}` | 'opening-set' | 'issuing-set' }>;

/** Folds what happens to the day as a whole. */
export function evolveDay(state: CentreState, event: DayEvent, atMs: number): void {
  if (event.type === 'day-opened') {
    forgetEndedBefore(state, atMs);
    const { date, sessions, closesAtMs, endsAtMs } = event;
    const day = {
      date,
      sessions,
      openedAtMs: atMs,
      closesAtMs,
      endsAtMs,
      closedAtMs: null,
      stops: [],
    };
    state.startDay(day);
    return;
  }
  const { day } = state.conduct;
  if (event.type === 'opening-set') {
    state.setOpening(event.opening);
    // A closed day keeps its closing time: it tells whether it was closed by its hours.
    if (day?.closedAtMs !== null) return;
    state.changeDay({ ...day, closesAtMs: closingTimeMs(day, event.opening, state.setup.rules) });
    return;
  }
  if (day?.date !== event.date) throw new Error(`${event.date} is not the day under way`);
  if (event.type === 'issuing-set') {
    const others = day.stops.filter(({ fieldId }) => fieldId !== event.fieldId);
    const stops = event.on ? others : [...others, { fieldId: event.fieldId, sinceMs: atMs }];
    state.changeDay({ ...day, stops });
    return;
  }
  const { closesAtMs } = event.type === 'day-reopened' ? event : day;
  state.changeDay({ ...day, closesAtMs, closedAtMs: event.type === 'day-reopened' ? null : atMs });
}

/**
 * Number series start again. What had ended before leaves the memory; what ends together with the old
 * day stays for one day more, so that screens can still be told of it.
 */
function forgetEndedBefore(state: CentreState, atMs: number): void {
  for (const { fieldId } of [...state.series.values()]) state.series.forget(fieldId);
  const isPast = (endedAtMs: number | null) => endedAtMs !== null && endedAtMs < atMs;
  for (const { id, endedAtMs } of [...state.tickets.values()]) {
    if (isPast(endedAtMs)) state.tickets.forget(id);
  }
  for (const { id, closedAtMs } of [...state.calls.values()]) {
    if (isPast(closedAtMs)) state.calls.forget(String(id));
  }
  for (const { ticketId } of [...state.acts.values()]) state.acts.forget(ticketId);
  for (const { ticketId, step, endedAtMs } of [...state.steps.values()]) {
    if (isPast(endedAtMs)) state.steps.forget(`${ticketId}/${step}`);
  }
  for (const { id, closedAtMs } of [...state.desks.values()]) {
    if (isPast(closedAtMs)) state.desks.forget(String(id));
  }
}
