import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Request } from 'express';
import { pino } from 'pino';
import { createMissingCentres, type FirstPassword } from './composition/create-centres.ts';
import { composeLuot, type Luot } from './composition/luot.ts';
import { migrateDatabase } from './postgres/database.ts';
import { addressTable, localAddress, networkAddresses } from './setup/addresses.ts';
import { bringUpStores, type BackingStores } from './setup/backing-stores.ts';
import { readCentreFiles } from './setup/centre-files.ts';
import { openDataFolder } from './setup/data-folder.ts';
import { listenOnFreePort } from './setup/listen.ts';
import { readSettings, type Settings } from './setup/settings.ts';

interface Place {
  port: number;
  readonly host: string;
}

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Undone in reverse when the process is asked to stop, or cannot start. */
const undo: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | null = null;

const say = {
  info: (sentence: string) => process.stdout.write(`  ${sentence}\n`),
  warn: (sentence: string) => process.stderr.write(`  ${sentence}\n`),
  error: (sentence: string) => process.stderr.write(`  ${sentence}\n`),
};

async function main(): Promise<void> {
  const settings = readSettings(process.env, repository);
  const definitions = readCentreFiles(settings.centresFolder);
  const dataFolder = openDataFolder(settings.dataFolder);
  undo.push(() => {
    dataFolder.release();
  });
  const stores = await bringUpStores(settings, dataFolder, say);
  undo.push(() => stores.stop());
  await migrateDatabase(stores.databaseUrl);
  const place: Place = { port: 0, host: settings.host };
  const luot = await compose(settings, stores, place);
  undo.push(() => luot.stop());
  const passwords = await createMissingCentres(luot.registry, definitions);
  const { port, moved } = await listenOnFreePort(luot.httpServer, settings.host, settings.port);
  place.port = port;
  dataFolder.recordAddress(localAddress(place));
  if (moved) say.warn(`Port ${settings.port} is in use, so Luot listens on port ${port}.`);
  await tellAddresses(settings, place, luot);
  tellPasswords(settings, passwords);
}

function compose(settings: Settings, stores: BackingStores, place: Place): Promise<Luot> {
  const { databaseUrl, redisUrl } = stores;
  const { trustProxy, issuesPerMinute, logLevel } = settings;
  return composeLuot({
    databaseUrl,
    redisUrl,
    prefix: 'luot',
    builtFolder: fileURLToPath(new URL('../dist', import.meta.url)),
    trustProxy,
    issuesPerMinute,
    publicOrigin: (request) => publicOrigin(settings, place, request),
    clock: { nowMs: () => Date.now() },
    log: pino({ level: logLevel, base: null }, pino.destination({ dest: 2, sync: true })),
  });
}

/** What a QR code should hold: the address told by the operator, else one that phones can reach. */
function publicOrigin({ publicUrl }: Settings, place: Place, request: Request): string {
  if (publicUrl !== undefined) return publicUrl;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname);
  const reachable = isLocal ? networkAddresses(place)[0] : undefined;
  return reachable ?? `${request.protocol}://${request.host}`;
}

const centresListed = 3;

async function tellAddresses(settings: Settings, place: Place, luot: Luot): Promise<void> {
  const centres = await luot.registry.list();
  const screens = centres.slice(0, centresListed).flatMap(({ id }) => [
    { name: 'Kiosk', path: `/${id}/kiosk` },
    { name: 'Board', path: `/${id}/board` },
    { name: 'Officer', path: `/${id}/officer` },
    { name: 'Manager', path: `/${id}/manager` },
  ]);
  const { publicUrl } = settings;
  process.stdout.write(
    addressTable({ ...place, publicUrl, screens: [{ name: 'Start', path: '/' }, ...screens] }),
  );
}

/** The only moment at which a generated password is readable. */
function tellPasswords(
  { firstPasswordsFile }: Settings,
  passwords: readonly FirstPassword[],
): void {
  if (passwords.length === 0) return;
  if (firstPasswordsFile !== undefined) {
    writeFileSync(firstPasswordsFile, JSON.stringify(passwords), { mode: 0o600 });
    return;
  }
  const rows = passwords.map(
    ({ username, password, name }) => `  ${username.padEnd(12)} ${password}   ${name}\n`,
  );
  process.stdout.write(
    [
      '\n  First passwords, shown this once: write them down.\n',
      '  A lost one is replaced with: npm run password -- <username>\n\n',
      ...rows,
      '\n',
    ].join(''),
  );
}

function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.reverse()) await step();
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void stop().then(() => process.exit(0));
  });
}

try {
  await main();
} catch (error) {
  await stop();
  throw error;
}
