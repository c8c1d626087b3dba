import { spawnSync } from 'node:child_process';
import { existsSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { postmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { identify, isStillRunning } from './process-identity.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';
import { waitUntil } from './wait-until.ts';

const fastLimitMs = 30_000;
const immediateLimitMs = 10_000;

/**
 * Stops the PostgreSQL a killed server left behind on the cluster, and resolves when it is gone.
 * Committed data stay: at worst the next start replays the log. Only a process that really is a
 * PostgreSQL on this cluster gets a signal; when another program was given the pid, only the file
 * that names it is removed, which would keep PostgreSQL from starting.
 * @throws StartError when it does not stop
 */
export async function stopOrphanedPostgres(cluster: string, log: SetupLog): Promise<void> {
  const orphan = readPostmasterFile(cluster);
  if (!orphan || !isStillRunning(identify(orphan.pid))) return;
  if (!isPostgresOn(cluster, orphan.pid)) {
    rmSync(postmasterFile(cluster), { force: true });
    return;
  }
  log.info(`Stopping the PostgreSQL (pid ${orphan.pid}) that an earlier Luot left running.`);
  if (await endedAfter('SIGINT', orphan.pid, fastLimitMs)) return;
  if (await endedAfter('SIGQUIT', orphan.pid, immediateLimitMs)) return;
  throw new StartError(
    `PostgreSQL (pid ${orphan.pid}) still runs on ${cluster} and does not stop. Stop it, then ` +
      'start Luot again.',
  );
}

async function endedAfter(signal: NodeJS.Signals, pid: number, limitMs: number): Promise<boolean> {
  const identity = identify(pid);
  if (!isStillRunning(identity)) return true;
  process.kill(pid, signal);
  return waitUntil(() => !isStillRunning(identity), limitMs);
}

function isPostgresOn(cluster: string, pid: number): boolean {
  return existsSync('/proc/self/cwd') ? worksIn(cluster, pid) : wasStartedOn(cluster, pid);
}

/** PostgreSQL works inside its data folder. */
function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function wasStartedOn(cluster: string, pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return stdout.includes(`postgres -D ${cluster}`);
}
