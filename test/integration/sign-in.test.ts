import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { kioskCookie } from '../support/kiosk-pairing.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { socketOptions } from '../support/staff-client.ts';
import { postSignIn, signIn } from '../support/staff-session.ts';
import type { TestCentre } from '../support/test-centre.ts';

let installation: Installation;
let centre: TestCentre;
let origin: string;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    trustProxy: 1,
    issuesPerMinute: 5,
  });
  centre = await installation.addCentre();
  origin = installation.luot.origin;
});
afterAll(() => installation.close());

async function cookieOf(username: string, of: TestCentre = centre): Promise<string> {
  return (await signIn(of.credentials(username))).cookie;
}

/** A staff command over HTTP with these headers. */
async function post(input: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/api/centres/${centre.id}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ commandId: newCommandId(), input }),
  });
  return { status: response.status, body: (await response.json()) as object };
}

/** What a socket of this audience is told when it comes: nothing when it is let in. */
function knock(audience: string, headers: Record<string, string>, centreId = centre.id) {
  return new Promise<unknown>((resolve) => {
    const socket = io(`${origin}/${audience}`, {
      ...socketOptions,
      reconnection: false,
      auth: { centreId },
      extraHeaders: headers,
    });
    const end = (told: unknown) => {
      socket.disconnect();
      resolve(told);
    };
    socket.on('connect', () => end('let in'));
    socket.on('connect_error', (error: Error & { data?: unknown }) => end(error.data ?? 'refused'));
    socket.connect();
  });
}

describe('staff commands and sockets', () => {
  const notSignedIn = { ok: false, code: 'not-signed-in' };
  const notAllowed = { ok: false, code: 'not-allowed' };

  test('are refused without a session', async () => {
    expect(await post({ kind: 'call-next' })).toEqual({ status: 401, body: notSignedIn });
    for (const cookie of ['', 'luot_session=', 'luot_session=AAAAAAAAAAAAAAAAAAAAAA']) {
      expect(await post({ kind: 'call-next' }, { cookie })).toMatchObject({ status: 401 });
      expect(await knock('officer', { cookie })).toEqual(notSignedIn);
      expect(await knock('manager', { cookie })).toEqual(notSignedIn);
    }
  });

  test('are refused with the session of another centre', async () => {
    const cookie = await cookieOf('manager-1', await installation.addCentre());
    expect(await post({ kind: 'close-day' }, { cookie })).toEqual({
      status: 401,
      body: notSignedIn,
    });
    expect(await knock('manager', { cookie })).toEqual(notSignedIn);
  });

  test.each([
    { kind: 'close-day' },
    { kind: 'set-opening', opening: 'hours' },
    { kind: 'send-officer', officerId: 'officer-2', counterId: 'counter-2' },
    { kind: 'set-officer-skills', officerId: 'officer-1', skills: [] },
  ])('of a manager are refused to an officer: $kind', async (input) => {
    const cookie = await cookieOf('officer-1');
    expect(await post(input, { cookie })).toEqual({ status: 403, body: notAllowed });
  });

  test('of an officer reach no other officer’s counter', async () => {
    await centre.officerAtCounter(2);
    const cookie = await cookieOf('officer-1');
    for (const input of [
      { kind: 'close-counter', counterId: 'counter-2' },
      { kind: 'cancel-after-call', counterId: 'counter-2' },
      { kind: 'set-auto-call', counterId: 'counter-2', on: true },
    ]) {
      expect(await post(input, { cookie })).toEqual({ status: 403, body: notAllowed });
    }
  });

  test('open only the audience of one’s own role', async () => {
    const officer = { cookie: await cookieOf('officer-1') };
    const manager = { cookie: await cookieOf('manager-1') };
    expect(await knock('officer', officer)).toBe('let in');
    expect(await knock('manager', manager)).toBe('let in');
    expect(await knock('manager', officer)).toEqual(notAllowed);
    expect(await knock('officer', manager)).toEqual(notAllowed);
  });

  test('of the alarm clocks and of citizens are nobody’s to give', async () => {
    const cookie = await cookieOf('manager-1');
    for (const kind of ['day-due', 'no-show-due', 'hold-due', 'auto-call', 'abandon-ticket']) {
      expect(await post({ kind }, { cookie })).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
    }
  });

  test('end with the session: the socket is cut and the cookie worth nothing', async () => {
    const officer = await centre.officer(3);
    await eventually(() => expect(officer.socket.connected).toBe(true));
    const { cookie } = officer.session;
    await fetch(`${origin}/api/centres/${centre.id}/session`, {
      method: 'DELETE',
      headers: { cookie },
    });
    await eventually(() => expect(officer.socket.connected).toBe(false));
    expect(await post({ kind: 'call-next' }, { cookie })).toMatchObject({ status: 401 });
  });
});

