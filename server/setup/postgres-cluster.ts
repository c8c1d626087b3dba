import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import { runProgram } from './run-program.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';
import { writeDurably } from './write-durably.ts';

const postgresMajor = '18';
const passwordFormat = z.string().regex(/^[\w-]{43}$/);

/** PostgreSQL's view of the environment: none of the PG* variables may change what it does. */
export const postgresEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

export const databaseUser = 'luot';

/** A database cluster on disk and the password of `databaseUser`. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/**
 * Opens the cluster of a place, or makes one there: UTF-8 everywhere, passwords required, page
 * checksums on. A first start that was interrupted leaves nothing that a later one would trust.
 * @throws StartError
 */
export async function openCluster(
  place: string,
  binaries: string,
  account: Account | undefined,
  log: SetupLog,
): Promise<Cluster> {
  const folder = join(place, 'cluster');
  const passwordFile = join(place, 'password');
  if (existsSync(folder)) {
    checkOwner(folder);
    checkVersion(folder);
    return { folder, password: readPassword(passwordFile) };
  }
  log.info('Making the database (once, a few seconds).');
  writeDurably(passwordFile, randomBytes(32).toString('base64url'));
  if (account) chownSync(passwordFile, account.uid, account.gid);
  await initialise(folder, passwordFile, binaries, account);
  return { folder, password: readPassword(passwordFile) };
}

async function initialise(
  folder: string,
  passwordFile: string,
  binaries: string,
  account: Account | undefined,
): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  chmodSync(draft, 0o700);
  if (account) chownSync(draft, account.uid, account.gid);
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin'];
  const result = await runProgram(
    join(binaries, 'initdb'),
    [
      ...['-D', draft, '-U', databaseUser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...[...encoding, '--builtin-locale=C.UTF-8', '--data-checksums', '--no-instructions'],
    ],
    { ...account, cwd: '/', env: postgresEnvironment },
  );
  if (!result.ok) throw new StartError(whyNot(result.errors));
  renameSync(draft, folder);
}

function whyNot(errors: string): string {
  if (errors.includes('could not look up effective user ID')) {
    return (
      `The database could not be made: this user (${process.getuid?.()}) has no name on this machine. ` +
      'Start Luot as a user that is listed in /etc/passwd, or set DATABASE_URL to a PostgreSQL of your own.'
    );
  }
  return `The database could not be made: ${cause(errors)}`;
}

function cause(errors: string): string {
  const lines = errors.trim().split('\n');
  return lines.find((line) => line.includes('error')) ?? lines.at(-1) ?? 'initdb does not say why.';
}

function checkOwner(folder: string): void {
  const uid = process.getuid?.();
  if (uid === 0 || uid === statSync(folder).uid) return;
  throw new StartError(
    `The database in ${folder} belongs to another user. Start Luot as that user or as root, or ` +
      'set LUOT_DATA to a folder of your own.',
  );
}

function checkVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (found === postgresMajor || found === undefined) return;
  throw new StartError(
    `The database in ${folder} was made by PostgreSQL ${found} and this is ${postgresMajor}. ` +
      'Carry the data over with pg_dumpall, or set LUOT_DATA to another folder.',
  );
}

function readPassword(file: string): string {
  const password = passwordFormat.safeParse(existsSync(file) ? readFileSync(file, 'utf8') : '');
  if (password.success) return password.data;
  throw new StartError(`The database password in ${file} is missing or damaged. Restore the file.`);
}
