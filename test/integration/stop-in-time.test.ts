import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { startTemporaryRedis, type TemporaryStore } from '../support/temporary-stores.ts';

/** Ten seconds are the most an operator's service manager should have to wait; a stop takes one or two. */
const limitMs = 10_000;

let redis: TemporaryStore;
beforeAll(async () => {
  redis = await startTemporaryRedis();
});
afterAll(() => redis.stop());

let database: FreshDatabase;
let luot: LuotProcess;
const open: { close(): void }[] = [];
beforeEach(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  const definitions = [smallCentre({ id: 'hall' })];
  luot = await spawnLuot({ databaseUrl: database.url, redisUrl: redis.url, definitions });
});
afterEach(async () => {
  process.kill(redis.pid(), 'SIGCONT');
  for (const one of open.splice(0)) one.close();
  await luot.kill('SIGKILL');
  await luot.stop();
  await database.drop();
});

/** "ended", or "still there" after the limit. */
async function asked(): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, limitMs, 'still there');
  });
  const ended = luot.kill('SIGTERM').then(() => 'ended');
  return Promise.race([ended, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** A request that never comes to its end, as slow networks have them. */
function slowRequest(): Promise<Socket> {
  const socket = connect(luot.port, '127.0.0.1');
  open.push({ close: () => socket.destroy() });
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('connect', () => {
      socket.write('POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{');
      resolve(socket);
    });
  });
}

async function officer(): Promise<OfficerClient> {
  const password = luot.passwords.of('hall', 'officer-1');
  const who = { origin: luot.origin, centreId: 'hall', username: 'officer-1', password };
  const client = await OfficerClient.signIn(who);
  open.push(client);
  return client;
}

test('a server that is asked to end does so with requests and screens still open', async () => {
  await slowRequest();
  const console = await officer();
  const closed = new Promise((resolve) => console.socket.once('disconnect', resolve));
  expect(await asked()).toBe('ended');
  expect(await closed).toMatch(/transport/);
});

test('a server that is asked to end does so while Redis is silent', async () => {
  await officer();
  await new KioskClient(luot.origin, 'hall').issue({ serviceId: 'service-1-1' });
  process.kill(redis.pid(), 'SIGSTOP');
  expect(await asked()).toBe('ended');
});
