import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { constrainedMemory } from 'node:process';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { postgresEnvironment } from './postgres-cluster.ts';
import { openProgramLog, programLogSize } from './program-log.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';
import { waitUntil } from './wait-until.ts';

const megabyte = 1024 * 1024;
const sharedBuffersMegabytes = { least: 128, most: 512 };
const recoveryNoticeMs = 5_000;
const recoveryLimitMs = 15 * 60_000;
const attempts = 60;
const attemptPauseMs = 250;

/**
 * Backends take a moment to notice that their postmaster is gone, and a port to become free; a postmaster that
 * was killed counts as running for PostgreSQL until the system has put it away.
 */
const passingTrouble =
  /pre-existing shared memory block|Address already in use|lock file "postmaster\.pid" already exists/;

export interface PostgresLaunch {
  readonly binaries: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly port: number;
  readonly account: Account | undefined;
  readonly log: SetupLog;
}

/**
 * Starts PostgreSQL on 127.0.0.1 and resolves when it accepts connections, after crash recovery
 * where there is any to do. It has a process group of its own, so that Ctrl-C in the terminal
 * reaches only Luot, which then stops it last.
 * @throws StartError with PostgreSQL's own reason
 */
export async function launchPostgres(launch: PostgresLaunch): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const logDescriptor = openProgramLog(launch.logFile);
    const logStart = programLogSize(launch.logFile);
    const child = spawnPostgres(launch, logDescriptor);
    closeSync(logDescriptor);
    if (await becomesReady(child, launch)) return child;
    const said = readFileSync(launch.logFile).subarray(logStart).toString();
    if (attempt === attempts || !passingTrouble.test(said)) {
      throw new StartError(`PostgreSQL does not start: ${reason(said)} (${launch.logFile})`);
    }
    await pause(attemptPauseMs);
  }
}

function spawnPostgres(launch: PostgresLaunch, logDescriptor: number): ChildProcess {
  const { binaries, cluster, port, account } = launch;
  const settings = Object.entries(serverSettings(port)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(join(binaries, 'postgres'), ['-D', cluster, ...settings], {
    ...account,
    cwd: '/',
    env: postgresEnvironment,
    stdio: ['ignore', logDescriptor, logDescriptor],
    detached: true,
  });
  child.unref();
  return child;
}

function serverSettings(port: number): Record<string, string | number> {
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${sharedBuffers()}MB`,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The detail of a refused row may hold a phone number.
    log_error_verbosity: 'terse',
  };
}

/** An eighth of the memory this process may use, within limits that suit one centre or many. */
function sharedBuffers(): number {
  const limit = constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  const eighth = Math.floor(memory / 8 / megabyte);
  return Math.max(sharedBuffersMegabytes.least, Math.min(sharedBuffersMegabytes.most, eighth));
}

/** False when it ended instead. */
async function becomesReady(child: ChildProcess, { cluster, log }: PostgresLaunch) {
  let failed = false;
  child.once('error', () => (failed = true));
  const hasEnded = () => failed || child.exitCode !== null || child.signalCode !== null;
  const isReady = () => {
    const postmaster = readPostmasterFile(cluster);
    return postmaster?.pid === child.pid && postmaster?.ready === true;
  };
  const isDecided = () => hasEnded() || isReady();
  if (!(await waitUntil(isDecided, recoveryNoticeMs))) {
    log.info('PostgreSQL is putting its data in order after an interruption; please wait.');
    await waitUntil(isDecided, recoveryLimitMs);
  }
  return !hasEnded() && isReady();
}

function reason(said: string): string {
  const lines = said.trim().split('\n');
  const telling = lines.find((line) => /FATAL|PANIC|error while loading/.test(line));
  return (telling ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC): */, '');
}
