import type { ManagerFact, ManagerView } from '../contract/manager.ts';
import type { OfficerFact, OfficerView } from '../contract/officer.ts';

/** The officer's hall after one fact. */
export const reduceOfficer = (view: OfficerView, fact: OfficerFact): OfficerView =>
  reduceHall(view, fact);

/** The manager's hall after one fact. */
export const reduceManager = (view: ManagerView, fact: ManagerFact): ManagerView =>
  fact.type === 'opening' ? { ...view, opening: fact.opening } : reduceHall(view, fact);

type Hall = Pick<OfficerView, 'date' | 'closed' | 'tickets' | 'desks' | 'officers'>;

const reduceHall = <View extends Hall>(view: View, fact: OfficerFact): View => {
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
      return { ...view, date: fact.date, closed: fact.closed };
  }
};

/** The list with `item` in the place of the one that has its key, or at the end. */
const placed = <Item>(items: Item[], item: Item, key: keyof Item): Item[] =>
  items.some((other) => other[key] === item[key])
    ? items.map((other) => (other[key] === item[key] ? item : other))
    : [...items, item];

const without = <Item, Key extends keyof Item>(items: Item[], key: Key, value: Item[Key]): Item[] =>
  items.filter((item) => item[key] !== value);
