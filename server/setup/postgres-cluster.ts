import { spawnSync } from 'node:child_process';
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
import { type Account, giveFolder, nobody } from './account.ts';
import { makePassword } from './postgres-password.ts';
import { runProgram } from './run-program.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';

const postgresMajor = '18';
/** PostgreSQL's view of the environment: none of the PG* variables may change what it does. */
export const postgresEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/** Owns the tables and, as the first user of its cluster, may do anything: for preparing and migrating only. */
export const databaseUser = 'luot';

/**
 * The folder of the cluster of a place, which is made where missing: UTF-8 everywhere, passwords required,
 * page checksums on. A first start that was interrupted leaves nothing that a later one would trust.
 * @throws StartError
 */
export async function openCluster(
  place: string,
  binaries: string,
  account: Account | undefined,
  log: SetupLog,
): Promise<string> {
  const folder = join(place, 'cluster');
  if (existsSync(folder)) {
    checkOwner(folder);
    checkVersion(folder);
    return folder;
  }
  log.info('Making the database (once, a few seconds).');
  await initialise(folder, makePassword(place), binaries, account);
  return folder;
}

async function initialise(
  folder: string,
  password: string,
  binaries: string,
  account: Account | undefined,
): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  chmodSync(draft, 0o700);
  const maker = account && makerFor(account);
  if (maker) chownSync(draft, maker.uid, maker.gid);
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin'];
  const result = await runProgram(
    join(binaries, 'initdb'),
    [
      ...['-D', draft, '-U', databaseUser, '--auth=scram-sha-256', '--pwprompt'],
      ...[...encoding, '--builtin-locale=C.UTF-8', '--data-checksums', '--no-instructions'],
    ],
    {
      ...{ ...maker, cwd: '/', env: postgresEnvironment },
      // Without a terminal it reads the password, twice, from its standard input: no file ever holds it for it.
      ...{ detached: true, input: `${password}\n${password}\n` },
    },
  );
  if (!result.ok) throw new StartError(whyNot(result.errors));
  if (account) giveFolder(draft, account);
  renameSync(draft, folder);
}

/** `initdb` wants a user with a name; what it made is given to the account before anything is kept in it. */
function makerFor(account: Account): Account {
  return spawnSync('id', ['-un', String(account.uid)]).status === 0 ? account : nobody();
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
