import { openSync, renameSync, statSync } from 'node:fs';

const largestBytes = 10 * 1024 * 1024;

/**
 * Opens the file a program writes its own log to, at the end, and returns the descriptor. A full
 * one is put aside first and the one before it dropped.
 */
export function openProgramLog(path: string): number {
  if (programLogSize(path) > largestBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** In bytes; 0 when there is none yet. */
export function programLogSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
