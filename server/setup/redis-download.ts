import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './account.ts';
import { errorCode } from './error-code.ts';
import { findUnpacked, type RedisProgram } from './redis-program.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import type { SetupLog } from './setup-log.ts';

const aptGet = '/usr/bin/apt-get';
const installedPackages = '/var/lib/dpkg/status';
const limitMs = 120_000;
const servers = ['redis-server', 'valkey-server'];

/** The C library is the one thing that must come from the system itself. */
const wanted = /^(redis|valkey|lib)(?!c6|c-bin)/;

/**
 * On Debian, Ubuntu and their kin: the distribution's own server, its signed packages downloaded
 * and unpacked into the cache folder, without root and without installing anything. Only the first
 * call downloads. Undefined where that is not possible; the reason goes to the log.
 */
export async function unpackDistributionRedis(
  cacheFolder: string,
  log: SetupLog,
): Promise<RedisProgram | undefined> {
  const target = join(cacheFolder, 'redis');
  const cached = findUnpacked(target);
  if (cached) return cached;
  if (!existsSync(aptGet) || !existsSync(installedPackages)) return undefined;
  log.info('Fetching the Redis server of this Linux distribution (once, a few seconds).');
  const work = join(cacheFolder, `redis.new-${process.pid}`);
  try {
    const failure = await download(work);
    if (failure !== undefined) log.warn(`The Redis server could not be fetched: ${failure}`);
    else if (findUnpacked(join(work, 'root'))) putInPlace(join(work, 'root'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return findUnpacked(target);
}

/** Another start may have been faster: what it put there and may already run is left alone. */
function putInPlace(unpacked: string, target: string): void {
  if (findUnpacked(target)) return;
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(unpacked, target);
  } catch (error) {
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Leaves the unpacked packages in `root` of the work folder; gives the reason when it cannot. */
async function download(work: string): Promise<string | undefined> {
  for (const folder of ['root', 'packages', 'lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  // A source out of reach is no failure as long as the packages can be had from the others.
  const update = await apt(work, ['update']);
  const packages = await missingPackages(work);
  if (packages.length === 0) return complaint(update) ?? 'no package source offers it';
  const fetched = await apt(work, ['download', ...packages]);
  if (!fetched.ok) return complaint(fetched);
  for (const file of readdirSync(join(work, 'packages'))) {
    const path = join(work, 'packages', file);
    const unpacked = await runProgram('dpkg-deb', ['-x', path, join(work, 'root')]);
    if (!unpacked.ok) return complaint(unpacked);
  }
  return undefined;
}

/** The server's package and those of its libraries that this machine does not have. */
async function missingPackages(work: string): Promise<string[]> {
  for (const server of servers) {
    const plan = await apt(work, ['install', '--simulate', '--no-install-recommends', server]);
    const packages = [...plan.output.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
    if (plan.ok && packages.includes(server)) return packages.filter((name) => wanted.test(name));
  }
  return [];
}

/** apt with lists and cache of its own: needs no root, and leaves the system's as they are. */
function apt(work: string, args: string[]): Promise<ProgramResult> {
  const options = {
    'Dir::State': work,
    'Dir::State::lists': join(work, 'lists'),
    'Dir::State::status': installedPackages,
    'Dir::Cache': join(work, 'cache'),
    'Debug::NoLocking': 'true',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '15',
    'Acquire::https::Timeout': '15',
    ...(isRoot() && { 'APT::Sandbox::User': 'root' }),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return runProgram(aptGet, ['-q', ...flags, ...args], {
    cwd: join(work, 'packages'),
    timeout: limitMs,
  });
}

/** The first complaint of apt or dpkg; undefined when there is none. */
function complaint({ errors, ok }: ProgramResult): string | undefined {
  const lines = errors.trim().split('\n');
  const telling = lines.find((line) => /^(E|W|dpkg\S*):/.test(line));
  return telling ?? (ok ? undefined : lines[0] || 'it took too long');
}
