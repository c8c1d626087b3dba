import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../server/postgres/database.ts';
import { loadCentre } from '../../server/postgres/load-centre.ts';
import { PostgresPredictionStore } from '../../server/postgres/prediction-store.ts';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { PhoneClient } from '../support/phone-client.ts';
import { eventually } from '../support/poll.ts';
import type { TestCentre } from '../support/test-centre.ts';

let installation: Installation;
let centre: TestCentre;
let officer: OfficerClient;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
});
beforeEach(async () => {
  centre = await installation.addCentre();
  officer = await centre.officerAtCounter(1);
});
afterEach(async () => {
  expect(await centre.faults()).toEqual([]);
  expect(installation.luot.complaints).toEqual([]);
});
afterAll(() => installation.close());

/** The only ticket there is, as the table has it. */
async function ticketRow() {
  const [row] = (await centre.history()).tickets;
  return row;
}

/** State of the only live ticket on the officer's console; undefined when there is none. */
function consoleState(): string | undefined {
  return officer.store.view?.tickets[0]?.state;
}

describe('a visit', () => {
  test('goes from the kiosk over the call to the end, on every screen', async () => {
    const board = await centre.board();
    const ticket = await centre.issue();
    const phone = centre.keep(new PhoneClient(installation.luot.origin, centre.id, ticket.token));
    await eventually(() => expect(phone.view?.ticket.state).toBe('waiting'));
    await eventually(() => expect(board.view?.fields[0]?.waiting).toBe(1));
    expect(ticket).toMatchObject({ number: 'A001', peopleAhead: 0 });

    const called = await officer.callNext();
    expect(called).toMatchObject({
      ok: true,
      value: { ticketId: ticket.ticketId, ticketNumber: 'A001', counterId: 'counter-1' },
    });
    await eventually(() => {
      expect(board.view?.calls[0]).toMatchObject({ number: 'A001', state: 'called', times: 1 });
      expect(board.view?.fields[0]?.waiting).toBe(0);
      expect(phone.view?.ticket).toMatchObject({ state: 'called', counterNumber: 1 });
      expect(consoleState()).toBe('called');
    });

    expect(await officer.startServing()).toMatchObject({ ok: true });
    await eventually(() => expect(board.view?.calls[0]?.state).toBe('serving'));
    expect(await officer.complete()).toMatchObject({ ok: true });
    await eventually(() => {
      expect(board.view?.calls[0]?.state).toBe('closed');
      expect(phone.view?.ticket.state).toBe('completed');
      expect(consoleState()).toBeUndefined();
    });
    expect(await ticketRow()).toMatchObject({ state: 'completed', step: 1, callId: null });
    expect(board.announced.map(({ number }) => number)).toEqual(['A001']);
  });

  test('keeps its number and its note over a transfer, and starts a second step', async () => {
    await centre.issue();
    await officer.callNext();
    await officer.startServing();
    const transfer = { kind: 'transfer', serviceId: 'service-2-1', note: 'cần bản sao' } as const;
    expect(await officer.command(transfer)).toMatchObject({ ok: true });
    await eventually(() =>
      expect(officer.store.view?.tickets[0]).toMatchObject({
        number: 'A001',
        state: 'waiting',
        fieldId: 'field-2',
        note: 'cần bản sao',
      }),
    );
    expect(await officer.serveNext()).toMatchObject({ ok: true });
    expect(await ticketRow()).toMatchObject({ state: 'completed', step: 2, number: 'A001' });
  });

  test('can be transferred while it waits, by any officer', async () => {
    const { ticketId } = await centre.issue();
    const other = await centre.officer(2);
    expect(
      await other.command({ kind: 'transfer', ticketId, serviceId: 'service-1-2' }),
    ).toMatchObject({ ok: true });
    expect(await ticketRow()).toMatchObject({ state: 'waiting', serviceId: 'service-1-2' });
  });

  test('is set aside and taken up again by the same officer only', async () => {
    const { ticketId } = await centre.issue();
    const other = await centre.officerAtCounter(2);
    await officer.callNext();
    expect(await officer.command({ kind: 'hold', returnInMinutes: 15 })).toMatchObject({
      ok: true,
    });
    await eventually(() => expect(consoleState()).toBe('held'));
    expect(await other.command({ kind: 'resume', ticketId })).toMatchObject({
      ok: false,
      code: 'not-your-ticket',
    });
    expect(await officer.command({ kind: 'resume', ticketId })).toMatchObject({ ok: true });
    expect(await officer.startServing()).toMatchObject({ ok: true });
    expect(await officer.complete()).toMatchObject({ ok: true });
    expect((await centre.history()).calls.map(({ endedAs }) => endedAs)).toEqual([
      'held',
      'completed',
    ]);
  });

  test('ends as a no-show after recalls nobody answered', async () => {
    const board = await centre.board();
    await centre.issue();
    await officer.callNext();
    await officer.command({ kind: 'recall' });
    await officer.command({ kind: 'recall' });
    expect(await officer.command({ kind: 'mark-no-show' })).toMatchObject({ ok: true });
    await eventually(() => expect(board.view?.calls[0]?.state).toBe('closed'));
    expect(board.announced.map(({ times }) => times)).toEqual([1, 2, 3]);
    expect(await ticketRow()).toMatchObject({ state: 'no-show' });
  });

  test('goes on for who missed the call and comes back by phone, and is called again', async () => {
    const { token } = await centre.issue();
    const phone = centre.keep(new PhoneClient(installation.luot.origin, centre.id, token));
    await officer.callNext();
    await officer.command({ kind: 'mark-no-show' });
    await eventually(() => expect(phone.view?.ticket.rejoinUntilMs).toBeGreaterThan(Date.now()));
    expect(await phone.rejoin()).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
    await eventually(() => {
      expect(phone.view?.ticket).toMatchObject({ state: 'waiting', rejoinUntilMs: null });
      expect(consoleState()).toBe('waiting');
    });
    expect(await phone.rejoin()).toMatchObject({ ok: false, code: 'no-way-back' });
    expect(await officer.callNext()).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
  });

  test('goes on when the missing paper is there, let in by the manager, also after a restart', async () => {
    const ticket = await centre.issue();
    await officer.callNext();
    await officer.startServing();
    await officer.command({ kind: 'complete', outcome: 'incomplete', note: 'giấy khai sinh' });
    const manager = await centre.manager();
    const wish = { kind: 'rejoin-ticket', ticketId: ticket.ticketId } as const;
    expect(await manager.command(wish)).toMatchObject({ ok: true });
    await eventually(() => expect(consoleState()).toBe('waiting'));
    expect(officer.store.view?.tickets[0]?.note).toBe('giấy khai sinh');
    expect(await ticketRow()).toMatchObject({ state: 'waiting', step: 2 });
    await officer.serveNext();
    expect(await manager.command(wish)).toMatchObject({ ok: false, code: 'no-way-back' });
    const database = openDatabase(installation.database.url);
    const state = await loadCentre(database, centre.id);
    const habits = await new PostgresPredictionStore(database).history(state!.setup, Date.now());
    await database.close();
    expect(state?.steps.get(`${ticket.ticketId}/1`)?.outcome).toBe('incomplete');
    expect(habits.habits.returnShare).toBeGreaterThan(0);
    expect(habits.habits.transferShare).toBe(0);
  });

  test('ends when the person says on the phone that they leave, and not twice', async () => {
    const { token } = await centre.issue();
    const phone = centre.keep(new PhoneClient(installation.luot.origin, centre.id, token));
    expect(await phone.leave()).toMatchObject({ ok: true });
    await eventually(() => expect(phone.view?.ticket.state).toBe('abandoned'));
    expect(await phone.leave()).toMatchObject({ ok: false, code: 'wrong-state' });
    expect(await officer.callNext()).toMatchObject({ ok: false, code: 'nobody-waiting' });
  });

  test('frees the counter when the called person leaves', async () => {
    const { token } = await centre.issue();
    await officer.callNext();
    const phone = centre.keep(new PhoneClient(installation.luot.origin, centre.id, token));
    expect(await phone.leave()).toMatchObject({ ok: true });
    expect(await officer.startServing()).toMatchObject({ ok: false, code: 'nobody-called' });
    await centre.issue();
    expect(await officer.serveNext()).toMatchObject({ ok: true });
  });

  test('is cancelled with a reason that stays in the history', async () => {
    const { ticketId } = await centre.issue();
    const manager = await centre.manager();
    const cancel = { kind: 'cancel-ticket', ticketId, reason: 'lấy nhầm số' } as const;
    expect(await manager.command(cancel)).toMatchObject({ ok: true });
    expect(await ticketRow()).toMatchObject({ state: 'cancelled' });
    const { events } = await centre.history();
    expect(events.at(-1)?.data).toMatchObject({ type: 'ticket-cancelled', reason: 'lấy nhầm số' });
  });
});

describe('a counter', () => {
  test('closes only after the person at it has been served', async () => {
    await centre.issue();
    await officer.callNext();
    expect(await officer.command({ kind: 'close-counter' })).toMatchObject({
      ok: true,
      value: { afterCall: true },
    });
    await officer.startServing();
    await officer.complete();
    expect((await centre.history()).desks).toEqual([]);
    expect(await officer.callNext()).toMatchObject({ ok: false, code: 'no-counter' });
  });

  test('cannot be taken by a second officer', async () => {
    const other = await centre.officer(2);
    expect(await other.openCounter('counter-1')).toMatchObject({
      ok: false,
      code: 'counter-taken',
      detail: 'Cán bộ 1',
    });
  });

  test('is given up for another to which a manager sends the officer', async () => {
    const manager = await centre.manager();
    const send = { kind: 'send-officer', officerId: 'officer-1', counterId: 'counter-3' } as const;
    expect(await manager.command(send)).toMatchObject({ ok: true });
    await centre.issue();
    expect(await officer.callNext()).toMatchObject({ ok: true, value: { counterId: 'counter-3' } });
  });
});
