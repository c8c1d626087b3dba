import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/setup/embedded-postgres.ts';
import { startEmbeddedRedis } from '../../server/setup/embedded-redis.ts';
import { readPostmasterFile } from '../../server/setup/postmaster-file.ts';
import { readSettings } from '../../server/setup/settings.ts';

/** A store of a test's own. It starts itself again, at the same address, when it is killed. */
export interface TemporaryStore {
  /** Holds the password: never print it. */
  readonly url: string;
  /** The server process of this moment; throws while there is none. */
  pid(): number;
  /** Resolves when the process is gone and its folder deleted. */
  stop(): Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An empty PostgreSQL in a temporary folder, durable as in production. */
export async function startTemporaryPostgres(): Promise<TemporaryStore> {
  const folder = temporaryFolder('postgres');
  const dataDir = join(folder, 'postgres');
  const { ownerUrl, stop } = await orRemove(folder, () =>
    startEmbeddedPostgres({ dataDir, log: silent }),
  );
  const pid = () => {
    const postmaster = readPostmasterFile(join(dataDir, 'cluster'));
    if (postmaster === undefined) throw new Error('PostgreSQL does not run at this moment');
    return postmaster.pid;
  };
  return { url: ownerUrl, pid, stop: endsWithUs(folder, pid, stop) };
}

/** An empty Redis in a temporary folder; killed, it comes back empty. */
export async function startTemporaryRedis(): Promise<TemporaryStore> {
  const folder = temporaryFolder('redis');
  const { searchPath, cacheFolder } = readSettings(process.env, '/');
  const { url, stop } = await orRemove(folder, () =>
    startEmbeddedRedis({ dataDir: folder, log: silent, searchPath, cacheFolder }),
  );
  const pid = () => {
    const text = readFileSync(join(folder, 'process.json'), 'utf8');
    return (JSON.parse(text) as { pid: number }).pid;
  };
  return { url, pid, stop: endsWithUs(folder, pid, stop) };
}

/** The given `stop`, which also deletes the folder; should this process end without it, both go with it. */
function endsWithUs(
  folder: string,
  pid: () => number,
  stop: () => Promise<void>,
): () => Promise<void> {
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const killAndRemove = () => {
    process.kill(pid(), 'SIGKILL');
    remove();
  };
  process.once('exit', killAndRemove);
  return async () => {
    process.off('exit', killAndRemove);
    await stop().finally(remove);
  };
}

/** Others may pass through: a store does not run as root. */
function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `luot-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

async function orRemove<T>(folder: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
