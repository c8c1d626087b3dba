import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import {
  announcementFaults,
  boardFaults,
  expectedAnnouncements,
} from '../support/board-checker.ts';
import { BoardClient } from '../support/board-client.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';
import { startLuot, type RunningLuot } from '../support/in-process-luot.ts';

const definition = smallCentre({ fields: 4, servicesPerField: 3, counters: 20 });
const ticketsPerKiosk = 20;

let database: FreshDatabase;
let luot: RunningLuot;
beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  luot = await startLuot({
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    definitions: [definition],
  });
});
afterAll(async () => {
  await luot.stop();
  await database.drop();
});

test(
  'serves 50 kiosks and 20 counters at once without one wrong answer',
  { timeout: 120_000 },
  async () => {
    const board = new BoardClient(luot.origin, definition.id);
    await vi.waitFor(() => expect(board.isLive).toBe(true), 10_000);
    const hall = await BusyHall.open({
      origins: [luot.origin],
      centreId: definition.id,
      serviceIds: definition.services.map(({ id }) => id),
      passwords: luot.passwords,
      kiosks: 50,
      officers: 20,
      seed: 1,
      ticketsPerKiosk,
    });
    hall.start();
    await hall.settled();
    const history = await readHistory(database.sql, definition.id);
    expect(hall.surprises).toEqual([]);
    expect(hall.issued).toBe(50 * ticketsPerKiosk);
    expect(checkHistory(history, hall.acknowledgements.all)).toEqual([]);
    expect(hall.acknowledgements.outages).toBe(0);
    await vi.waitFor(
      () => expect(boardFaults(board.view, history, definition)).toEqual([]),
      10_000,
    );
    expect(announcementFaults(board, history)).toEqual([]);
    expect(board.announced).toEqual(expectedAnnouncements(history));
    expect(luot.complaints).toEqual([]);
    hall.close();
    board.close();
  },
);
