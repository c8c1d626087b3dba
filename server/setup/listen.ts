import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { errorCode } from './error-code.ts';
import { SettingError } from './setting-error.ts';

const portsToTry = 21;
const highestPort = 65_535;

/**
 * Listens on the wanted port or, while ports are in use, on the next of the 20 after it; `moved`
 * tells that it became another one. Port 0 is any free one.
 * @throws SettingError when none is free, or this machine refuses the address or the port
 */
export async function listenOnFreePort(
  server: Server,
  host: string,
  wantedPort: number,
): Promise<{ port: number; moved: boolean }> {
  const lastPort = Math.min(wantedPort + portsToTry - 1, highestPort);
  for (let port = wantedPort; port <= lastPort; port += 1) {
    if (await listen(server, host, port)) {
      return { port: portOf(server), moved: wantedPort !== 0 && port !== wantedPort };
    }
  }
  throw new SettingError(
    `PORT: every port from ${wantedPort} to ${lastPort} is in use. Set PORT to a free one.`,
  );
}

/**
 * Looks whether this machine has the address, before anything is made for it.
 * @throws SettingError when it has not
 */
export async function checkHost(host: string): Promise<void> {
  const probe = createServer();
  if (!(await listen(probe, host, 0))) return;
  probe.close();
  await once(probe, 'close');
}

/** False when another program listens there. */
async function listen(server: Server, host: string, port: number): Promise<boolean> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') return false;
    if (code === 'EACCES') {
      throw new SettingError(
        `PORT: this user may not listen on port ${port}. Set PORT to 1024 or higher.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new SettingError(
        `HOST: ${host} is no address of this machine. Set HOST to one it has, or to 0.0.0.0.`,
      );
    }
    throw error;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
