import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';
import { searchServices } from '../shared/service-search.ts';

/** The ticket of exactly this number, else live tickets whose number or service matches, those who wait first, oldest first; "a12" finds A012. */
export const searchTickets = (view: ManagerView, query: string): HallTicket[] => {
  const wanted = withoutZeros(query);
  const exact = view.tickets.filter(({ number }) => withoutZeros(number) === wanted);
  if (exact.length > 0) return exact;
  const services = new Set(searchServices(view.setup.services, query).map(({ id }) => id));
  return view.tickets
    .filter(
      ({ number, serviceId }) => withoutZeros(number).includes(wanted) || services.has(serviceId),
    )
    .sort((one, other) => rank(one) - rank(other) || one.waitsFromMs - other.waitsFromMs);
};

/** A ticket of today by what is printed on it, in line or not; null: the query is no number, or of no field. */
export interface NumberedTicket {
  ticketId: string;
  number: string;
}

/** Of a whole number as the query, the ticket of today that bears it; its place in the history is its id. */
export const ticketByNumber = (view: ManagerView, query: string): NumberedTicket | null => {
  const [, letters = '', digits = ''] = /^([a-z]{1,3})0*(\d{1,5})$/.exec(withoutZeros(query)) ?? [];
  const prefix = letters.toUpperCase();
  if (!view.setup.fields.some((field) => field.prefix === prefix)) return null;
  return {
    ticketId: `${view.date}-${prefix}-${digits}`,
    number: `${prefix}${digits.padStart(3, '0')}`,
  };
};

/** "A 012" and "a12" alike: no spaces, no zeros before the number. */
const withoutZeros = (text: string): string =>
  stripDiacritics(text)
    .replaceAll(' ', '')
    .replace(/^([a-z]*)0+(?=\d)/, '$1');

const rank = ({ state }: HallTicket): number => (state === 'waiting' ? 0 : 1);
