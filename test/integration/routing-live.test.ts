import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { startTemporaryRedis, type TemporaryStore } from '../support/temporary-stores.ts';

const rounds = 5;
const secondMs = 1000;

let store: TemporaryStore;
let redis: Redis;
let installation: Installation;
beforeAll(async () => {
  store = await startTemporaryRedis();
  redis = new Redis(store.url);
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: store.url,
  });
});
afterAll(async () => {
  await installation.close();
  redis.disconnect();
  await store.stop();
});

/** Milliseconds from the start of `act` until the assertion holds. */
async function timeUntil(act: () => Promise<unknown>, holds: () => void): Promise<number> {
  const start = performance.now();
  await act();
  await eventually(holds);
  return performance.now() - start;
}

/** The middle one: a machine may be busy with something else for a moment. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}

test('auto-call gives a ready counter its next ticket within a second, without a click', async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
  await eventually(() => expect(officer.store.status).toBe('live'));
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const number = `A00${round}`;
    const called = () =>
      expect(officer.store.view?.tickets[0]).toMatchObject({ number, state: 'called' });
    times.push(await timeUntil(() => centre.issue(), called));
    await officer.startServing();
    await officer.complete();
  }
  expect(median(times)).toBeLessThan(secondMs);
  expect(await centre.faults()).toEqual([]);
});

test('auto-call goes on to the next person when one has been served, and rests during a break', async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
  for (let n = 0; n < 3; n += 1) await centre.issue();
  for (const number of ['A001', 'A002']) {
    await eventually(() => {
      expect(officer.store.view?.tickets.find((t) => t.state === 'called')).toMatchObject({
        number,
      });
    });
    await officer.startServing();
    if (number === 'A002') await officer.command({ kind: 'start-break', reason: 'lunch' });
    await officer.complete();
  }
  const manager = await centre.manager();
  await eventually(() => {
    expect(manager.store.plan?.revision).toBe(manager.store.view?.revision);
    expect(manager.store.view?.tickets).toMatchObject([{ number: 'A003', state: 'waiting' }]);
  });
  await officer.command({ kind: 'set-ready' });
  await eventually(() => {
    expect(officer.store.view?.tickets).toMatchObject([{ number: 'A003', state: 'called' }]);
  });
});

test('a change of an officer’s skills is in the plan within a second', async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  const manager = await centre.manager();
  await centre.issue();
  const next = () => manager.store.plan?.counters[0]?.next?.number;
  await eventually(() => expect(next()).toBe('A001'));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [serviceId, number] of [
      ['service-2-1', undefined],
      ['service-1-1', 'A001'],
    ] as const) {
      const skills = [{ serviceId, level: 1 as const }];
      const set = { kind: 'set-officer-skills', officerId: 'officer-1', skills } as const;
      times.push(
        await timeUntil(
          () => manager.command(set),
          () => expect(next()).toBe(number),
        ),
      );
    }
  }
  expect(median(times)).toBeLessThan(secondMs);
  expect(await officer.callNext()).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
});

test('a skill given to an officer in auto-call mode brings the next person within a second', async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  const manager = await centre.manager();
  const give = (...serviceIds: string[]) => {
    const skills = serviceIds.map((serviceId) => ({ serviceId, level: 1 as const }));
    return manager.command({ kind: 'set-officer-skills', officerId: 'officer-1', skills });
  };
  await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await give();
    const { number } = await centre.issue();
    await eventually(() => {
      expect(manager.store.plan?.revision).toBe(manager.store.view?.revision);
      expect(officer.store.view?.tickets).toMatchObject([{ number, state: 'waiting' }]);
    });
    const called = () =>
      expect(officer.store.view?.tickets).toMatchObject([{ number, state: 'called' }]);
    times.push(await timeUntil(() => give('service-1-1'), called));
    await officer.startServing();
    await officer.complete();
  }
  expect(median(times)).toBeLessThan(secondMs);
});

test(
  'a change whose news was lost between servers is routed all the same',
  { timeout: 120_000 },
  async () => {
    const other = await installation.addProcess();
    const centre = await installation.addCentre();
    const officer = await centre.officerAtCounter(1);
    await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
    const manager = await centre.manager(other);
    for (let round = 0; round < 12; round += 1) {
      // All quiet: the next ticket is the only reason for a plan.
      await eventually(() => {
        expect(officer.store.view?.tickets).toEqual([]);
        expect(manager.store.plan?.revision).toBe(manager.store.view?.revision);
      });
      await cutSubscribers();
      const { number } = await centre.issue();
      await eventually(() => {
        expect(officer.store.view?.tickets[0]).toMatchObject({ number, state: 'called' });
      }, 5 * secondMs);
      await officer.startServing();
      await officer.complete();
    }
    await installation.stopProcess(other);
  },
);

/** Breaks the connections on which servers hear of each other; they come back by themselves. */
async function cutSubscribers(): Promise<void> {
  const clients = String(await redis.client('LIST')).split('\n');
  for (const client of clients.filter((line) => line.includes('name=luot-subscriber'))) {
    await redis.client('KILL', 'ID', /id=(\d+)/.exec(client)?.[1] ?? '');
  }
}

describe('after FLUSHALL', () => {
  test('plans and routing come back with the next change', async () => {
    const centre = await installation.addCentre();
    const officer = await centre.officerAtCounter(1);
    await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
    const manager = await centre.manager();
    await eventually(() => expect(manager.store.plan).not.toBeNull());
    await redis.flushall();
    await centre.issue();
    await eventually(() => {
      expect(officer.store.view?.tickets).toMatchObject([{ number: 'A001', state: 'called' }]);
      expect(manager.store.plan?.revision).toBe(manager.store.view?.revision);
    });
    await eventually(async () => {
      const keys = await redis.keys('*');
      expect(keys.some((key) => key.endsWith(`:plan:${centre.id}`))).toBe(true);
    });
  });

  test('plans come back without any change', async () => {
    const centre = await installation.addCentre();
    await centre.officerAtCounter(1);
    const manager = await centre.manager();
    await eventually(() => expect(manager.store.plan).not.toBeNull());
    const before = manager.store.plan?.computedAtMs ?? 0;
    await redis.flushall();
    await eventually(() => {
      expect(manager.store.plan?.computedAtMs).toBeGreaterThan(before);
    }, 20_000);
  });

  test('alarm clocks are wound again: a call nobody answers still ends', async () => {
    const rules = { noShowAfterSeconds: 3, maxCalls: 1 };
    const centre = await installation.addCentre({ rules });
    const officer = await centre.officerAtCounter(1);
    await centre.issue();
    await officer.callNext();
    await redis.flushall();
    await eventually(async () => {
      expect((await centre.history()).tickets).toMatchObject([{ state: 'no-show' }]);
    }, 25_000);
    expect(await centre.faults()).toEqual([]);
  });

  test('tickets go on being issued and served as if nothing had happened', async () => {
    const centre = await installation.addCentre();
    const officer = await centre.officerAtCounter(1);
    for (let round = 0; round < 20; round += 1) {
      await redis.flushall();
      await centre.issue();
      expect(await officer.serveNext()).toMatchObject({ ok: true });
    }
    expect(await centre.faults()).toEqual([]);
  });
});
