import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';

/** A user of this machine that programs run as instead of root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Who the stores run as when Luot runs as root: the owner of the folder, or `nobody` when it is
 * root's or missing. Undefined when Luot is not root: the stores then run as the same user.
 */
export function accountFor(folder: string): Account | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
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

function nobody(): Account {
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(kind: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [kind, 'nobody'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : nobodyOfMostSystems;
}
