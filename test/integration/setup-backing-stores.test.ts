import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BackingStores, bringUpStores } from '../../server/setup/backing-stores.ts';
import { freePort } from '../../server/setup/free-port.ts';
import { pingRedis } from '../../server/setup/ping-redis.ts';
import { SettingError } from '../../server/setup/setting-error.ts';
import { readSettings } from '../../server/setup/settings.ts';

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const embedded = {
  ...readSettings(process.env, '/'),
  databaseUrl: undefined,
  redisUrl: undefined,
};
let path: string;
let stores: BackingStores;

beforeAll(async () => {
  path = mkdtempSync(join(tmpdir(), 'luot-stores-'));
  chmodSync(path, 0o711);
  stores = await bringUpStores(embedded, { path }, log);
});
afterAll(async () => {
  await stores.stop();
  rmSync(path, { recursive: true });
});

describe('the backing stores', () => {
  test('are embedded when no address is given', async () => {
    const sql = postgres(stores.databaseUrl, { max: 1 });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
    await pingRedis(stores.redisUrl, 5_000);
    expect(readdirSync(path).sort()).toEqual(['postgres', 'redis']);
  });

  test('are the given ones when these answer, and they outlive a stop', async () => {
    const given = { ...embedded, ...stores };
    const { databaseUrl, redisUrl } = stores;
    const second = await bringUpStores({ ...given, databaseUrl, redisUrl }, { path: '/none' }, log);
    expect(second).toMatchObject({ databaseUrl, redisUrl });
    await second.stop();
    await pingRedis(redisUrl, 5_000);
  });

  test('show no password in anything they log', () => {
    const said = JSON.stringify([log.info.mock.calls, log.warn.mock.calls, log.error.mock.calls]);
    expect(said).not.toContain(new URL(stores.databaseUrl).password);
    expect(said).not.toContain(new URL(stores.redisUrl).password);
  });

  test('that do not answer are a wrong setting', async () => {
    const port = await freePort();
    expect(await refusal({ databaseUrl: `postgres://u:secret@127.0.0.1:${port}/luot` })).toBe(
      `DATABASE_URL: nothing answers at 127.0.0.1:${port}. Start PostgreSQL there or unset ` +
        'DATABASE_URL to use the embedded one.',
    );
    expect(await refusal({ redisUrl: `redis://:secret@127.0.0.1:${port}` })).toBe(
      `REDIS_URL: nothing answers at 127.0.0.1:${port}. Start Redis there or unset REDIS_URL to ` +
        'use the embedded one.',
    );
  });

  test('that accept and stay silent are a wrong setting', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const here = `127.0.0.1:${port}`;
    const [database, redis] = await Promise.all([
      refusal({ databaseUrl: `postgres://u:secret@${here}/luot` }),
      refusal({ redisUrl: `redis://:secret@${here}` }),
    ]);
    silent.close();
    expect(database).toContain(`DATABASE_URL: nothing answers at ${here}.`);
    expect(redis).toContain(`REDIS_URL: nothing answers at ${here}.`);
  });

  test.each([
    [/:[^:@/]+@/, ':secret@', /refuses the user or the password/],
    [/luot$/, 'elsewhere', /has no such database\. Create it/],
  ])('tell why PostgreSQL refuses (%s)', async (part, wrong, reason) => {
    const databaseUrl = stores.databaseUrl.replace(part, wrong);
    expect(await refusal({ databaseUrl })).toMatch(reason);
  });

  test('tell that Redis refuses the password', async () => {
    const redisUrl = stores.redisUrl.replace(/:[^:@/]+@/, ':secret@');
    expect(await refusal({ redisUrl })).toMatch(/REDIS_URL: .*refuses the user or the password/);
  });
});

/** What is said about one store, the other being all right. */
async function refusal(wrong: { databaseUrl?: string; redisUrl?: string }): Promise<string> {
  const { databaseUrl, redisUrl } = stores;
  const settings = { ...embedded, databaseUrl, redisUrl, ...wrong };
  const outcome = await bringUpStores(settings, { path: '/none' }, log).catch((e: unknown) => e);
  expect(outcome).toBeInstanceOf(SettingError);
  const { message } = outcome as SettingError;
  expect(message).not.toContain('secret');
  return message;
}
