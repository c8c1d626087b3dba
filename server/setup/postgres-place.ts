import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { makeFolders } from './make-folders.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';
import { writeDurably } from './write-durably.ts';

/** A folder on the way to which root lets everybody pass, but not look around. */
const passThrough = 0o711;

/**
 * The folder that holds the data: the wanted one, or when the account cannot enter it (inside a
 * home only root may enter, say) one under `reachableFolder`, the same at every start. The wanted
 * folder then remembers it, so that the data are found again after a move or a change of user.
 */
export function choosePlace(
  wanted: string,
  account: Account | undefined,
  reachableFolder: string,
  log: SetupLog,
): string {
  makeFolder(wanted, account);
  const memory = join(wanted, 'moved-to');
  if (existsSync(memory)) return makeFolder(readFileSync(memory, 'utf8'), account);
  if (canReach(wanted, account)) return wanted;
  const place = join(reachableFolder, hash(realpathSync(wanted)));
  makeFolder(place, account);
  if (!canReach(place, account)) {
    throw new StartError(
      `LUOT_DATA: PostgreSQL does not run as root, and other users can enter neither ${wanted} ` +
        `nor ${place}. Start Luot as an ordinary user or set LUOT_DATA to a folder all may enter.`,
    );
  }
  writeDurably(memory, place);
  log.info(`PostgreSQL, which does not run as root, keeps its data in ${place}.`);
  return place;
}

function makeFolder(path: string, account: Account | undefined): string {
  if (existsSync(path)) return path;
  const first = makeFolders(path);
  for (const made of account && first ? [first, path] : []) chmodSync(made, passThrough);
  return path;
}

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
