import { describe, expect, it } from 'vitest';
import { boardCallsKept, type BoardCall, type BoardView } from '../../shared/contract/board.ts';
import type { DeskSession, HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import type { PhoneView } from '../../shared/contract/phone.ts';
import type { KioskDay, KioskView } from '../../shared/contract/kiosk.ts';
import { reduceBoard } from '../../shared/ui/reduce-board.ts';
import { reduceManager } from '../../shared/ui/reduce-hall.ts';
import { reduceKiosk } from '../../shared/ui/reduce-kiosk.ts';
import { reducePhone } from '../../shared/ui/reduce-phone.ts';

const call = (callId: number, rest: Partial<BoardCall> = {}): BoardCall => ({
  callId,
  number: `A00${callId}`,
  fieldId: 'land',
  counterId: 'c1',
  counterNumber: 1,
  zoneId: 'hall',
  calledAtMs: callId,
  lastCalledAtMs: callId,
  times: 1,
  priority: false,
  state: 'called',
  ended: null,
  ...rest,
});
const day = (date: string): KioskDay => ({
  date,
  closed: false,
  opening: 'always',
  sessions: [],
  stops: [],
  hoursEndAtMs: 0,
  nextOpensAtMs: null,
});
const board = (calls: BoardCall[]): BoardView => ({
  revision: 1,
  centreId: 'demo',
  name: { vi: 'Trung tâm', en: 'Centre' },
  timeZone: 'Asia/Ho_Chi_Minh',
  day: day('2026-11-24'),
  zones: [],
  fields: [
    {
      id: 'land',
      name: { vi: 'Đất đai', en: 'Land' },
      prefix: 'A',
      zoneId: 'hall',
      waiting: 1,
      lastCalled: 'A007',
    },
    {
      id: 'tax',
      name: { vi: 'Thuế', en: 'Tax' },
      prefix: 'B',
      zoneId: 'hall',
      waiting: 2,
      lastCalled: null,
    },
  ],
  calls,
});

describe('reduceBoard', () => {
  it('puts a new call first and keeps the others', () => {
    const view = reduceBoard(board([call(1)]), { type: 'called', call: call(2) });
    expect(view.calls.map(({ callId }) => callId)).toEqual([2, 1]);
  });

  it('keeps no more calls than a board remembers', () => {
    const full = Array.from({ length: boardCallsKept }, (_, index) => call(index + 1));
    const view = reduceBoard(board(full), { type: 'called', call: call(99) });
    expect(view.calls).toHaveLength(boardCallsKept);
    expect(view.calls[0]?.callId).toBe(99);
  });

  it('moves a recalled ticket to the front with its new count', () => {
    const again = call(1, { times: 2, lastCalledAtMs: 70 });
    const view = reduceBoard(board([call(2), call(1)]), { type: 'recalled', call: again });
    expect(view.calls[0]).toEqual(again);
    expect(view.calls).toHaveLength(2);
  });

  it('marks a call as served in its place', () => {
    const view = reduceBoard(board([call(2), call(1)]), { type: 'serving', callId: 1 });
    expect(view.calls.map(({ state }) => state)).toEqual(['called', 'serving']);
  });

  it('marks a call as over, and tells the done from those who still wait', () => {
    const fact = { type: 'closed', callId: 1, ended: 'waits' } as const;
    const view = reduceBoard(board([call(2), call(1)]), fact);
    expect(view.calls).toMatchObject([
      { state: 'called', ended: null },
      { state: 'closed', ended: 'waits' },
    ]);
  });

  it('shows a recalled ticket that had already left the list', () => {
    const again = call(9, { times: 2, lastCalledAtMs: 70 });
    const view = reduceBoard(board([call(1)]), { type: 'recalled', call: again });
    expect(view.calls.map(({ callId }) => callId)).toEqual([9, 1]);
  });

  it('changes nothing when a call it does not keep is answered', () => {
    const view = board([call(1)]);
    expect(reduceBoard(view, { type: 'serving', callId: 9 })).toBe(view);
  });

  it('keeps open calls and forgets closed ones when a new day begins', () => {
    const view = board([call(2, { state: 'serving' }), call(1, { state: 'closed' })]);
    const next = reduceBoard(view, { type: 'day', day: day('2026-11-25'), begins: true });
    expect(next.calls.map(({ callId }) => callId)).toEqual([2]);
    expect(next.day.date).toBe('2026-11-25');
    expect(next.fields.map(({ lastCalled }) => lastCalled)).toEqual([next.calls[0]?.number, null]);
  });

  it('keeps its calls when the day ends or its hours change', () => {
    const view = board([call(1, { state: 'closed' })]);
    const over = { ...day('2026-11-24'), closed: true };
    const next = reduceBoard(view, { type: 'day', day: over, begins: false });
    expect([next.day.closed, next.calls]).toEqual([true, view.calls]);
  });

  it('knows the number called last in each field, whoever is called again', () => {
    let view = reduceBoard(board([]), {
      type: 'called',
      call: call(2, { number: 'B009', fieldId: 'tax' }),
    });
    view = reduceBoard(view, { type: 'called', call: call(3, { number: 'A012' }) });
    view = reduceBoard(view, { type: 'recalled', call: call(1, { number: 'A010', times: 2 }) });
    expect(view.fields.map(({ lastCalled }) => lastCalled)).toEqual(['A012', 'B009']);
  });

  it('counts the people of one field and leaves the others as they are', () => {
    const view = board([]);
    const next = reduceBoard(view, { type: 'waiting', fieldId: 'tax', waiting: 7 });
    expect(next.fields.map(({ waiting }) => waiting)).toEqual([1, 7]);
    expect(next.fields[0]).toBe(view.fields[0]);
    expect(next.calls).toBe(view.calls);
  });
});

const kiosk = {
  revision: 1,
  day: { date: '2026-11-24', closed: false, opening: 'hours', sessions: [] },
  services: [
    { id: 'birth', waiting: 0 },
    { id: 'death', waiting: 0 },
  ],
} as unknown as KioskView;

describe('reduceKiosk', () => {
  it('counts the people who wait for one service', () => {
    const fact = { type: 'waiting', serviceId: 'death', waiting: 3 } as const;
    expect(reduceKiosk(kiosk, fact).services.map(({ waiting }) => waiting)).toEqual([0, 3]);
  });

  it('takes the new day', () => {
    const day = { ...kiosk.day, closed: true };
    expect(reduceKiosk(kiosk, { type: 'day', day }).day).toEqual(day);
  });
});

describe('reducePhone', () => {
  it('shows the ticket as it is now', () => {
    const ticket = { number: 'A001', state: 'called' } as PhoneView['ticket'];
    const view = { revision: 1, language: 'vi' } as PhoneView;
    expect(reducePhone(view, { type: 'ticket', ticket })).toMatchObject({ language: 'vi', ticket });
  });
});

const ticket = (ticketId: string, state: HallTicket['state']): HallTicket =>
  ({ ticketId, state }) as HallTicket;
const desk = (counterId: string, state: DeskSession['state']): DeskSession =>
  ({ counterId, state }) as DeskSession;
const hall = {
  revision: 1,
  date: '2026-11-24',
  closed: false,
  opening: 'hours',
  tickets: [ticket('t1', 'waiting'), ticket('t2', 'waiting')],
  desks: [desk('c1', 'ready')],
  officers: [{ officerId: 'lan', name: 'Lan', skills: [] }],
  sessions: [],
  stops: [],
  acts: [],
  steers: [],
  ended: [],
} as unknown as ManagerView;

describe('reduceManager', () => {
  it('replaces a ticket in its place and leaves the rest alone', () => {
    const view = reduceManager(hall, { type: 'ticket', ticket: ticket('t1', 'called') });
    expect(view.tickets.map(({ state }) => state)).toEqual(['called', 'waiting']);
    expect(view.tickets[1]).toBe(hall.tickets[1]);
    expect(view.desks).toBe(hall.desks);
  });

  it('adds a ticket it does not know', () => {
    const view = reduceManager(hall, { type: 'ticket', ticket: ticket('t3', 'waiting') });
    expect(view.tickets.map(({ ticketId }) => ticketId)).toEqual(['t1', 't2', 't3']);
  });

  it('drops a ticket that is gone', () => {
    const fact = { type: 'ticket-gone', ticketId: 't1', state: 'completed' } as const;
    expect(reduceManager(hall, fact).tickets.map(({ ticketId }) => ticketId)).toEqual(['t2']);
  });

  it('opens, changes and closes desks', () => {
    const opened = reduceManager(hall, {
      type: 'desk',
      counterId: 'c2',
      session: desk('c2', 'ready'),
    });
    expect(opened.desks).toHaveLength(2);
    const away = reduceManager(opened, {
      type: 'desk',
      counterId: 'c1',
      session: desk('c1', 'break'),
    });
    expect(away.desks[0]?.state).toBe('break');
    const closed = reduceManager(away, { type: 'desk', counterId: 'c1', session: null });
    expect(closed.desks.map(({ counterId }) => counterId)).toEqual(['c2']);
  });

  it("takes an officer's new skills, the day and the opening rule", () => {
    const officer = {
      officerId: 'lan',
      name: 'Lan',
      skills: [{ serviceId: 'birth', level: 1 as const }],
    };
    expect(reduceManager(hall, { type: 'officer', officer }).officers).toEqual([officer]);
    const day = reduceManager(hall, { type: 'day', date: '2026-11-25', closed: true });
    expect([day.date, day.closed]).toEqual(['2026-11-25', true]);
    expect(reduceManager(hall, { type: 'opening', opening: 'always' }).opening).toBe('always');
  });
});
