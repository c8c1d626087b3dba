import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitUntil } from '../../server/setup/wait-until.ts';

const repository = join(import.meta.dirname, '../..');
const patienceMs = 60_000;
const stopLimitMs = 20_000;

/** One start of the whole product, whatever becomes of it, in a process group of its own as in a terminal. */
export class ProductRun {
  /** Everything on both outputs so far. */
  said = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  /** @param env on top of this process's own; an empty value counts as not set */
  constructor(env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LUOT_LOG_LEVEL: 'warn', ...env },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    this.ended = once(this.child, 'close');
  }

  /** Resolves when it has said that. @throws Error when it ended or a minute passed without it */
  async says(words: string): Promise<void> {
    const hasSaid = () => this.said.includes(words);
    await waitUntil(() => hasSaid() || this.hasEnded, patienceMs);
    if (!hasSaid()) throw new Error(`it never said "${words}":\n${this.said}`);
  }

  /** The address it is reached at once it has told it. */
  get origin(): string {
    return /http:\/\/localhost:\d+/.exec(this.said)?.[0] ?? '';
  }

  /** @param to its process alone, or its whole group, as a terminal does at Ctrl-C */
  signal(signal: NodeJS.Signals, to: 'process' | 'group' = 'process'): void {
    const { pid } = this.child;
    if (pid !== undefined) process.kill(to === 'group' ? -pid : pid, signal);
  }

  /** The exit code, once it has ended by itself or by a signal sent before; null when a signal killed it. */
  async end(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  /** Ends it in good order if it still runs, and by force if it does not follow. */
  async stop(): Promise<void> {
    if (!this.hasEnded) this.signal('SIGTERM');
    if (!(await waitUntil(() => this.hasEnded, stopLimitMs))) this.signal('SIGKILL', 'group');
    await this.ended;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** Command lines of the processes that name the folder. */
export function processesOn(folder: string): string[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder));
}