describe('a page of another site', () => {
  const headers = { origin: 'http://example.org' };

  test('can send no command, though the browser would add the cookie', async () => {
    const cookie = await cookieOf('manager-1');
    for (const foreign of ['http://example.org', 'null', 'http://127.0.0.1:1']) {
      expect(await post({ kind: 'close-day' }, { cookie, origin: foreign })).toEqual({
        status: 403,
        body: { ok: false, code: 'not-allowed' },
      });
    }
    expect(
      await post({ kind: 'set-opening', opening: 'always' }, { cookie, origin }),
    ).toMatchObject({
      status: 200,
    });
  });

  test('is one that differs in the scheme alone, as the proxy in front saw it', async () => {
    const cookie = await cookieOf('manager-1');
    const through = { 'x-forwarded-host': 'queue.example', 'x-forwarded-proto': 'https' };
    const statusOf = async (from: string) => {
      const input = { kind: 'set-opening', opening: 'always' };
      return (await post(input, { ...through, cookie, origin: from })).status;
    };
    expect(await statusOf('https://queue.example')).toBe(200);
    expect(await statusOf('http://queue.example')).toBe(403);
    expect(await statusOf(origin)).toBe(403);
  });

  test('can open no socket when the scheme alone differs, as the proxy in front saw it', async () => {
    const through = { 'x-forwarded-host': 'queue.example', 'x-forwarded-proto': 'https' };
    expect(await knock('board', { ...through, origin: 'https://queue.example' })).toBe('let in');
    expect(await knock('board', { ...through, origin: 'http://queue.example' })).toBe('refused');
    expect(await knock('board', { ...through, origin })).toBe('refused');
  });

  test('can open no socket', async () => {
    const cookie = await cookieOf('officer-1');
    expect(await knock('officer', { ...headers, cookie })).toBe('refused');
    expect(await knock('board', headers)).toBe('refused');
    expect(await knock('board', { origin })).toBe('let in');
  });
});

describe('signing in', () => {
  test('sets a cookie that scripts and other sites cannot use', async () => {
    const response = await postSignIn(centre.credentials('officer-1'));
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^luot_session=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/);
    const secret = cookie?.split(/[=;]/)[1] ?? '';
    const { sql } = installation.database;
    const rows = await sql`select * from staff_session where token_hash = ${secret}`;
    expect(rows).toEqual([]);
  });

  test('fails the same way for a wrong password and an unknown name', async () => {
    const right = centre.credentials('officer-1');
    for (const wrong of [
      { ...right, password: 'aaaa-bbbb-cccc' },
      { ...right, username: 'nobody' },
      { ...right, username: "' or true --" },
    ]) {
      const response = await postSignIn(wrong);
      expect(response.status).toBe(401);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.json()).toEqual({ ok: false, code: 'bad-credentials' });
    }
  });

  test('is closed for a name after ten wrong passwords, and for nobody else', async () => {
    const own = await installation.addCentre();
    const wrong = { ...own.credentials('officer-1'), password: 'aaaa-bbbb-cccc' };
    for (let n = 0; n < 10; n += 1) expect((await postSignIn(wrong)).status).toBe(401);
    const response = await postSignIn(own.credentials('officer-1'));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('900');
    expect(await response.json()).toEqual({ ok: false, code: 'too-many-requests' });
    expect((await postSignIn(own.credentials('officer-2'))).status).toBe(200);
  });
});

describe('a kiosk', () => {
  test.each([
    ['a service that does not exist', { serviceId: 'nothing' }, 404, 'unknown-service'],
    ['a class that does not exist', { priorityClassId: 'nobody' }, 404, 'unknown-priority-class'],
    ['a class only staff may grant', { priorityClassId: 'urgent' }, 403, 'priority-needs-staff'],
    ['a command id that is none', { commandId: 'again' }, 400, 'invalid-input'],
  ])('is refused %s', async (_, wish, status, code) => {
    const reply = await centre.kiosk().issueOnce({ serviceId: 'service-1-1', ...wish });
    expect(reply).toMatchObject({ status, body: { ok: false, code } });
  });

  test('is told whether anybody is there for it, and the priority that counts', async () => {
    const own = await installation.addCentre();
    const wish = { serviceId: 'service-1-1' };
    const early = await own.kiosk().issueOnce(wish);
    expect(early.body).toMatchObject({ ticket: { noCounter: true, priority: null } });
    await own.officerAtCounter(1);
    const late = await own.kiosk().issueOnce({ ...wish, priorityClassId: 'elderly' });
    expect(late.body).toMatchObject({ ticket: { noCounter: false, priority: { en: 'elderly' } } });
  });

  test('of a centre that does not exist is told so', async () => {
    const reply = await fetch(`${origin}/api/centres/nowhere/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        commandId: newCommandId(),
        serviceId: 'service-1-1',
        language: 'vi',
        channel: 'kiosk',
      }),
    });
    expect(reply.status).toBe(404);
    expect(await knock('kiosk', {}, 'nowhere')).toEqual({ ok: false, code: 'unknown-centre' });
  });

  test('a kiosk elsewhere on the net may give only so many tickets a minute, one on this machine any number', async () => {
    const cookie = await kioskCookie(origin, centre.id);
    if (typeof cookie !== 'string') throw new Error(cookie.code);
    const issue = async (headers: Record<string, string>) => {
      const response = await fetch(`${origin}/api/centres/${centre.id}/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({
          commandId: newCommandId(),
          serviceId: 'service-1-1',
          language: 'vi',
          channel: 'kiosk',
        }),
      });
      return response.status;
    };
    const there = { 'x-forwarded-for': '203.0.113.7' };
    for (let n = 0; n < 5; n += 1) expect(await issue(there)).toBe(201);
    expect(await issue(there)).toBe(429);
    for (let n = 0; n < 10; n += 1) expect(await issue({})).toBe(201);
  });
});
