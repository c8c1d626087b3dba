import { actsKept, type HallAct } from '../contract/hall.ts';
import { steersShown } from '../contract/steer.ts';
import type { ManagerFact, ManagerView } from '../contract/manager.ts';
import type { OfficerFact, OfficerView } from '../contract/officer.ts';

/** The officer's hall after one fact. */
export const reduceOfficer = (view: OfficerView, fact: OfficerFact): OfficerView => {
  if (fact.type !== 'act') return reduceHall(view, fact);
  if (fact.act.officerId === view.officerId) return withAct(view, fact.act);
  // Somebody else did something to it after them.
  return { ...view, acts: without(view.acts, 'ticketId', fact.act.ticketId) };
};

/** The manager's hall after one fact. */
export const reduceManager = (view: ManagerView, fact: ManagerFact): ManagerView =>
  isOfHall(fact) ? inHall(view, fact) : reduceOwn(view, fact);

type HallFact = Exclude<OfficerFact, { type: 'act' }>;
type OwnFact = Exclude<ManagerFact, HallFact>;

const isOfHall = (fact: ManagerFact): fact is HallFact =>
  ['ticket', 'ticket-gone', 'desk', 'officer', 'day'].includes(fact.type);

const reduceOwn = (view: ManagerView, fact: OwnFact): ManagerView => {
  switch (fact.type) {
    case 'opening':
      return { ...view, opening: fact.opening };
    case 'sessions':
      return { ...view, sessions: fact.sessions };
    case 'stops':
      return { ...view, stops: fact.stops };
    case 'act':
      return withAct(view, fact.act, actsKept);
    case 'steer':
      return { ...view, steers: [...view.steers, fact.steer].slice(-steersShown) };
    case 'ended':
      return {
        ...view,
        ended: [...without(view.ended, 'ticketId', fact.ticket.ticketId), fact.ticket],
      };
  }
};

/** Whoever is live again has not ended; a new day begins with nobody. */
const inHall = (view: ManagerView, fact: HallFact): ManagerView => {
  const next = reduceHall(view, fact);
  if (fact.type === 'day' && fact.date !== view.date) return { ...next, ended: [] };
  if (fact.type !== 'ticket') return next;
  const { ticketId } = fact.ticket;
  const wasEnded = view.ended.some((ended) => ended.ticketId === ticketId);
  return wasEnded ? { ...next, ended: without(view.ended, 'ticketId', ticketId) } : next;
};

const withAct = <View extends { acts: HallAct[] }>(
  view: View,
  act: HallAct,
  kept = Infinity,
): View => {
  const others = without(view.acts, 'ticketId', act.ticketId);
  const acts = [act, ...others].sort(newestFirst).slice(0, kept);
  return { ...view, acts };
};

const newestFirst = (one: HallAct, other: HallAct): number =>
  other.atMs - one.atMs || (one.ticketId < other.ticketId ? -1 : 1);

type Hall = Pick<OfficerView, 'acts' | 'date' | 'closed' | 'tickets' | 'desks' | 'officers'>;

const reduceHall = <View extends Hall>(
  view: View,
  fact: Exclude<OfficerFact, { type: 'act' }>,
): View => {
  switch (fact.type) {
    case 'ticket':
      return { ...view, tickets: placed(view.tickets, fact.ticket, 'ticketId') };
    case 'ticket-gone':
      return { ...view, tickets: without(view.tickets, 'ticketId', fact.ticketId) };
    case 'desk':
      return {
        ...view,
        desks:
          fact.session === null
            ? without(view.desks, 'counterId', fact.counterId)
            : placed(view.desks, fact.session, 'counterId'),
      };
    case 'officer':
      return { ...view, officers: placed(view.officers, fact.officer, 'officerId') };
    case 'day':
      // What was done on another day cannot be undone.
      return {
        ...view,
        date: fact.date,
        closed: fact.closed,
        ...(fact.date === view.date ? {} : { acts: [] }),
      };
  }
};

/** The list with `item` in the place of the one that has its key, or at the end. */
const placed = <Item>(items: Item[], item: Item, key: keyof Item): Item[] =>
  items.some((other) => other[key] === item[key])
    ? items.map((other) => (other[key] === item[key] ? item : other))
    : [...items, item];

const without = <Item, Key extends keyof Item>(items: Item[], key: Key, value: Item[Key]): Item[] =>
  items.filter((item) => item[key] !== value);
