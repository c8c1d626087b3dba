import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirstPassword } from '../../server/composition/create-centres.ts';
import { freePort } from '../../server/setup/free-port.ts';
import { waitUntil } from '../../server/setup/wait-until.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { Passwords } from '../support/passwords.ts';

/** The product as `npm start` runs it, on an empty folder of its own. */
export interface DemoServer {
  readonly origin: string;
  readonly passwords: Passwords;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in good order and deletes its folder. */
  stop(): Promise<void>;
}

const startScript = join(import.meta.dirname, '../../server/setup/start.mjs');
const usualPort = 8080;
/** The first start may build the screens. */
const readyLimitMs = 180_000;

/** Starts it with embedded stores. @throws Error with what it said when it does not become ready */
export async function startDemoServer(centre: CentreDefinition): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'luot-demo-'));
  // The database does not run as root, and must get through.
  chmodSync(folder, 0o711);
  const centres = join(folder, 'centres');
  mkdirSync(centres);
  writeFileSync(join(centres, `${centre.id}.json`), JSON.stringify(centre));
  const port = await choosePort();
  const passwordsFile = join(folder, 'first-passwords.json');
  const child = spawn(process.execPath, [startScript], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      LUOT_DATA: join(folder, 'data'),
      LUOT_CENTRES: centres,
      LUOT_FIRST_PASSWORDS: passwordsFile,
      LUOT_LOG_LEVEL: 'warn',
    },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const ended = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  const isReady = async () => holdsPasswords(passwordsFile) && (await answers(origin));
  await Promise.race([waitUntil(isReady, readyLimitMs), ended]);
  if (!(await isReady())) {
    await stop();
    throw new Error(`Luot did not start.\n${said}`);
  }
  const first = JSON.parse(readFileSync(passwordsFile, 'utf8')) as FirstPassword[];
  return { origin, passwords: new Passwords(first), ended, stop };
}

/** False while the server has not written them all: it does so just after it listens. */
function holdsPasswords(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').endsWith(']');
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health/ready`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** PORT where it is set, the usual one where it is free, or any other. */
async function choosePort(): Promise<number> {
  const wanted = Number(process.env['PORT'] ?? 0);
  if (wanted > 0) return wanted;
  return (await isFree(usualPort)) ? usualPort : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
