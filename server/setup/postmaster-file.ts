import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/** What a running PostgreSQL tells of itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  /** It accepts connections: recovery, if there was any, is over. */
  readonly ready: boolean;
}

const pidLine = 0;
const statusLine = 7;

/** Undefined when no PostgreSQL runs on the cluster, or none that has come far enough to tell. */
export function readPostmasterFile(cluster: string): Postmaster | undefined {
  const lines = readIfPresent(postmasterFile(cluster)).split('\n');
  const pid = Number(lines[pidLine]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, ready: lines[statusLine]?.trim() === 'ready' };
}

/** The file PostgreSQL keeps in the cluster as long as it runs. */
export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
