import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openRedis } from '../../server/redis/connections.ts';
import { Limit } from '../../server/redis/limits.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { startTemporaryRedis, type TemporaryStore } from '../support/temporary-stores.ts';

/** Stopped, it keeps its connections and accepts new ones, but answers nothing. */
let redis: TemporaryStore;
beforeAll(async () => {
  redis = await startTemporaryRedis();
});
const silence = () => process.kill(redis.pid(), 'SIGSTOP');
const speakAgain = () => process.kill(redis.pid(), 'SIGCONT');
afterEach(() => {
  speakAgain();
});
afterAll(() => redis.stop());

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('attempts are counted here while Redis is silent, and together again afterwards', async () => {
  const client = new Redis(redis.url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
  await eventually(() => {
    expect(client.status).toBe('ready');
  });
  const options = { prefix: randomUUID(), points: 2, seconds: 60 };
  const [one, other] = [new Limit(client, options), new Limit(client, options)];
  expect(await one.take('somebody')).toBe(true);
  silence();
  expect([await one.take('somebody'), await one.take('somebody')]).toEqual([true, true]);
  expect(await one.take('somebody')).toBe(false);
  await one.forgive('somebody');
  expect(await one.take('somebody')).toBe(true);
  speakAgain();
  await eventually(async () => {
    expect(await other.take('somebody')).toBe(false);
  });
  client.disconnect();
});

test('a Redis that answers nothing is taken for away, and for back when it speaks', async () => {
  const connections = openRedis(redis.url, quiet, quiet);
  await eventually(() => {
    expect(connections.ready()).toBe(true);
  });
  const told: string[] = [];
  connections.onLoss(() => told.push('gone'));
  connections.onReturn(() => told.push('back'));
  silence();
  const waiting = connections.main.get('nothing');
  await expect(waiting).rejects.toThrow();
  expect(connections.ready()).toBe(false);
  speakAgain();
  await eventually(() => {
    expect(connections.ready()).toBe(true);
  });
  expect(told).toEqual(['gone', 'back']);
  connections.close();
});

test('people sign in, take tickets and are called by click and by auto-call while Redis is silent', async () => {
  const installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: redis.url,
  });
  const centre = await installation.addCentre({ counters: 2 });
  const manager = await centre.manager();
  const automatic = await centre.officerAtCounter(1);
  expect(
    await manager.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true }),
  ).toMatchObject({ ok: true });
  silence();
  const byClick = await centre.officerAtCounter(2);
  const first = await centre.issue();
  await eventually(() => {
    const tickets = automatic.store.view?.tickets ?? [];
    expect(tickets.find(({ number }) => number === first.number)?.state).toBe('called');
  });
  const second = await centre.issue();
  expect(await byClick.callNext()).toMatchObject({
    ok: true,
    value: { ticketNumber: second.number },
  });
  speakAgain();
  await installation.close();
});
