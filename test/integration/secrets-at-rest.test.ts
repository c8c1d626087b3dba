import { Redis } from 'ioredis';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newSecret } from '../../shared/ui/new-secret.ts';
import { Installation } from '../support/installation.ts';
import { PhoneClient } from '../support/phone-client.ts';
import { eventually } from '../support/poll.ts';
import type { TestCentre } from '../support/test-centre.ts';

const services = ['service-1-1', 'service-1-2', 'service-2-1'];

let installation: Installation;
let centre: TestCentre;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  await installation.addProcess();
  centre = await installation.addCentre();
});
afterAll(() => installation.close());

/** Everything any client sends to Redis from now on. */
async function listenToRedis(): Promise<{ heard: string[]; stop: () => void }> {
  const redis = new Redis(inject('redisUrl'));
  const monitor = await redis.monitor();
  const heard: string[] = [];
  monitor.on('monitor', (_time: string, args: string[]) => heard.push(args.join(' ')));
  return {
    heard,
    stop: () => {
      monitor.disconnect();
      redis.disconnect();
    },
  };
}

/** Names of tables in which a text stands in any column. */
async function tablesWith(sql: Sql, texts: readonly string[]): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(15);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    const all = rows.map(({ row }) => row).join('\n');
    found.push(...texts.filter((text) => all.includes(text)).map((text) => `${name}: ${text}`));
  }
  return found;
}

test('no table, no message on Redis and no log line holds a ticket’s secret', async () => {
  const redis = await listenToRedis();
  const [first, second] = installation.processes;
  const officer = await centre.officerAtCounter(1);
  const brought = Array.from({ length: 30 }, newSecret);
  await Promise.all(
    brought.map(async (secret, i) => {
      const luot = i % 2 === 0 ? first : second;
      const serviceId = services[i % services.length] ?? '';
      expect(await centre.kiosk(luot).issue({ serviceId, secret })).toMatchObject({
        ok: true,
        ticket: { token: secret },
      });
    }),
  );
  const made = await centre.kiosk(first).issue({ serviceId: 'service-1-1', secret: undefined });
  if (!made.ok) throw new Error(made.code);
  const secrets = [...brought, made.ticket.token];
  const phone = centre.keep(new PhoneClient(second?.origin ?? '', centre.id, made.ticket.token));
  await eventually(() => expect(phone.store.view?.ticket.number).toBe(made.ticket.number));
  await officer.serveNext();
  expect(await phone.leave()).toMatchObject({ ok: true });
  await eventually(() => expect(phone.store.view?.ticket.state).toBe('abandoned'));
  redis.stop();
  const onRedis = redis.heard.join('\n');
  expect(onRedis).toContain(made.ticket.number);
  expect(secrets.filter((secret) => onRedis.includes(secret))).toEqual([]);
  const logs = JSON.stringify(installation.processes.map(({ logged }) => logged));
  expect(secrets.filter((secret) => logs.includes(secret))).toEqual([]);
  expect(await tablesWith(installation.database.sql, [made.ticket.number])).not.toEqual([]);
  expect(await tablesWith(installation.database.sql, secrets)).toEqual([]);
});
