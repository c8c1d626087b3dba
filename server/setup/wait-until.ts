import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 20;

/**
 * Polls until the condition holds; false when it did not within the time.
 * For what sends no event: a process that is not our child, a file another program writes.
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(pollMs);
  }
  return true;
}
