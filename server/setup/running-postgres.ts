import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUser } from './postgres-cluster.ts';
import { postmasterFile, readPostmasterFile } from './postmaster-file.ts';

const portLine = 3;

/**
 * Address of the embedded PostgreSQL that a running Luot has on this folder; undefined when none runs.
 * It holds the password: never print it.
 */
export function runningPostgresUrl(dataDir: string): string | undefined {
  const memory = join(dataDir, 'moved-to');
  const place = existsSync(memory) ? readFileSync(memory, 'utf8') : dataDir;
  const cluster = join(place, 'cluster');
  if (readPostmasterFile(cluster)?.ready !== true) return undefined;
  const port = readFileSync(postmasterFile(cluster), 'utf8').split('\n')[portLine]?.trim() ?? '';
  const password = readFileSync(join(place, 'password'), 'utf8').trim();
  return `postgres://${databaseUser}:${password}@127.0.0.1:${port}/luot`;
}
