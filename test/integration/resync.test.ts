import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { boardFaults } from '../support/board-checker.ts';
import { BoardClient } from '../support/board-client.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { PhoneClient } from '../support/phone-client.ts';
import { eventually } from '../support/poll.ts';

const definition = smallCentre();
const patience = { timeout: 120_000 };

let database: FreshDatabase;
let luot: LuotProcess;
beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  luot = await spawnLuot({
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    definitions: [definition],
  });
}, 90_000);
afterAll(async () => {
  await luot.stop();
  await database.drop();
});

test(
  'screens keep their last view while the server is away, and are right again after its restart',
  patience,
  async () => {
    const kiosk = new KioskClient(luot.origin, definition.id);
    const board = new BoardClient(luot.origin, definition.id);
    const password = luot.passwords.of(definition.id, 'officer-1');
    const officer = await OfficerClient.signIn(
      { origin: luot.origin, centreId: definition.id, username: 'officer-1', password },
      kiosk.acknowledgements,
    );
    await officer.openCounter('counter-1');
    const issued = await kiosk.issue({ serviceId: 'service-1-1' });
    if (!issued.ok) throw new Error('no ticket');
    const phone = new PhoneClient(luot.origin, definition.id, issued.ticket.token);
    await officer.callNext();
    await eventually(() => {
      expect(board.view?.calls[0]).toMatchObject({ number: 'A001', state: 'called' });
      expect(officer.store.view?.tickets).toHaveLength(1);
      expect(phone.view?.ticket.state).toBe('called');
    });

    await luot.kill();
    await eventually(() => {
      for (const { store } of [board, officer, phone]) expect(store.status).toBe('offline');
    });
    expect(board.view?.calls[0]).toMatchObject({ number: 'A001', state: 'called' });
    expect(officer.store.view?.tickets[0]).toMatchObject({ number: 'A001' });

    const whileAway = kiosk.issue({ serviceId: 'service-2-1' });
    const served = officer.startServing();
    await luot.start();
    expect(await whileAway).toMatchObject({ ok: true });
    expect(await served).toMatchObject({ ok: true });
    await eventually(() => {
      for (const { store } of [board, officer, phone]) expect(store.status).toBe('live');
      expect(phone.view?.ticket.state).toBe('serving');
      expect(officer.store.view?.tickets.map(({ number }) => number).sort()).toEqual([
        'A001',
        'B001',
      ]);
    });
    await officer.complete();
    await officer.callNext();
    await eventually(() => {
      expect(board.announced.map(({ number }) => number)).toEqual(['A001', 'B001']);
    });
    const history = await readHistory(database.sql, definition.id);
    expect(boardFaults(board.view, history, definition)).toEqual([]);
    expect(checkHistory(history, kiosk.acknowledgements.all)).toEqual([]);
    for (const client of [board, officer, phone]) client.close();
  },
);
