import { expect, it } from 'vitest';
import { Centres } from '../../server/engine/centres.ts';
import { ConsoleWatch } from '../../server/engine/console-watch.ts';
import type { Console } from '../../server/ports.ts';

const lan: Console = { centreId: 'small', officerId: 'lan' };

/** What two processes share, and one of them with no sockets of its own. */
function process(written: Map<string, number>, away = false) {
  const warnings: string[] = [];
  const watch = new ConsoleWatch({
    centres: Object.assign(Object.create(Centres.prototype) as Centres, {
      readKnown: () => Promise.resolve(30_000),
    }),
    store: {
      seen: (consoles) => {
        if (away) return Promise.reject(new Error('away'));
        for (const { officerId, atMs } of consoles) written.set(officerId, atMs);
        return Promise.resolve();
      },
      lastSeenMs: ({ officerId }) => Promise.resolve(written.get(officerId) ?? null),
      openDesks: () => Promise.resolve([]),
    },
    connected: () => [],
    clock: { nowMs: () => 1000 },
    log: {
      info: () => undefined,
      warn: (_fields, message) => void warnings.push(message),
      error: () => undefined,
    },
    newCommandId: () => '',
  });
  return { watch, warnings };
}

it('a console that has come is known to the other processes at once', async () => {
  const written = new Map<string, number>();
  const [here, there] = [process(written), process(written)];
  expect(await there.watch.isThere(lan)).toBe(false);
  await here.watch.arrived(lan);
  expect(await there.watch.isThere(lan)).toBe(true);
  await Promise.all([here.watch.stop(), there.watch.stop()]);
});

it('a console that comes while the database is away waits for the next beat', async () => {
  const { watch, warnings } = process(new Map(), true);
  await watch.arrived(lan);
  expect(warnings).toEqual(['a console waits for its beat']);
  await watch.stop();
});
