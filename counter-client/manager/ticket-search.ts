import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';
import { searchServices } from '../shared/service-search.ts';

/** Live tickets whose number or service matches, those who wait first, oldest first; "a12" finds A012. */
export const searchTickets = (view: ManagerView, query: string): HallTicket[] => {
  const wanted = withoutZeros(query);
  const services = new Set(searchServices(view.setup.services, query).map(({ id }) => id));
  return view.tickets
    .filter(
      ({ number, serviceId }) => withoutZeros(number).includes(wanted) || services.has(serviceId),
    )
    .sort((one, other) => rank(one) - rank(other) || one.issuedAtMs - other.issuedAtMs);
};

/** "A 012" and "a12" alike: no spaces, no zeros before the number. */
const withoutZeros = (text: string): string =>
  stripDiacritics(text)
    .replaceAll(' ', '')
    .replace(/^([a-z]*)0+(?=\d)/, '$1');

const rank = ({ state }: HallTicket): number => (state === 'waiting' ? 0 : 1);
