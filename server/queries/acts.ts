import { actsKept, type HallAct } from '../../shared/contract/hall.ts';
import { undoMs, type Act } from '../domain/centre/act.ts';
import type { CentreState } from '../domain/centre/state.ts';

/** What an officer did today, newest first. */
export function actsOfOfficer(state: CentreState, officerId: string): HallAct[] {
  return newestFirst(state, (act) => act.officerId === officerId);
}

/** What was done last, by whomever. */
export function newestActs(state: CentreState): HallAct[] {
  return newestFirst(state, () => true).slice(0, actsKept);
}

/** The last act on a ticket; none when nothing of the kind was done to it today. */
export function actOn(state: CentreState, ticketId: string): HallAct[] {
  const act = state.acts.get(ticketId);
  return act === undefined ? [] : hallAct(state, act);
}

function newestFirst(state: CentreState, wanted: (act: Act) => boolean): HallAct[] {
  const acts = [...state.acts.values()].filter(wanted).flatMap((act) => hallAct(state, act));
  return acts.sort((a, b) => b.atMs - a.atMs || (a.ticketId < b.ticketId ? -1 : 1));
}

function hallAct(state: CentreState, act: Act): HallAct[] {
  const ticket = state.tickets.get(act.ticketId);
  if (ticket === undefined) return [];
  const step = state.steps.get(`${ticket.id}/${ticket.step}`);
  return [
    {
      ...{ ticketId: ticket.id, number: ticket.number, serviceId: act.before.serviceId },
      ...{ act: act.act, atMs: act.atMs, officerId: act.officerId, state: ticket.state },
      undoUntilMs: act.open ? act.atMs + undoMs(state.setup.rules) : null,
      outcome: act.open ? (step?.outcome ?? null) : null,
    },
  ];
}
