import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from './error-code.ts';
import { identify, isStillRunning } from './process-identity.ts';

const lockContent = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  address: z.string().nullable(),
});

/** Who holds a folder; `address` is where it can be visited, null as long as it is not known. */
export type LockHolder = z.infer<typeof lockContent>;

/** Another process that still runs holds the folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  constructor(
    readonly folder: string,
    readonly holder: LockHolder,
  ) {
    super(`${folder} is in use by process ${holder.pid}.`);
  }
}

export interface FolderLock {
  /** Lets whoever finds the folder taken learn the address of the holder. */
  recordAddress(address: string): void;
  /** Lets go; a second call does nothing. */
  release(): void;
}

/**
 * Takes an existing folder for this process alone, until `release` or the end of the process.
 * The lock of a process that has ended is taken over, also when its pid was given to another one.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock');
  const mine: LockHolder = { ...identify(process.pid), address: null };
  while (!createWhole(path, JSON.stringify(mine))) {
    const found = readIfPresent(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isStillRunning(holder)) throw new FolderInUseError(folder, holder);
    removeIfUnchanged(path, found);
  }
  return heldLock(path, mine);
}

function heldLock(path: string, mine: LockHolder): FolderLock {
  let held = true;
  return {
    recordAddress(address) {
      if (!held) return;
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, JSON.stringify({ ...mine, address }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      if (held) rmSync(path, { force: true });
      held = false;
    },
  };
}

/** The file appears with its content or not at all; false when one is there already. */
function createWhole(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Two starts may find the same stale lock: the slower one must not remove the lock of the faster. */
function removeIfUnchanged(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readFileSync(aside, 'utf8');
  if (taken !== stale) createWhole(path, taken);
  unlinkSync(aside);
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined for what is no lock, such as a file a power cut emptied. */
function parse(text: string): LockHolder | undefined {
  try {
    return lockContent.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
