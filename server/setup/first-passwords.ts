import { closeSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { SettingError } from './setting-error.ts';

/** A generated first password, readable at this moment only. */
const firstPassword = z.object({
  centreId: z.string(),
  name: z.string(),
  username: z.string(),
  password: z.string(),
});
type FirstPassword = z.infer<typeof firstPassword>;

/** What group and others may do with a file. */
const othersMode = 0o077;

/**
 * Tells first passwords: on the terminal, or in a file as one JSON list that grows with each call and
 * from start to start; the terminal then names the file, once.
 * @throws SettingError at once when the file cannot be written or holds something else: before any
 *   password is made
 */
export function passwordTeller(
  file: string | undefined,
  terminal: (text: string) => void,
): (passwords: readonly FirstPassword[]) => void {
  if (file === undefined) {
    return (passwords) => {
      if (passwords.length > 0) terminal(passwordTable(passwords));
    };
  }
  checkWritable(file);
  const told = toldBefore(file);
  let named = false;
  return (passwords) => {
    if (passwords.length === 0) return;
    told.push(...passwords);
    writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
    if (!named) terminal(`  The first passwords are in ${file}.\n`);
    named = true;
  };
}

/** Reading is tried too: what an earlier start left there must stay. */
function checkWritable(file: string): void {
  const descriptor = openOwn(file);
  try {
    const found = fstatSync(descriptor);
    const isOwn = found.uid === (process.getuid?.() ?? found.uid);
    // What is no file, such as a terminal, keeps nothing that others could read later.
    if (!found.isFile() || (isOwn && (found.mode & othersMode) === 0)) return;
  } finally {
    closeSync(descriptor);
  }
  throw new SettingError(
    `LUOT_FIRST_PASSWORDS: others can read or change the file ${file}. Remove it, or name one that ` +
      'does not exist yet.',
  );
}

function openOwn(file: string): number {
  try {
    return openSync(file, 'a+', 0o600);
  } catch (error) {
    throw new SettingError(
      `LUOT_FIRST_PASSWORDS: the file ${file} cannot be written. Name one in a folder of this user.`,
      { cause: error },
    );
  }
}

/** What an earlier start left in the file; nothing in what is no file, such as a terminal. */
function toldBefore(file: string): FirstPassword[] {
  const text = statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  if (text === '') return [];
  const told = z.array(firstPassword).safeParse(parsed(text));
  if (told.success) return told.data;
  throw new SettingError(
    `LUOT_FIRST_PASSWORDS: the file ${file} holds something else. Name a file that does not exist yet.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function passwordTable(passwords: readonly FirstPassword[]): string {
  const rows = passwords.map(
    ({ username, password, name }) => `  ${username.padEnd(12)} ${password}   ${name}\n`,
  );
  return [
    '\n  First passwords, shown this once: write them down.\n',
    '  A lost one is replaced with: npm run password -- <username>\n\n',
    ...rows,
  ].join('');
}
