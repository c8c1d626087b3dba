import { closeSync, openSync, writeFileSync } from 'node:fs';
import { SettingError } from './setting-error.ts';

/** A generated first password, readable at this moment only. */
interface FirstPassword {
  readonly centreId: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Tells first passwords: on the terminal, or in a file as one JSON list that grows with each call.
 * @throws SettingError at once when the file cannot be written: before any password is made
 */
export function passwordTeller(
  file: string | undefined,
): (passwords: readonly FirstPassword[]) => void {
  if (file === undefined) return tellOnTerminal;
  checkWritable(file);
  const told: FirstPassword[] = [];
  return (passwords) => {
    if (passwords.length === 0) return;
    told.push(...passwords);
    writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
  };
}

function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new SettingError(
      `LUOT_FIRST_PASSWORDS: the file ${file} cannot be written. Name one in a folder of this user.`,
      { cause: error },
    );
  }
}

function tellOnTerminal(passwords: readonly FirstPassword[]): void {
  if (passwords.length === 0) return;
  const rows = passwords.map(
    ({ username, password, name }) => `  ${username.padEnd(12)} ${password}   ${name}\n`,
  );
  process.stdout.write(
    [
      '\n  First passwords, shown this once: write them down.\n',
      '  A lost one is replaced with: npm run password -- <username>\n\n',
      ...rows,
    ].join(''),
  );
}
