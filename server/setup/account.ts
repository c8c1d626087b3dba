import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** A user of this machine that programs run as instead of root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Who the stores run as when Luot runs as root: the owner of the folder, or a user of their own when it is
 * root's, `nobody`'s or missing: what runs as `nobody` elsewhere on this machine must not reach the data.
 * Undefined when Luot is not root: the stores then run as the same user.
 */
export function accountFor(folder: string): Account | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 && owner.uid !== nobody().uid
    ? { uid: owner.uid, gid: owner.gid }
    : ownAccount();
}

/** Whether the account, or this user without one, can run the program or enter the folder. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (account) {
    return spawnSync('/bin/sh', ['-c', '[ -x "$0" ]', path], { ...account, cwd: '/' }).status === 0;
  }
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const nobodyOfMostSystems = 65534;

/** The shared user of services without one of their own. */
export function nobody(): Account {
  return {
    uid: idOf('nobody', '-u') ?? nobodyOfMostSystems,
    gid: idOf('nobody', '-g') ?? nobodyOfMostSystems,
  };
}

/** Distributions give these numbers to nobody; below 65536 they exist in containers too. */
const ownIds = { first: 59_600, last: 59_699 };

/** The user `luot` where the operator made one, else a number that no user or group of this machine has. */
function ownAccount(): Account {
  const [uid, gid] = [idOf('luot', '-u'), idOf('luot', '-g')];
  if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid };
  for (let id = ownIds.first; id <= ownIds.last; id += 1) {
    const own = { uid: id, gid: id };
    if (!isTaken(id) && canReach('/bin/sh', own)) return own;
  }
  throw new StartError(
    'Luot runs as root and found no user for its stores. Make one ("useradd --system luot"), or start ' +
      'Luot as an ordinary user.',
  );
}

function isTaken(id: number): boolean {
  const groups = existsSync('/etc/group') ? readFileSync('/etc/group', 'utf8') : '';
  return idOf(String(id), '-u') !== undefined || groups.includes(`:${id}:`);
}

function idOf(name: string, kind: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Gives a folder and all in it to the account; itself last, so that an interrupted change is made again. */
export function giveFolder(folder: string, { uid, gid }: Account): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), uid, gid);
  }
  lchownSync(folder, uid, gid);
}
