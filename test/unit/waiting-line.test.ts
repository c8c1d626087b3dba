import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEarlier, WaitingLine } from '../../server/domain/centre/waiting-line.ts';
import type { Ticket } from '../../server/domain/ticket/ticket.ts';
import { anyTickets, setup, waitingTicket } from './small-centre/random-hall.ts';

const lineOf = (tickets: readonly Ticket[]) => {
  const line = new WaitingLine();
  for (const ticket of tickets) line.add(ticket);
  return line;
};

describe('the waiting line', () => {
  it('keeps each group in the order of issue, however people come and go', () => {
    fc.assert(
      fc.property(anyTickets, fc.infiniteStream(fc.boolean()), (tickets, leaves) => {
        const line = lineOf(tickets);
        const gone = tickets.filter(() => leaves.next().value);
        for (const ticket of gone) line.remove(ticket);
        const left = tickets.filter((ticket) => !gone.includes(ticket));
        expect(line.size).toBe(left.length);
        expect(new Set(line.all())).toEqual(new Set(left));
        for (const id of setup.services.keys()) {
          expect(line.waitingForService(id)).toBe(left.filter((t) => t.serviceId === id).length);
          for (const group of line.linesOf(id)) {
            expect(group.every((t, i) => i === 0 || isEarlier(group[i - 1]!, t))).toBe(true);
          }
        }
        for (const id of setup.fields.keys()) {
          expect(line.waitingForField(id)).toBe(left.filter((t) => t.fieldId === id).length);
        }
      }),
    );
  });

  it('is copied whole, and neither copy knows what happens to the other', () => {
    fc.assert(
      fc.property(anyTickets, (tickets) => {
        const line = lineOf(tickets);
        const copy = line.copy();
        expect(copy).toEqual(line);
        for (const ticket of tickets) copy.remove(ticket);
        expect(copy.size).toBe(0);
        expect(line).toEqual(lineOf(tickets));
      }),
    );
  });

  it('refuses to let somebody go who is not in it', () => {
    const line = lineOf([waitingTicket(1)]);
    expect(() => line.remove(waitingTicket(2))).toThrow('not in the line');
    expect(() => line.remove(waitingTicket(1, { serviceId: 'copy' }))).toThrow('not in the line');
    expect(line.size).toBe(1);
  });

  it('knows nobody of a service nobody came for', () => {
    expect([...new WaitingLine().linesOf('birth')]).toEqual([]);
    expect(new WaitingLine().waitingForField('civil')).toBe(0);
  });
});

describe('isEarlier', () => {
  it('is a strict total order', () => {
    fc.assert(
      fc.property(anyTickets, (tickets) => {
        const sorted = [...tickets].sort((a, b) => (isEarlier(a, b) ? -1 : 1));
        for (const [i, a] of sorted.entries()) {
          expect(isEarlier(a, a)).toBe(false);
          for (const b of sorted.slice(i + 1)) {
            expect([isEarlier(a, b), isEarlier(b, a)]).toEqual([true, false]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
