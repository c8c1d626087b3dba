import { expect, inject, test } from 'vitest';
import { crashStorm } from './crash-storm.ts';

test('three kills under the load of 50 kiosks and 20 counters lose nothing, repeat nothing and mislead no screen', async () => {
  const { faults, ...figures } = await crashStorm({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    kills: 3,
    servers: 1,
    seed: 3,
  });
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({ kills: 3, kiosks: 50, counters: 20 });
  expect(figures.tickets).toBeGreaterThan(2 * figures.kiosks);
  // A kiosk rests for a second at most and a start takes longer: each kill meets nearly all of them.
  expect(figures.repeats).toBeGreaterThan((figures.kills * figures.kiosks) / 2);
});
