import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { socketOptions } from '../support/staff-client.ts';
import type { TestCentre } from '../support/test-centre.ts';

let installation: Installation;
let centre: TestCentre;
const sockets: Socket[] = [];
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    trustProxy: 1,
    socketsPerAddress: 2,
  });
  centre = await installation.addCentre();
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await installation.close();
});

/** A kiosk's socket; `from` is the address that the proxy in front tells. */
function kiosk(from?: string): Socket {
  const socket = io(`${installation.luot.origin}/kiosk`, {
    ...socketOptions,
    auth: { centreId: centre.id },
    reconnection: false,
    ...(from === undefined ? {} : { extraHeaders: { 'x-forwarded-for': from } }),
  });
  sockets.push(socket);
  socket.connect();
  return socket;
}

async function isIn(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  });
}

test('a flood of questions gets few answers, and its last question one of them', async () => {
  const socket = kiosk();
  await isIn(socket);
  const answered: number[] = [];
  for (let i = 0; i < 500; i += 1) socket.emit('sync', () => answered.push(i));
  await eventually(() => expect(answered.at(-1)).toBe(499));
  expect(answered.length).toBeLessThanOrEqual(4);
});

test('all who ask at one revision are told the same, and the next revision at once', async () => {
  const two = [kiosk(), kiosk()];
  for (const socket of two) await isIn(socket);
  const ask = () =>
    Promise.all(
      two.map((socket) => socket.emitWithAck('sync') as Promise<{ view: { revision: number } }>),
    );
  const [one, other] = await ask();
  expect(one).toEqual(other);
  await centre.issue();
  for (const { view } of await ask())
    expect(view.revision).toBeGreaterThan(one?.view.revision ?? 0);
});

test('an address holds no more connections than it may, and gets a place when one is free', async () => {
  const held = [kiosk('192.0.2.7'), kiosk('192.0.2.7')];
  for (const socket of held) expect(await isIn(socket)).toBe(true);
  expect(await isIn(kiosk('192.0.2.7'))).toBe(false);
  expect(await isIn(kiosk('192.0.2.8'))).toBe(true);
  held[0]?.disconnect();
  await eventually(async () => expect(await isIn(kiosk('192.0.2.7'))).toBe(true));
});
