import { describe, expect, it } from 'vitest';
import { searchTickets, ticketByNumber } from '../../counter-client/manager/ticket-search.ts';
import { searchServices } from '../../counter-client/shared/service-search.ts';
import { managerView, setup, ticket } from './staff-hall/staff-hall.ts';

const found = (query: string) => searchServices(setup.services, query).map(({ id }) => id);

describe('finding a service', () => {
  it.each(['khai sinh', 'khaisinh', 'dang ky khai sinh', 'KHAI SINH', 'sinh khai'])(
    'needs no accents and no spaces: %j',
    (query) => {
      expect(found(query)).toEqual(['birth']);
    },
  );

  it('takes đ for d', () => {
    expect(found('tach thua dat')).toEqual(['split']);
  });

  it('finds all for an empty query and none for a foreign word', () => {
    expect(found(' ')).toHaveLength(3);
    expect(found('ho chieu')).toEqual([]);
  });
});

describe('finding a ticket', () => {
  const view = managerView({
    tickets: [
      ticket('A007', 2, { state: 'held' }),
      ticket('A012', 1),
      ticket('A003', 9),
      ticket('B001', 5, { serviceId: 'split', fieldId: 'land' }),
    ],
  });
  const numbers = (query: string) => searchTickets(view, query).map(({ number }) => number);

  it('knows a ticket of today by its number, in line or not', () => {
    expect(ticketByNumber(view, 'a 12')).toEqual({
      ticketId: `${view.date}-A-12`,
      number: 'A012',
    });
    expect(ticketByNumber(view, 'B1203')?.number).toBe('B1203');
    for (const other of ['', '12', 'Z012', 'khai sinh', 'A']) {
      expect(ticketByNumber(view, other)).toBeNull();
    }
  });

  it('lists who waits first, the longest wait on top', () => {
    expect(numbers('')).toEqual(['A003', 'B001', 'A012', 'A007']);
  });

  it('shows the ticket of exactly this number alone', () => {
    const crowd = managerView({
      tickets: [ticket('A010', 9), ticket('A001', 1), ticket('A011', 5)],
    });
    expect(searchTickets(crowd, 'A001').map(({ number }) => number)).toEqual(['A001']);
  });

  it('looks at the number and at the service', () => {
    expect(numbers('a 12')).toEqual(['A012']);
    expect(numbers('tach thua')).toEqual(['B001']);
  });
});
