import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { announcementFaults, boardFaults } from '../support/board-checker.ts';
import type { BoardClient } from '../support/board-client.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { checkHistory } from '../support/history-checker.ts';
import type { RunningLuot } from '../support/in-process-luot.ts';
import { Installation } from '../support/installation.ts';
import type { ManagerClient } from '../support/manager-client.ts';
import { PhoneClient } from '../support/phone-client.ts';
import { eventually } from '../support/poll.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { startTemporaryRedis, type TemporaryStore } from '../support/temporary-stores.ts';

/** A board hears of a call within the two seconds of a heartbeat also without Redis; a machine may be busy. */
const heartbeatMs = 5000;
const backLimitMs = 5000;

let redis: TemporaryStore;
let door: TcpProxy;
let installation: Installation;
let other: RunningLuot;
let centre: TestCentre;
let quiet: TestCentre;
let hall: BusyHall;
let boards: BoardClient[];
let manager: ManagerClient;

/** Two servers on one Redis behind a door, a hall full of people, and a board at each server. */
beforeAll(async () => {
  redis = await startTemporaryRedis();
  door = await TcpProxy.open(redis.url);
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: door.url,
  });
  other = await installation.addProcess();
  centre = await installation.addCentre({ fields: 3, counters: 5 });
  quiet = await installation.addCentre();
  boards = [await centre.board(), await centre.board(other)];
  manager = await centre.manager(other);
  hall = await BusyHall.open({
    origins: [installation.luot.origin, other.origin],
    centreId: centre.id,
    serviceIds: centre.definition.services.map(({ id }) => id),
    passwords: installation.passwords,
    kiosks: 4,
    officers: 4,
    autoOfficers: 1,
    seed: 5,
    paceMs: 120,
  });
  centre.keep(hall);
  hall.start();
});
afterAll(async () => {
  await hall.finish();
  await installation.close();
  await door.cut();
  await redis.stop();
});

/** The hall makes real progress: people get tickets, are called by click and by auto-call. */
async function keepsWorking(): Promise<void> {
  const [issued, served, auto] = [hall.issued, hall.served, hall.servedByAutoCall];
  await eventually(() => {
    expect(hall.issued).toBeGreaterThan(issued + 20);
    expect(hall.served).toBeGreaterThan(served + 20);
    expect(hall.servedByAutoCall).toBeGreaterThan(auto);
  }, 30_000);
  expect(hall.surprises).toEqual([]);
  expect(hall.acknowledgements.outages).toBe(0);
}

/** Every board shows the calls that are made from now on. */
async function boardsKeepUp(withinMs: number): Promise<void> {
  const { revision } = await centre.history();
  await eventually(() => {
    for (const board of boards) expect(board.view?.revision).toBeGreaterThanOrEqual(revision);
  }, withinMs);
}

test('people are issued, called and shown tickets while Redis is away, and screens are right when it is back', async () => {
  await keepsWorking();
  await door.cut();
  process.kill(redis.pid(), 'SIGKILL');
  await keepsWorking();
  await boardsKeepUp(heartbeatMs);
  expect(await centre.officer(5)).toMatchObject({ session: { ok: true } });
  // In a centre without officers, where nobody can be called to a counter while leaving.
  const { token } = await quiet.issue();
  const phone = quiet.keep(new PhoneClient(other.origin, quiet.id, token));
  expect(await phone.leave()).toMatchObject({ ok: true });

  await door.restore();
  const backAtMs = Date.now();
  await boardsKeepUp(backLimitMs);
  await eventually(() => {
    expect(manager.store.plan?.computedAtMs).toBeGreaterThan(backAtMs);
  }, backLimitMs);
  await eventually(async () => {
    const keys = await withRedis((client) => client.keys('*'));
    expect(keys.some((key) => key.includes(':plan:'))).toBe(true);
    expect(keys.some((key) => key.includes(':jobs:routing'))).toBe(true);
  }, backLimitMs);
  await keepsWorking();
});

test('people are issued, called and shown tickets while Redis is emptied again and again', async () => {
  for (let flush = 0; flush < 3; flush += 1) {
    await withRedis((client) => client.flushall());
    await keepsWorking();
    await boardsKeepUp(backLimitMs);
  }
});

test('after all that the history is without fault and both boards have announced every call', async () => {
  await hall.finish();
  const history = await centre.history();
  expect(hall.surprises).toEqual([]);
  expect(checkHistory(history, hall.acknowledgements.all)).toEqual([]);
  await eventually(() => {
    for (const { view } of boards)
      expect(boardFaults(view, history, centre.definition)).toEqual([]);
  });
  for (const board of boards) expect(announcementFaults(board, history)).toEqual([]);
});

/** Through no door: the store itself, once it runs. */
async function withRedis<T>(act: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(redis.url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  try {
    return await act(client);
  } finally {
    client.disconnect();
  }
}
