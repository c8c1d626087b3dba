import { expect, inject, test } from 'vitest';
import { crashStorm } from './crash-storm.ts';

test('three kills in the middle of the work lose nothing, repeat nothing and mislead no screen', async () => {
  const { faults, ...figures } = await crashStorm({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    kills: 3,
    servers: 1,
    seed: 3,
  });
  expect(faults).toEqual([]);
  expect(figures.kills).toBe(3);
  expect(figures.tickets).toBeGreaterThan(10);
  expect(figures.repeats).toBeGreaterThan(0);
});
