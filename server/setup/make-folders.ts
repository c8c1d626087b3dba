import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * Makes a folder and those on the way to it that are missing; returns the first one made, undefined
 * when all were there. Node's own `recursive` tries for ever where no folder can be made, as in /proc.
 * @throws the system's error when it cannot be made
 */
export function makeFolders(path: string, mode = 0o777): string | undefined {
  if (existsSync(path)) return undefined;
  const first = makeFolders(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another start may have been faster.
    if (errorCode(error) !== 'EEXIST' || !existsSync(path)) throw error;
  }
  return first ?? path;
}
