import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { socketOptions } from '../support/staff-client.ts';
import type { TestCentre } from '../support/test-centre.ts';

const invalid = { ok: false, code: 'invalid-input' };

let installation: Installation;
let centre: TestCentre;
let officer: OfficerClient;
let origin: string;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  centre = await installation.addCentre();
  officer = await centre.officerAtCounter(1);
  origin = installation.luot.origin;
});
afterAll(async () => {
  await installation.close();
});

/** The hall works and nothing that came was taken for a fault of the server. */
async function nobodyIsHarmed(): Promise<void> {
  await centre.issue();
  expect(await officer.serveNext()).toMatchObject({ ok: true });
  expect(installation.luot.logged.filter(({ level }) => level === 'error')).toEqual([]);
}

describe('over HTTP', () => {
  async function post(path: string, body: string) {
    const response = await fetch(`${origin}/api/centres/${centre.id}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: officer.session.cookie },
      body,
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }

  test.each([
    ['what is not JSON', '{"commandId":'],
    ['nothing', ''],
    ['another shape', '[1,2,3]'],
    ['null', 'null'],
    ['a field too many', '{"commandId":"x","input":{"kind":"call-next"},"admin":true}'],
    ['a prototype', '{"__proto__":{"kind":"close-day"}}'],
    ['an unknown command', '{"commandId":"x","input":{"kind":"drop-tables"}}'],
  ])('%s is refused as invalid, at every door', async (_, body) => {
    for (const path of ['/tickets', '/commands', '/session', '/t/AAAAAAAAAAAAAAAAAAAAAA/leave']) {
      const reply = await post(path, body);
      expect(reply, path).toMatchObject({ status: 400, body: invalid });
    }
    await nobodyIsHarmed();
  });

  test('more than a request may hold is refused unread', async () => {
    const reply = await post('/tickets', JSON.stringify({ commandId: 'x'.repeat(20_000) }));
    expect(reply).toMatchObject({ status: 413, body: invalid });
    await nobodyIsHarmed();
  });

  test('an address that leads nowhere is told in the same form', async () => {
    const response = await fetch(`${origin}/api/centres/${centre.id}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject(invalid);
  });
});

const commandWith = (input: object) => ({ commandId: randomUUID(), input });

describe('over a socket', () => {
  test.each([
    ['a zero byte', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['an escape', '\u001b[31m'],
  ])('a note with %s is refused as invalid, and is no outage', async (_, note) => {
    const { ticketId } = await centre.issue();
    const cancel = commandWith({ kind: 'cancel-ticket', ticketId, reason: note });
    expect(await officer.socket.timeout(5000).emitWithAck('command', cancel)).toMatchObject(
      invalid,
    );
    await nobodyIsHarmed();
  });

  test('a centre that cannot exist is unknown, and is no outage', async () => {
    const response = await fetch(`${origin}/api/centres/a%00b/session`);
    expect(await response.json()).toMatchObject({ code: 'unknown-centre' });
    await nobodyIsHarmed();
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'call-next'],
    ['a list', [[[]]]],
    ['a command without an id', { input: { kind: 'call-next' } }],
    ['a command with a field too many', { commandId: 'x', input: { kind: 'recall', as: 'admin' } }],
    ['a command of the alarm clocks', { commandId: 'x', input: { kind: 'day-due' } }],
  ])('%s instead of a command is refused as invalid', async (_, request) => {
    expect(await officer.socket.timeout(5000).emitWithAck('command', request)).toMatchObject(
      invalid,
    );
    await nobodyIsHarmed();
  });

  test('events nobody listens to and answers nobody can take harm nobody', async () => {
    officer.socket.emit('sync');
    officer.socket.emit('sync', 'not a function');
    officer.socket.emit('command');
    officer.socket.emit('command', { commandId: 'x' }, { not: 'a function' });
    officer.socket.emit('drop-tables', 1, 2, 3);
    await nobodyIsHarmed();
  });

  test.each([
    ['no handshake', undefined],
    ['a centre that is a number', { centreId: 7 }],
    ['a secret that is an object', { centreId: 'centre-1', token: {} }],
  ])('%s is not let in', async (_, auth) => {
    for (const audience of ['board', 'kiosk', 'phone', 'officer', 'manager']) {
      expect(await toldAtTheDoor(audience, auth)).toEqual(invalid);
    }
  });

  test('the namespace that Socket.IO opens by itself lets nobody in', async () => {
    expect(await toldAtTheDoor('', undefined)).toEqual({ ok: false, code: 'not-allowed' });
  });

  test('a message too large cuts that one connection', async () => {
    const board = await centre.board();
    const socket = io(`${origin}/board`, { ...socketOptions, auth: { centreId: centre.id } });
    await connected(socket);
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('sync', 'x'.repeat(200_000));
    await cut;
    socket.disconnect();
    expect(board.isLive).toBe(true);
    await nobodyIsHarmed();
  });
});

function connected(socket: Socket): Promise<void> {
  const done = new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.connect();
  return done;
}

async function toldAtTheDoor(audience: string, auth: object | undefined): Promise<unknown> {
  const socket = io(`${origin}/${audience}`, {
    ...socketOptions,
    reconnection: false,
    ...(auth === undefined ? {} : { auth }),
  });
  const told = new Promise<unknown>((resolve) => {
    socket.once('connect_error', (error: Error & { data?: unknown }) => resolve(error.data));
    socket.once('connect', () => resolve('let in'));
  });
  socket.connect();
  return told.finally(() => socket.disconnect());
}
