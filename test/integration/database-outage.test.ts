import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isOutage, openDatabase } from '../../server/postgres/database.ts';

/** A door to Postgres that closes on the first statement of each connection. */
let door: Server;
beforeAll(async () => {
  const store = new URL(inject('databaseUrl'));
  door = createServer((client) => {
    const away = connect(Number(store.port), store.hostname);
    const close = () => {
      client.destroy();
      away.destroy();
    };
    client.on('data', (sent) => (sent.includes('select') ? close() : away.write(sent)));
    away.pipe(client);
    for (const side of [client, away]) side.on('error', close).on('close', close);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
});
afterAll(() => door.close());

// An error that reaches nobody fails the whole run of tests, as it would end a server.
test('a database that goes away with the first statement is an outage told to whoever asked', async () => {
  const url = new URL(inject('databaseUrl'));
  url.port = String((door.address() as AddressInfo).port);
  const { sql } = openDatabase(url.href);
  const failure: unknown = await sql`select 1`.catch((error: unknown) => error);
  expect(isOutage(failure)).toBe(true);
  await sql.end({ timeout: 0 });
});
