import { fileURLToPath } from 'node:url';
import type { Request } from 'express';
import { pino } from 'pino';
import type { CentreDefinition } from '../shared/contract/centre-definition.ts';
import { createMissingCentres } from './composition/create-centres.ts';
import { composeLuot, type Luot } from './composition/luot.ts';
import { migrateDatabase } from './postgres/database.ts';
import { addressTable, localAddress, networkAddresses } from './setup/addresses.ts';
import { bringUpStores, type BackingStores } from './setup/backing-stores.ts';
import { readCentreFiles } from './setup/centre-files.ts';
import { openDataFolder } from './setup/data-folder.ts';
import { checkHost, listenOnFreePort } from './setup/listen.ts';
import { passwordTeller } from './setup/first-passwords.ts';
import { readSettings, type Settings } from './setup/settings.ts';

interface Place {
  port: number;
  readonly host: string;
}

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Undone in reverse when the process is asked to stop, or cannot start. */
const undo: (() => Promise<void> | void)[] = [];
let started = false;
const stopAsked = new AbortController();
let stopping: Promise<void> | null = null;

/** Ends a start that was asked to stop, between two steps: what a step began is known to `undo` by then. */
function goOn(): void {
  stopAsked.signal.throwIfAborted();
}

const say = {
  info: (sentence: string) => process.stdout.write(`  ${sentence}\n`),
  warn: (sentence: string) => process.stderr.write(`  ${sentence}\n`),
  error: (sentence: string) => process.stderr.write(`  ${sentence}\n`),
};

async function main(): Promise<void> {
  const settings = readSettings(process.env, repository);
  await checkHost(settings.host);
  const definitions = readCentreFiles(settings.centresFolder);
  const dataFolder = openDataFolder(settings.dataFolder);
  undo.push(() => {
    dataFolder.release();
  });
  const stores = await bringUpStores(settings, dataFolder, say);
  undo.push(() => stores.stop());
  goOn();
  await migrateDatabase(stores.migrationUrl, stores.databaseUrl);
  goOn();
  const place: Place = { port: 0, host: settings.host };
  const luot = await compose(settings, stores, place);
  undo.push(() => luot.stop());
  goOn();
  const { port, moved } = await listenOnFreePort(luot.httpServer, settings.host, settings.port);
  place.port = port;
  dataFolder.recordAddress(localAddress(place));
  if (moved) say.warn(`Port ${settings.port} is in use, so Luot listens on port ${port}.`);
  await createCentres(settings, luot, definitions);
  started = true;
  await tellAddresses(settings, place, luot);
}

/** Each centre's passwords are told as soon as it exists: they are readable at no other moment. */
async function createCentres(
  settings: Settings,
  luot: Luot,
  definitions: readonly CentreDefinition[],
): Promise<void> {
  const tell = passwordTeller(settings.firstPasswordsFile, (text) => {
    process.stdout.write(text);
  });
  for (const definition of definitions) {
    goOn();
    tell(await createMissingCentres(luot.registry, [definition]));
  }
}

function compose(settings: Settings, stores: BackingStores, place: Place): Promise<Luot> {
  const { databaseUrl, redisUrl } = stores;
  const { trustProxy, issuesPerMinute, socketsPerAddress, logLevel } = settings;
  const log = pino({ level: logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  return composeLuot({
    databaseUrl,
    redisUrl,
    prefix: 'luot',
    builtFolder: fileURLToPath(new URL('../dist', import.meta.url)),
    trustProxy,
    issuesPerMinute,
    socketsPerAddress,
    publicOrigin: (request) => publicOrigin(settings, place, request),
    started: () => started,
    log,
    securityLog: log.child({ log: 'security' }),
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

function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.reverse()) await step();
  })();
  return stopping;
}

/** The first signal stops in good order, after the step under way; a second one ends at once. */
function signalled(): void {
  if (stopAsked.signal.aborted) process.exit(130);
  stopAsked.abort();
  void running
    .catch(() => undefined)
    .then(stop)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        say.error(`Luot could not stop in good order: ${String(error)}`);
        process.exit(1);
      },
    );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled);

const running = main();
try {
  await running;
} catch (error) {
  // Asked to stop while starting, the signal's own handler ends the process, whatever the stop cut short.
  if (!stopAsked.signal.aborted) {
    await stop();
    throw error;
  }
}
