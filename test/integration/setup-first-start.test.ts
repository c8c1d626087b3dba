import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { FirstPassword } from '../../server/composition/create-centres.ts';
import { freshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { processesOn, ProductRun } from '../support/product-run.ts';
import { postSignIn } from '../support/staff-session.ts';

const definition = smallCentre({ id: 'first-start' });
const usernames = [...definition.managers, ...definition.officers].map(({ username }) => username);
const running = 'Luot is running.';

let folder: string;
let dataFolder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luot-first-'));
  // PostgreSQL, which does not run as root, must be able to pass.
  chmodSync(folder, 0o711);
  dataFolder = join(folder, 'data');
  const centres = join(folder, 'centres');
  mkdirSync(centres);
  writeFileSync(join(centres, 'centre.json'), JSON.stringify(definition));
  env = { LUOT_DATA: dataFolder, LUOT_CENTRES: centres, LUOT_FIRST_PASSWORDS: '' };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An empty database for this test: what is made in it is made by the first start. */
async function useGivenStores(): Promise<void> {
  const database = await freshDatabase(inject('databaseUrl'), { migrate: false });
  onTestFinished(() => database.drop());
  env = {
    ...env,
    DATABASE_URL: database.runTimeUrl,
    DATABASE_MIGRATION_URL: database.url,
    REDIS_URL: inject('redisUrl'),
  };
}

function start(change: Record<string, string> = {}): ProductRun {
  const run = new ProductRun({ ...env, ...change });
  onTestFinished(() => run.stop());
  return run;
}

/** First passwords on the terminal, by username. */
function shownPasswords({ said }: ProductRun): Map<string, string> {
  const rows = said.matchAll(/^ {2}(\S+) +(\w{4}-\w{4}-\w{4}) /gm);
  return new Map([...rows].map(([, username = '', password = '']) => [username, password]));
}

describe('a first start that fails', () => {
  test.each([
    ['HOST', '192.0.2.1', 'HOST: 192.0.2.1 is no address of this machine.'],
    ['LUOT_FIRST_PASSWORDS', '/dev/null/x', 'the file /dev/null/x cannot be written.'],
  ])('over %s=%s says so, and the next one shows the passwords', async (name, value, why) => {
    await useGivenStores();
    const failed = start({ [name]: value });
    expect(await failed.end()).toBe(1);
    expect(failed.said).toContain(why);
    expect(shownPasswords(failed).size).toBe(0);

    const next = start();
    await next.says(running);
    const shown = shownPasswords(next);
    expect([...shown.keys()].sort()).toEqual([...usernames].sort());
    for (const [username, password] of shown) {
      const credentials = { origin: next.origin, centreId: definition.id, username, password };
      expect((await postSignIn(credentials)).status).toBe(200);
    }
  });

  test.each(['/proc/luot/data', '/dev/null/data', '/dev/null'])(
    'over LUOT_DATA=%s, where no folder can be, says so at once',
    async (place) => {
      const failed = start({ LUOT_DATA: place });
      expect(await failed.end()).toBe(1);
      expect(failed.said).toMatch(
        /LUOT_DATA: \S+ is no place for data \(\w+\)\. Set LUOT_DATA to /,
      );
      expect(failed.said).toContain(`LUOT_DATA: ${place} is`);
    },
  );
});

test('a start that writes the first passwords into a file names the file, and no password', async () => {
  await useGivenStores();
  const file = join(folder, 'first.json');
  const run = start({ LUOT_FIRST_PASSWORDS: file });
  await run.says(running);
  const lines = run.said.split('\n').filter((line) => line.includes('first passwords'));
  expect(lines).toEqual([`  The first passwords are in ${file}.`]);
  const written = JSON.parse(readFileSync(file, 'utf8')) as FirstPassword[];
  expect(written.map(({ username }) => username).sort()).toEqual([...usernames].sort());
  for (const { password } of written) expect(run.said).not.toContain(password);
});

describe('Ctrl-C while the database is made', () => {
  test.each(['process', 'group'] as const)(
    'that reaches the %s leaves no program and no lock, and the next start works',
    { timeout: 120_000 },
    async (to) => {
      const interrupted = start();
      await interrupted.says('Making the database');
      interrupted.signal('SIGINT', to);
      expect(await interrupted.end()).toBe(0);
      expect(processesOn(folder)).toEqual([]);
      expect(existsSync(join(dataFolder, 'lock'))).toBe(false);
      expect(existsSync(join(dataFolder, 'postgres', 'lock'))).toBe(false);
      expect(interrupted.said).not.toContain('First passwords');

      const next = start();
      await next.says(running);
      expect(shownPasswords(next).size).toBe(usernames.length);
      await next.stop();
      expect(processesOn(folder)).toEqual([]);
    },
  );
});
