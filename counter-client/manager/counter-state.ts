import type { Counter } from '../../shared/contract/centre-definition.ts';
import type { DeskSession, HallOfficer, HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { deskAt, officerOf, serviceOf, ticketAtDesk } from '../shared/hall.ts';

/** A counter as its tile shows it. */
export type CounterState =
  | { is: 'closed'; counter: Counter; arriving: HallOfficer | null }
  | {
      is: 'ready' | 'away' | 'called' | 'serving';
      counter: Counter;
      desk: DeskSession;
      officer: HallOfficer | null;
      /** The ticket called or served here. */
      ticket: HallTicket | null;
      /** Since when it has been in this state, epoch ms. */
      sinceMs: number;
      /** What the present service usually takes; null when nobody is served. */
      expectedMinutes: number | null;
    };

/** A counter somebody sits at. */
export type OpenCounter = Exclude<CounterState, { is: 'closed' }>;

/** States of all counters, by number. */
export const counterStatesOf = (view: ManagerView): CounterState[] =>
  [...view.setup.counters]
    .sort((one, other) => one.number - other.number)
    .map((counter) => counterStateOf(view, counter));

/** State of one counter. */
export const counterStateOf = (view: ManagerView, counter: Counter): CounterState => {
  const desk = deskAt(view, counter.id);
  if (desk === undefined) return { is: 'closed', counter, arriving: arrivingAt(view, counter) };
  const officer = officerOf(view, desk.officerId) ?? null;
  const ticket = ticketAtDesk(view, desk) ?? null;
  const common = { counter, desk, officer, ticket };
  if (ticket?.state === 'serving') {
    const expectedMinutes = serviceOf(view.setup, ticket.serviceId)?.minutes ?? null;
    return {
      ...common,
      is: 'serving',
      sinceMs: ticket.servingAtMs ?? desk.sinceMs,
      expectedMinutes,
    };
  }
  const sinceMs = ticket?.calledAtMs ?? desk.sinceMs;
  if (ticket !== null) return { ...common, is: 'called', sinceMs, expectedMinutes: null };
  const is = desk.state === 'break' ? 'away' : 'ready';
  return { ...common, is, sinceMs: desk.sinceMs, expectedMinutes: null };
};

/** The officer who comes to a closed counter once their present service ends. */
const arrivingAt = (view: ManagerView, counter: Counter): HallOfficer | null => {
  const desk = view.desks.find(
    ({ afterCall }) => afterCall?.do === 'move' && afterCall.counterId === counter.id,
  );
  return desk === undefined ? null : (officerOf(view, desk.officerId) ?? null);
};
