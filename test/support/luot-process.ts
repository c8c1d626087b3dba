import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirstPassword } from '../../server/composition/create-centres.ts';
import { freePort } from '../../server/setup/free-port.ts';
import { waitUntil } from '../../server/setup/wait-until.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { Passwords } from './passwords.ts';

/** Stores must be up. */
export interface SpawnLuotOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly definitions: readonly CentreDefinition[];
  /** Passwords of an earlier start on the same database, which generates none. */
  readonly passwords?: Passwords;
  /** Further variables, or others instead of those set here. */
  readonly env?: Readonly<Record<string, string>>;
}

const repository = join(import.meta.dirname, '../..');
/** A start takes about a second; a machine that does much else may need many. */
const readyLimitMs = 60_000;

/** The whole product as a child process on a port of 127.0.0.1, to be killed and started again. */
export class LuotProcess {
  private child: ChildProcess | undefined;
  private said = '';

  constructor(
    readonly port: number,
    readonly passwords: Passwords,
    private readonly folder: string,
    private readonly options: SpawnLuotOptions,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What the process wrote to both its outputs since the first start. */
  get output(): string {
    return this.said;
  }

  /** Starts again on the same port and data; resolves when it is ready. */
  async start(): Promise<void> {
    if (this.child !== undefined) throw new Error('the server already runs');
    const child = this.spawn();
    this.child = child;
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => {
      process.off('exit', killWithUs);
      if (this.child === child) this.child = undefined;
    });
    const isGone = () => this.child === undefined;
    const ready = await waitUntil(async () => isGone() || (await this.isReady()), readyLimitMs);
    if (isGone() || !ready) {
      throw new Error(`the server does not become ready:\n${this.said.slice(-2000)}`);
    }
  }

  /** Resolves when the process is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  /** Kills it without warning and starts it again. */
  async restart(): Promise<void> {
    await this.kill('SIGKILL');
    await this.start();
  }

  /** Ends it in good order and deletes its folder. */
  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(): ChildProcess {
    const { databaseUrl, redisUrl, env = {} } = this.options;
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        LUOT_DATA: join(this.folder, 'data'),
        LUOT_CENTRES: join(this.folder, 'centres'),
        LUOT_FIRST_PASSWORDS: this.passwordsFile,
        LUOT_LOG_LEVEL: 'warn',
        ...env,
      },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    return child;
  }

  private async isReady(): Promise<boolean> {
    try {
      const { ok } = await fetch(`${this.origin}/health/ready`);
      if (ok && this.options.passwords === undefined) this.readPasswords();
      return ok;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  private get passwordsFile(): string {
    return join(this.folder, 'first-passwords.json');
  }

  /** A ready server has written them all; none when its centres existed before. */
  private readPasswords(): void {
    const text = readFileSync(this.passwordsFile, 'utf8');
    if (text !== '') this.passwords.add(JSON.parse(text) as FirstPassword[]);
  }
}

/** Starts the server on a free port with a data folder of its own; resolves when it is ready for work. */
export async function spawnLuot(options: SpawnLuotOptions): Promise<LuotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'luot-process-'));
  mkdirSync(join(folder, 'centres'));
  for (const definition of options.definitions) {
    const file = join(folder, 'centres', `${definition.id}.json`);
    writeFileSync(file, JSON.stringify(definition));
  }
  const passwords = options.passwords ?? new Passwords();
  const luot = new LuotProcess(await freePort(), passwords, folder, options);
  try {
    await luot.start();
  } catch (error) {
    await luot.stop();
    throw error;
  }
  return luot;
}
