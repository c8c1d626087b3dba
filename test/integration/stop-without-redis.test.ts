import { expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

// A rejection that nobody looks at fails the whole run by itself.
test('a server whose Redis does not answer any more stops in good order, leaving no fault behind', async () => {
  const door = await TcpProxy.open(inject('redisUrl'));
  const installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: door.url,
  });
  const { logged } = installation.luot;
  door.freeze();
  await installation.close();
  await door.cut();
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
});
