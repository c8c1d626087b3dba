import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, isRoot } from './account.ts';
import { freePort } from './free-port.ts';
import { keepAlive } from './kept-alive.ts';
import { makeFolders } from './make-folders.ts';
import { pingRedis } from './ping-redis.ts';
import { openProgramLog } from './program-log.ts';
import { rememberProcess, stopRememberedProcess } from './remembered-process.ts';
import { unpackDistributionRedis } from './redis-download.ts';
import { environmentOf, findOnSearchPath, type RedisProgram, runs } from './redis-program.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';

const defaultSearchPath = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin';
const cacheFolderOfRoot = '/var/cache/luot';
const readyLimitMs = 10_000;

export interface EmbeddedRedisOptions {
  /** Made where missing; nothing else may use it. */
  readonly dataDir: string;
  readonly log: SetupLog;
  /** Where to look for an installed server: folders joined by colons, like the variable PATH. */
  readonly searchPath?: string | undefined;
  /** Keeps a downloaded server from start to start; by default inside `dataDir`. */
  readonly cacheFolder?: string | undefined;
}

/**
 * Runs a Redis (or Valkey) server in memory only on a free port of 127.0.0.1, and starts it again,
 * empty, should it end by itself. The server is an installed one or else the distribution's own,
 * fetched once. `url` holds the password: never print it.
 * @throws StartError when this machine has no server and none can be fetched
 */
export async function startEmbeddedRedis(
  options: EmbeddedRedisOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { dataDir, log } = options;
  makeFolders(dataDir, 0o700);
  const processFile = join(dataDir, 'process.json');
  await stopRememberedProcess(processFile, 'Redis', log);
  const program = await findServer(options);
  const nobody = accountFor(dataDir);
  const account = nobody && runs(program, nobody) ? nobody : undefined;
  const port = await freePort();
  const password = randomBytes(32).toString('base64url');
  const url = `redis://:${password}@127.0.0.1:${port}`;
  const launch = async () => {
    const logFile = join(dataDir, 'redis.log');
    const child = spawnRedis(program, account, logFile, configuration(port, password));
    rememberProcess(processFile, child.pid);
    await becomesReady(child, url, logFile);
    return child;
  };
  return {
    url,
    ...(await keepAlive({
      name: 'Redis',
      launch,
      stopSignal: 'SIGTERM',
      forceSignal: 'SIGKILL',
      // It keeps nothing that would be lost.
      stopLimitMs: 1000,
      log,
    })),
  };
}

async function findServer(options: EmbeddedRedisOptions): Promise<RedisProgram> {
  const installed = findOnSearchPath(options.searchPath ?? defaultSearchPath);
  if (installed) return installed;
  const fetched = await unpackDistributionRedis(usableCacheFolder(options), options.log);
  if (fetched) return fetched;
  throw new StartError(
    'REDIS_URL: no Redis server was found on this machine. Install one (Debian and Ubuntu: ' +
      '"apt install redis-server"; Fedora: "dnf install valkey"; macOS: "brew install redis") ' +
      'or set REDIS_URL to one that runs.',
  );
}

/** Root's server is kept where the user it runs as can reach it. */
function usableCacheFolder({ dataDir, cacheFolder }: EmbeddedRedisOptions): string {
  const fallback = join(dataDir, 'cache');
  const wanted = isRoot() ? cacheFolderOfRoot : (cacheFolder ?? fallback);
  try {
    makeFolders(wanted);
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    makeFolders(fallback);
    return fallback;
  }
}

/** BullMQ loses jobs where keys may be evicted; everything here can be rebuilt from PostgreSQL. */
function configuration(port: number, password: string): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

/** The configuration goes through standard input: on the command line all could read the password. */
function spawnRedis(
  { file, libraryPath }: RedisProgram,
  account: Account | undefined,
  logFile: string,
  config: string,
): ChildProcess {
  const logDescriptor = openProgramLog(logFile);
  const child = spawn(file, ['-'], {
    ...account,
    cwd: '/',
    env: environmentOf(libraryPath),
    stdio: ['pipe', logDescriptor, logDescriptor],
    detached: true,
  });
  child.unref();
  closeSync(logDescriptor);
  child.stdin?.end(config);
  return child;
}

async function becomesReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    const fail = () => reject(new StartError(`Redis does not start; ${logFile} may say why.`));
    child.once('error', fail).once('exit', fail);
  });
  await Promise.race([pingRedis(url, readyLimitMs), failed]);
}
