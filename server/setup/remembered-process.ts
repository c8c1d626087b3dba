import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { identify, isStillRunning } from './process-identity.ts';
import type { SetupLog } from './setup-log.ts';
import { waitUntil } from './wait-until.ts';
import { writeDurably } from './write-durably.ts';

const processFile = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() });
const politeLimitMs = 5_000;
const forcedLimitMs = 5_000;

/** Notes a process in a file, for the start after the one that does not come to stop it. */
export function rememberProcess(file: string, pid: number | undefined): void {
  if (pid !== undefined) writeDurably(file, JSON.stringify(identify(pid)));
}

/** Stops the noted process if it still runs, and resolves when it is gone. */
export async function stopRememberedProcess(
  file: string,
  name: string,
  log: SetupLog,
): Promise<void> {
  const remembered = read(file);
  if (remembered && isStillRunning(remembered)) {
    log.info(`Stopping the ${name} (pid ${remembered.pid}) that an earlier Luot left running.`);
    process.kill(remembered.pid, 'SIGTERM');
    const hasEnded = () => !isStillRunning(remembered);
    if (!(await waitUntil(hasEnded, politeLimitMs))) {
      process.kill(remembered.pid, 'SIGKILL');
      await waitUntil(hasEnded, forcedLimitMs);
    }
  }
  rmSync(file, { force: true });
}

function read(file: string) {
  if (!existsSync(file)) return undefined;
  try {
    return processFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
