import type { CentreEvent } from '../../shared/contract/event.ts';
import { businessDayAt } from '../domain/calendar/business-day.ts';
import { closingTimeMs, wasClosedByHours } from '../domain/centre/day.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { canHappen } from '../domain/ticket/transitions.ts';
import { afterCallOfTicket } from './after-call.ts';

/** Events that bring the centre to the business day of `nowMs`; none when it is there already. */
export function turnDayEvents(state: CentreState, nowMs: number): CentreEvent[] {
  const { day, opening } = state.conduct;
  if (day !== null && nowMs < day.endsAtMs) return [];
  const next = businessDayAt(state.setup, nowMs);
  return [
    // After an early closing there may still be people: transferred or held by whom they were served.
    ...(day?.closedAtMs === null ? closeDayEvents(state) : lapseEvents(state)),
    {
      type: 'day-opened',
      date: next.date,
      sessions: [...next.sessions],
      closesAtMs: closingTimeMs(next, opening, state.setup.rules),
      endsAtMs: next.endsAtMs,
    },
  ];
}

/** Closes the day under way, if it is open still. */
export function closeDayEvents(state: CentreState): CentreEvent[] {
  const { day } = state.conduct;
  if (day === null || day.closedAtMs !== null) return [];
  return [...lapseEvents(state), { type: 'day-closed', date: day.date }];
}

/** Opens the day under way again until its midnight, if its hours closed it; who lapsed has lapsed. */
export function reopenDayEvents(state: CentreState, nowMs: number): CentreEvent[] {
  const { day } = state.conduct;
  if (day === null || !wasClosedByHours(day) || nowMs >= day.endsAtMs) return [];
  const closesAtMs = closingTimeMs(day, 'always', state.setup.rules);
  return [{ type: 'day-reopened', date: day.date, closesAtMs }];
}

/** Everybody who still waits lapses; whoever is being served is served to the end. */
function lapseEvents(state: CentreState): CentreEvent[] {
  const events: CentreEvent[] = [];
  for (const ticket of state.liveTickets()) {
    if (!canHappen('expired', ticket.state)) continue;
    events.push({ type: 'ticket-expired', ticketId: ticket.id, callId: ticket.callId });
    events.push(...afterCallOfTicket(state, ticket.callId));
  }
  return events;
}
