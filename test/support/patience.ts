import { setTimeout as pause } from 'node:timers/promises';

/** How long a client tries one command, all attempts together. */
export const clientPatienceMs = 60_000;

/** A client's pause before it tries the same command again: short at first, at most half a second. */
export async function pauseBeforeRepeat(attempt: number): Promise<void> {
  await pause(Math.min(500, 25 * 2 ** attempt));
}
