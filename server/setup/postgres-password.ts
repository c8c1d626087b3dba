import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRoot, nobody } from './account.ts';
import { errorCode } from './error-code.ts';
import { StartError } from './start-error.ts';
import { writeDurably } from './write-durably.ts';

const passwordFormat = z.string().regex(/^[\w-]{43}$/);
const wrongPassword = '28P01';

/** 256 random bits. */
export function newPassword(): string {
  return randomBytes(32).toString('base64url');
}

/** Makes the password of a cluster that is about to be made; only this user reads the file. */
export function makePassword(place: string): string {
  writeDurably(fileOf(place), newPassword());
  return readPassword(place);
}

/** @throws StartError when the file is missing or damaged */
export function readPassword(place: string): string {
  return read(fileOf(place));
}

/**
 * Gives the cluster another password when others of this machine could read the one it has: earlier
 * versions let `nobody` own the file. Interrupted, it is taken up again by the next start.
 * @param change makes the second password that of the cluster, signed in with the first
 */
export async function renewSharedPassword(
  place: string,
  change: (known: string, renewed: string) => Promise<void>,
): Promise<void> {
  const known = fileOf(place);
  const renewed = `${known}.renewed`;
  const isShared = isRoot() && statSync(known).uid === nobody().uid;
  if (!isShared && !existsSync(renewed)) return;
  if (!existsSync(renewed)) writeDurably(renewed, newPassword());
  if (isRoot()) chownSync(renewed, 0, 0);
  try {
    await change(read(known), read(renewed));
  } catch (error) {
    // The start before this one came as far as changing it.
    if (errorCode(error) !== wrongPassword) throw error;
  }
  renameSync(renewed, known);
}

function fileOf(place: string): string {
  return join(place, 'password');
}

function read(file: string): string {
  const password = passwordFormat.safeParse(existsSync(file) ? readFileSync(file, 'utf8') : '');
  if (password.success) return password.data;
  throw new StartError(`The database password in ${file} is missing or damaged. Restore the file.`);
}
