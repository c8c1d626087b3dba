import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { SetupLog } from './setup-log.ts';

const firstPauseMs = 100;
const longestPauseMs = 10_000;
const healthyAfterMs = 60_000;
const stopAsked = 'stop asked';

/** A program of ours to keep running. */
export interface KeptProgram {
  readonly name: string;
  /** Resolves when the program is ready for work; rejects when it is not going to be. */
  readonly launch: () => Promise<ChildProcess>;
  /** Asks the program to end in good order. */
  readonly stopSignal: NodeJS.Signals;
  /** Ends it at once, when it did not follow the first in time. */
  readonly forceSignal: NodeJS.Signals;
  readonly stopLimitMs: number;
  readonly log: SetupLog;
}

/**
 * Launches the program and launches it again, with growing pauses, whenever it ends by itself.
 * `stop` ends it for good and resolves when it is gone.
 */
export async function keepAlive(program: KeptProgram): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const first = await program.launch();
  const life = live(program, first, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await life;
    },
  };
}

async function live(program: KeptProgram, first: ChildProcess, stop: AbortSignal): Promise<void> {
  let child: ChildProcess | undefined = first;
  let pauseMs = firstPauseMs;
  while (child) {
    const runningSince = performance.now();
    const outcome = await endOf(child, stop);
    if (outcome === stopAsked) return end(program, child);
    program.log.warn(`${program.name} ended by itself (${outcome}); starting it again.`);
    if (performance.now() - runningSince > healthyAfterMs) pauseMs = firstPauseMs;
    child = await launchUntilStopped(program, pauseMs, stop);
    pauseMs = nextPause(pauseMs);
  }
}

/** Undefined when it was asked to stop before the program ran again. */
async function launchUntilStopped(
  program: KeptProgram,
  firstPause: number,
  stop: AbortSignal,
): Promise<ChildProcess | undefined> {
  for (let pauseMs = firstPause; await passes(pauseMs, stop); pauseMs = nextPause(pauseMs)) {
    const child = await relaunch(program);
    if (child) return child;
  }
  return undefined;
}

function nextPause(pauseMs: number): number {
  return Math.min(pauseMs * 2, longestPauseMs);
}

async function relaunch({ name, launch, log }: KeptProgram): Promise<ChildProcess | undefined> {
  try {
    return await launch();
  } catch (error) {
    log.error(`${name} does not start: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function endOf(child: ChildProcess, stop: AbortSignal): Promise<string> {
  if (hasEnded(child)) return describeEnd(child);
  try {
    await once(child, 'exit', { signal: stop });
    return describeEnd(child);
  } catch (error) {
    if (stop.aborted) return stopAsked;
    throw error;
  }
}

async function end(program: KeptProgram, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const exit = once(child, 'exit');
  child.kill(program.stopSignal);
  const force = setTimeout(() => child.kill(program.forceSignal), program.stopLimitMs);
  await exit;
  clearTimeout(force);
}

/** True after the pause; false as soon as it was asked to stop. */
async function passes(pauseMs: number, stop: AbortSignal): Promise<boolean> {
  try {
    await pause(pauseMs, undefined, { signal: stop, ref: false });
    return true;
  } catch (error) {
    if (stop.aborted) return false;
    throw error;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function describeEnd(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${String(child.exitCode)}`;
}
