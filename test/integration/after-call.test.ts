import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
});
afterAll(() => installation.close());

test('a manager takes back what was to happen after a call, and every screen shows it', async () => {
  const other = await installation.addProcess();
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  const manager = await centre.manager(other);
  const wishes = () => [officer, manager].map(({ store }) => store.view?.desks[0]?.afterCall);
  await centre.issue();
  await officer.callNext();
  const close = { kind: 'close-counter', counterId: 'counter-1' } as const;
  expect(await manager.command(close)).toMatchObject({ ok: true, value: { afterCall: true } });
  await eventually(() => expect(wishes()).toEqual([{ do: 'close' }, { do: 'close' }]));

  const takeBack = { kind: 'cancel-after-call', counterId: 'counter-1' } as const;
  expect(await manager.command(takeBack)).toMatchObject({
    ok: true,
    value: { counterId: 'counter-1' },
  });
  await eventually(() => expect(wishes()).toEqual([null, null]));
  await officer.startServing();
  await officer.complete();
  expect((await centre.history()).desks).toMatchObject([{ counterId: 'counter-1' }]);
  expect(await centre.faults()).toEqual([]);
});
