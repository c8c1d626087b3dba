import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CentreRegistry } from '../postgres/centre-registry.ts';
import { openDatabase } from '../postgres/database.ts';
import { PostgresStaffStore } from '../postgres/staff-store.ts';
import { generatePassword, hashPassword } from '../security/password.ts';
import { runningPostgresUrl } from '../setup/running-postgres.ts';
import { readSettings } from '../setup/settings.ts';
import { StartError } from '../setup/start-error.ts';

const usage = 'npm run password -- <username> [--centre <centre id>]';

/** `npm run password`: gives somebody of the staff a new generated password and ends their sessions. */
async function resetPassword(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: { centre: { type: 'string' } },
    allowPositionals: true,
  });
  const [username] = positionals;
  if (username === undefined) throw new StartError(`Name the account: ${usage}`);
  const settings = readSettings(process.env, fileURLToPath(new URL('../..', import.meta.url)));
  const url = settings.databaseUrl ?? runningPostgresUrl(join(settings.dataFolder, 'postgres'));
  if (url === undefined) {
    throw new StartError('Luot is not running here. Start it with "npm start" and try again.');
  }
  const database = openDatabase(url);
  try {
    const centreId = values.centre ?? (await onlyCentre(new CentreRegistry(database)));
    const password = generatePassword();
    const staff = new PostgresStaffStore(database);
    const hash = await hashPassword(password);
    if (!(await staff.setPassword(centreId, username.toLowerCase(), hash))) {
      throw new StartError(`There is no account "${username}" in the centre "${centreId}".`);
    }
    return password;
  } finally {
    await database.close();
  }
}

async function onlyCentre(registry: CentreRegistry): Promise<string> {
  const centres = await registry.list();
  const [first] = centres;
  if (first !== undefined && centres.length === 1) return first.id;
  throw new StartError(`Name the centre with --centre: ${centres.map(({ id }) => id).join(', ')}.`);
}

try {
  process.stdout.write(`New password: ${await resetPassword()}\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
