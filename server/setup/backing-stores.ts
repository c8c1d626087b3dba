import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { startEmbeddedRedis } from './embedded-redis.ts';
import { checkPostgres, checkRedis } from './reachable-stores.ts';
import type { Settings } from './settings.ts';
import type { SetupLog } from './setup-log.ts';

/** Both stores, ready for work. The addresses hold passwords: never print them. */
export interface BackingStores {
  readonly databaseUrl: string;
  /** Of the role that owns the tables. */
  readonly migrationUrl: string;
  readonly redisUrl: string;
  /** Resolves when the embedded ones have ended in good order; those given by address run on. */
  stop(): Promise<void>;
}

interface Store {
  readonly url: string;
  stop(): Promise<void>;
}

interface DatabaseStore extends Store {
  readonly ownerUrl: string;
}

/**
 * The stores given by address, once they have answered, or else embedded ones that run as long as
 * this process. When one of the two fails, the other is stopped before this rejects.
 * @param dataFolder absolute; held by this process
 * @throws StartError or SettingError
 */
export async function bringUpStores(
  settings: Pick<
    Settings,
    'databaseUrl' | 'migrationUrl' | 'redisUrl' | 'searchPath' | 'cacheFolder'
  >,
  dataFolder: { readonly path: string },
  log: SetupLog,
): Promise<BackingStores> {
  const { searchPath, cacheFolder } = settings;
  const [database, redis] = await bothOrNone(
    settings.databaseUrl === undefined
      ? startEmbeddedPostgres({ dataDir: join(dataFolder.path, 'postgres'), log })
      : givenDatabase(settings.databaseUrl, settings.migrationUrl),
    settings.redisUrl === undefined
      ? startEmbeddedRedis({
          dataDir: join(dataFolder.path, 'redis'),
          log,
          searchPath,
          cacheFolder,
        })
      : given(settings.redisUrl, checkRedis),
  );
  return {
    databaseUrl: database.url,
    migrationUrl: database.ownerUrl,
    redisUrl: redis.url,
    async stop() {
      await Promise.all([database.stop(), redis.stop()]);
    },
  };
}

async function given(url: string, check: (url: string) => Promise<void>): Promise<Store> {
  await check(url);
  return { url, stop: () => Promise.resolve() };
}

async function givenDatabase(url: string, ownerUrl: string = url): Promise<DatabaseStore> {
  const store = await given(url, checkPostgres);
  if (ownerUrl !== url) await checkPostgres(ownerUrl, 'DATABASE_MIGRATION_URL');
  return { ...store, ownerUrl };
}

async function bothOrNone<One extends Store>(
  first: Promise<One>,
  second: Promise<Store>,
): Promise<[One, Store]> {
  const [one, other] = await Promise.allSettled([first, second]);
  if (one.status === 'fulfilled' && other.status === 'fulfilled') return [one.value, other.value];
  for (const outcome of [one, other]) {
    if (outcome.status === 'fulfilled') await outcome.value.stop();
  }
  throw one.status === 'rejected' ? one.reason : (other as PromiseRejectedResult).reason;
}
