import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { type FolderLock, FolderInUseError, lockFolder } from './folder-lock.ts';
import { isRoot } from './account.ts';
import { makeFolders } from './make-folders.ts';
import { SettingError } from './setting-error.ts';
import { StartError } from './start-error.ts';
import { writeDurably } from './write-durably.ts';

const secretBytes = 32;
const notAllowed = ['EACCES', 'EPERM', 'EROFS'];

/** The folder that holds everything of one installation; this process alone uses it. */
export interface DataFolder {
  readonly path: string;
  /**
   * 32 random bytes, the same at every start, readable by this user only.
   * @param name lower-case letters, digits and hyphens
   */
  secret(name: string): Buffer;
  /** Lets a second start say where this one can be visited. */
  recordAddress(url: string): void;
  /** Lets another process use the folder; a second call does nothing. */
  release(): void;
}

/**
 * Makes the folder where missing and takes it for this process.
 * @throws SettingError when the folder cannot be used
 * @throws StartError when Luot runs on this folder already
 */
export function openDataFolder(path: string): DataFolder {
  const lock = takeFolder(path);
  return {
    path,
    secret: (name) => readOrMakeSecret(join(path, 'secrets'), name),
    recordAddress: (url) => lock.recordAddress(url),
    release: () => lock.release(),
  };
}

function takeFolder(path: string): FolderLock {
  try {
    makePrivateFolder(path);
    return lockFolder(path);
  } catch (error) {
    if (error instanceof FolderInUseError) throw alreadyRunning(error);
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new SettingError(`LUOT_DATA: ${obstacle(path, code)}`, { cause: error });
  }
}

function obstacle(path: string, code: string): string {
  return notAllowed.includes(code)
    ? `the folder ${path} cannot be used by this user (${code}). ` +
        'Start Luot as the owner of the folder, or set LUOT_DATA to another one.'
    : `${path} is no place for data (${code}). ` +
        'Set LUOT_DATA to a folder on a disk of this machine, or unset it to use .luot.';
}

/** Root lets others pass through, unseen: PostgreSQL runs as another user on a folder inside. */
function makePrivateFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolders(path);
  chmodSync(path, isRoot() ? 0o711 : 0o700);
}

function alreadyRunning({ holder }: FolderInUseError): StartError {
  const place = holder.address === null ? 'and is still starting' : `at ${holder.address}`;
  return new StartError(`Luot is already running (pid ${holder.pid}) ${place}.`);
}

function readOrMakeSecret(folder: string, name: string): Buffer {
  if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`"${name}" is not the name of a secret.`);
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDurably(path, randomBytes(secretBytes));
  }
  const secret = readFileSync(path);
  if (secret.length === secretBytes) return secret;
  throw new StartError(
    `The secret ${path} is damaged. Restore it from a backup, or delete it to have a new one made.`,
  );
}
