import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { listenOnFreePort } from '../../server/setup/listen.ts';
import { SettingError } from '../../server/setup/setting-error.ts';

const loopback = '127.0.0.1';
const servers: Server[] = [];

describe('listenOnFreePort', () => {
  test('keeps a free port', async () => {
    const { port } = await listenOnFreePort(newServer(), loopback, 0);
    await closeAll();
    expect(await listenOnFreePort(newServer(), loopback, port)).toEqual({ port, moved: false });
  });

  test('moves on from a busy port', async () => {
    const { port: busy } = await listenOnFreePort(newServer(), loopback, 0);
    const server = newServer();
    const { port, moved } = await listenOnFreePort(server, loopback, busy);
    expect(moved).toBe(true);
    expect(port).toBeGreaterThan(busy);
    expect(port).toBeLessThanOrEqual(busy + 20);
    expect(server.address()).toMatchObject({ port });
  });

  test('gives up after the last port there is', async () => {
    const last = newServer().listen(65_535, loopback);
    await Promise.race([once(last, 'listening'), once(last, 'error')]);
    await expect(listenOnFreePort(newServer(), loopback, 65_535)).rejects.toThrow(
      /^PORT: every port from 65535 to 65535 is in use\. Set PORT to a free one\.$/,
    );
  });

  test('says so when the address is not one of this machine', async () => {
    const attempt = listenOnFreePort(newServer(), '192.0.2.1', 0);
    await expect(attempt).rejects.toBeInstanceOf(SettingError);
    await expect(attempt).rejects.toThrow(/^HOST: 192\.0\.2\.1 is no address of this machine/);
  });
});

afterEach(closeAll);

function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}

async function closeAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    if (!server.listening) continue;
    server.close();
    await once(server, 'close');
  }
}
