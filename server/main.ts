import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Request } from 'express';
import { pino } from 'pino';
import { createMissingCentres, type FirstPassword } from './composition/create-centres.ts';
import { composeLuot, type Luot } from './composition/luot.ts';
import { migrateDatabase } from './postgres/database.ts';
import { addressTable, localAddress, networkAddresses } from './setup/addresses.ts';
import { bringUpStores } from './setup/backing-stores.ts';
import { readCentreFiles } from './setup/centre-files.ts';
import { openDataFolder } from './setup/data-folder.ts';
import { listenOnFreePort } from './setup/listen.ts';
import { readSettings, type Settings } from './setup/settings.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Undone in reverse when the process is asked to stop, or cannot start. */
const undo: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | null = null;

async function main(): Promise<void> {
  const settings = readSettings(process.env, repository);
  const log = pino({ level: settings.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const say = {
    info: (sentence: string) => {
      process.stdout.write(`  ${sentence}\n`);
    },
    warn: (sentence: string) => {
      process.stderr.write(`  ${sentence}\n`);
    },
    error: (sentence: string) => {
      process.stderr.write(`  ${sentence}\n`);
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }
  const definitions = readCentreFiles(settings.centresFolder);
  const dataFolder = openDataFolder(settings.dataFolder);
  undo.push(() => {
    dataFolder.release();
  });
  const stores = await bringUpStores(settings, dataFolder, say);
  undo.push(() => stores.stop());
  await migrateDatabase(stores.databaseUrl);
  const place = { port: 0, host: settings.host };
  const luot = await composeLuot({
    databaseUrl: stores.databaseUrl,
    redisUrl: stores.redisUrl,
    prefix: 'luot',
    builtFolder: fileURLToPath(new URL('../dist', import.meta.url)),
    trustProxy: settings.trustProxy,
    issuesPerMinute: settings.issuesPerMinute,
    publicOrigin: (request) => publicOrigin(settings, place, request),
    clock: { nowMs: () => Date.now() },
    log,
  });
  undo.push(() => luot.stop());
  const passwords = await createMissingCentres(luot.registry, definitions);
  const { port, moved } = await listenOnFreePort(luot.httpServer, settings.host, settings.port);
  place.port = port;
  dataFolder.recordAddress(localAddress(place));
  if (moved) say.warn(`Port ${settings.port} is in use, so Luot listens on port ${port}.`);
  await announce(settings, place, luot, passwords);
}

async function announce(
  settings: Settings,
  place: { port: number; host: string },
  luot: Luot,
  passwords: readonly FirstPassword[],
): Promise<void> {
  const centres = await luot.registry.list();
  const screens = centres.slice(0, 3).flatMap(({ id }) => [
    { name: 'Kiosk', path: `/${id}/kiosk` },
    { name: 'Board', path: `/${id}/board` },
    { name: 'Officer', path: `/${id}/officer` },
    { name: 'Manager', path: `/${id}/manager` },
  ]);
  const { publicUrl } = settings;
  process.stdout.write(
    addressTable({ ...place, publicUrl, screens: [{ name: 'Start', path: '/' }, ...screens] }),
  );
  if (passwords.length === 0) return;
  if (settings.firstPasswordsFile === undefined) process.stdout.write(passwordTable(passwords));
  else writeFileSync(settings.firstPasswordsFile, JSON.stringify(passwords), { mode: 0o600 });
}

function passwordTable(passwords: readonly FirstPassword[]): string {
  const rows = passwords.map(
    ({ username, password, name }) => `  ${username.padEnd(12)} ${password}   ${name}\n`,
  );
  return [
    '\n  First passwords. They are shown this once; keep them.\n',
    '  A lost one is replaced with: npm run password -- <username>\n\n',
    ...rows,
    '\n',
  ].join('');
}

/** What a QR code should hold: the address told by the operator, else one that phones can reach. */
function publicOrigin(
  { publicUrl }: Settings,
  place: { port: number; host: string },
  request: Request,
): string {
  if (publicUrl !== undefined) return publicUrl;
  const isLocal = ['localhost', '127.0.0.1', '::1'].includes(request.hostname);
  const reachable = isLocal ? networkAddresses(place)[0] : undefined;
  return reachable ?? `${request.protocol}://${request.host}`;
}

function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.reverse()) await step();
  })();
  return stopping;
}

try {
  await main();
} catch (error) {
  await stop();
  throw error;
}
