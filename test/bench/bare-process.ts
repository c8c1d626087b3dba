import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The server without a product, see bare-server.ts. */
export interface BareProcess {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts it as a process of its own, as the measured server is; resolves when it listens. */
export async function spawnBareServer(): Promise<BareProcess> {
  const script = join(import.meta.dirname, 'bare-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const started = once(child.stdout, 'data').then(([chunk]) => Number(String(chunk)));
  const port = await Promise.race([started, exited.then(() => Number.NaN)]);
  if (Number.isNaN(port)) throw new Error('the bare server did not start');
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
