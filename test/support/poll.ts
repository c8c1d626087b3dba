import { vi } from 'vitest';

/** Tries the assertions until they hold, at most `withinMs`; the last failure is the test's. */
export function eventually(
  assertions: () => void | Promise<void>,
  withinMs = 10_000,
): Promise<void> {
  return vi.waitFor(assertions, { timeout: withinMs, interval: 10 });
}
