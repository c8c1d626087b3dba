import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { historyFaults } from '../support/history-checker.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import { Passwords } from '../support/passwords.ts';

const definition = smallCentre();

let database: FreshDatabase;
const servers: LuotProcess[] = [];
beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'), { migrate: false });
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
});

test(
  'two servers started at once on an empty database make its tables and its centre once',
  { timeout: 120_000 },
  async () => {
    const options = {
      databaseUrl: database.url,
      redisUrl: inject('redisUrl'),
      definitions: [definition],
      // Only one of them generates passwords, and which one nobody knows.
      passwords: new Passwords(),
    };
    servers.push(...(await Promise.all([spawnLuot(options), spawnLuot(options)])));
    const { sql } = database;
    expect(await sql`select id from centre`).toEqual([{ id: definition.id }]);
    const people = definition.officers.length + definition.managers.length;
    expect(await sql`select id from staff_account`).toHaveLength(people);
    const kiosks = servers.map(({ origin }) => new KioskClient(origin, definition.id));
    const answers = await Promise.all(
      kiosks.map((kiosk) => kiosk.issue({ serviceId: 'service-1-1' })),
    );
    const numbers = answers.map((answer) => answer.ok && answer.ticket.number);
    expect(numbers.sort()).toEqual(['A001', 'A002']);
    expect(await historyFaults(sql, definition.id)).toEqual([]);
  },
);
