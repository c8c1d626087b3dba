import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres, startTemporaryRedis } from './temporary-stores.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** PostgreSQL of this test run; each file makes its own database on it with `freshDatabase`. */
    databaseUrl: string;
    /** Redis of this test run; each file uses a key prefix of its own. */
    redisUrl: string;
  }
}

interface Stores {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  stop(): Promise<void>;
}

/** What all projects of one vitest process share: each has its own copy of this module. */
interface SharedStores {
  users: number;
  stores: Promise<Stores> | undefined;
}

const holder = globalThis as { luotTestStores?: SharedStores };

/**
 * Starts one PostgreSQL and one Redis for the whole run, however many projects ask, or uses those of
 * TEST_DATABASE_URL and TEST_REDIS_URL. The last project to end stops them.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (holder.luotTestStores ??= { users: 0, stores: undefined });
  shared.users += 1;
  const { databaseUrl, redisUrl } = await (shared.stores ??= startStores());
  project.provide('databaseUrl', databaseUrl);
  project.provide('redisUrl', redisUrl);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    const stores = shared.stores;
    shared.stores = undefined;
    await (await stores)?.stop();
  };
}

async function startStores(): Promise<Stores> {
  const given = {
    database: process.env['TEST_DATABASE_URL'],
    redis: process.env['TEST_REDIS_URL'],
  };
  const outcomes = await Promise.allSettled([
    given.database === undefined ? startTemporaryPostgres() : givenStore(given.database),
    given.redis === undefined ? startTemporaryRedis() : givenStore(given.redis),
  ]);
  const [database, redis] = outcomes;
  const stop = async () => {
    for (const one of outcomes) if (one.status === 'fulfilled') await one.value.stop();
  };
  if (database.status === 'fulfilled' && redis.status === 'fulfilled') {
    return { databaseUrl: database.value.url, redisUrl: redis.value.url, stop };
  }
  await stop();
  throw database.status === 'rejected' ? database.reason : (redis as PromiseRejectedResult).reason;
}

function givenStore(url: string): { url: string; stop(): Promise<void> } {
  return { url, stop: () => Promise.resolve() };
}
