import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, giveFolder } from './account.ts';
import { errorCode } from './error-code.ts';
import { FolderInUseError, type FolderLock, lockFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { keepAlive } from './kept-alive.ts';
import { preparePostgresBinaries } from './postgres-binaries.ts';
import { openCluster } from './postgres-cluster.ts';
import { launchPostgres } from './postgres-launch.ts';
import { stopOrphanedPostgres } from './postgres-orphan.ts';
import { choosePlace } from './postgres-place.ts';
import { type DatabaseAddresses, prepareDatabase } from './postgres-roles.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';

const defaultReachableFolder = '/var/lib/luot';

export interface EmbeddedPostgresOptions {
  /** Made where missing; nothing else may use it. */
  readonly dataDir: string;
  readonly log: SetupLog;
  /**
   * Where the data go when Luot runs as root and the user PostgreSQL runs as cannot enter
   * `dataDir`; by default `/var/lib/luot`.
   */
  readonly reachableFolder?: string;
}

/**
 * Runs PostgreSQL 18 from the installed packages on a free port of 127.0.0.1, with the data of
 * earlier starts, and starts it again should it end by itself. What a commit acknowledged survives
 * a power cut. The addresses hold passwords: never print them. `stop` waits until all is on disk.
 * @throws StartError
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<DatabaseAddresses & { stop(): Promise<void> }> {
  const { dataDir, log, reachableFolder = defaultReachableFolder } = options;
  const account = accountFor(join(dataDir, 'cluster'));
  const place = choosePlace(dataDir, account, reachableFolder, log);
  const lock = lockPlace(place);
  try {
    const binaries = preparePostgresBinaries(place, account, log);
    const cluster = await openCluster(place, binaries, account, log);
    await stopOrphanedPostgres(cluster, log);
    if (account) takeOver(cluster, account);
    const port = await freePort();
    const logFile = join(place, 'postgres.log');
    const program = await keepAlive({
      name: 'PostgreSQL',
      launch: () => launchPostgres({ binaries, cluster, logFile, port, account, log }),
      stopSignal: 'SIGINT',
      forceSignal: 'SIGQUIT',
      stopLimitMs: 20_000,
      log,
    });
    const stop = () => program.stop().finally(() => lock.release());
    const addresses = await prepareDatabase(place, port).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { ...addresses, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Earlier versions had root's database belong to `nobody`, whom other services share. */
function takeOver(cluster: string, account: Account): void {
  if (statSync(cluster).uid !== account.uid) giveFolder(cluster, account);
}

function lockPlace(place: string): FolderLock {
  try {
    return lockFolder(place);
  } catch (error) {
    const obstacle =
      error instanceof FolderInUseError
        ? `is in use by another Luot (pid ${error.holder.pid}); stop that one`
        : `cannot be used by this user (${errorCode(error) ?? String(error)}); start Luot as its owner`;
    throw new StartError(
      `The database in ${place} ${obstacle}, or set LUOT_DATA to another folder.`,
      { cause: error },
    );
  }
}
