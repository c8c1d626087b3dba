import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { type Account, canReach } from './account.ts';

/** A Redis or Valkey server that can be started. */
export interface RedisProgram {
  readonly file: string;
  /** For its environment: where its libraries are, when not in the system's folders. */
  readonly libraryPath: string | undefined;
}

const names = ['redis-server', 'valkey-server'];

/** The first server on a search path of folders joined by colons. */
export function findOnSearchPath(searchPath: string): RedisProgram | undefined {
  const file = searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((candidate) => isFile(candidate) && canReach(candidate, undefined));
  return file === undefined ? undefined : { file, libraryPath: undefined };
}

/** The server among the unpacked packages of a distribution; undefined when it does not run. */
export function findUnpacked(folder: string): RedisProgram | undefined {
  const file = names.map((name) => join(folder, 'usr/bin', name)).find(isFile);
  if (file === undefined) return undefined;
  const program = { file, libraryPath: libraryFolders(folder).join(delimiter) };
  return runs(program, undefined) ? program : undefined;
}

/** Whether the server starts at all, with its libraries, as the account or as this user. */
export function runs({ file, libraryPath }: RedisProgram, account: Account | undefined): boolean {
  const env = environmentOf(libraryPath);
  return spawnSync(file, ['--version'], { ...account, cwd: '/', env }).status === 0;
}

/** The environment the server runs in. */
export function environmentOf(libraryPath: string | undefined): Record<string, string> {
  return libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath };
}

function libraryFolders(folder: string): string[] {
  return ['lib', 'usr/lib']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => [path, ...foldersIn(path)]);
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name));
}

/** False as well for what this user may not look at, such as another user's folder on the PATH. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
