import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { hashSecret } from '../../server/security/password.ts';
import { deviceList } from '../../shared/contract/device.ts';
import { Installation } from '../support/installation.ts';
import { presentKiosk } from '../support/kiosk-pairing.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { signIn } from '../support/staff-session.ts';
import type { TestCentre } from '../support/test-centre.ts';

const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
const minuteMs = 60_000;

let clock: SettableClock;
let installation: Installation;
let centre: TestCentre;
let origin: string;
beforeAll(async () => {
  clock = new SettableClock();
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    trustProxy: 1,
    clock,
  });
  origin = installation.luot.origin;
});
beforeEach(async () => {
  centre = await installation.addCentre({
    rules: { remoteTickets: { livePerAddress: 2, perMinute: 4 } },
  });
});
afterEach(async () => expect(await centre.faults()).toEqual([]));
afterAll(() => installation.close());

async function take(
  channel: 'kiosk' | 'phone',
  { cookie = '', from = elsewhere, at = origin, of = centre, id = randomUUID() } = {},
): Promise<{ code: string; token: string }> {
  const wish = { commandId: id, serviceId: 'service-1-1', language: 'vi', channel };
  const response = await fetch(`${at}/api/centres/${of.id}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...from },
    body: JSON.stringify(wish),
  });
  const body = (await response.json()) as { code?: string; ticket?: { token: string } };
  return { code: body.code ?? 'done', token: body.ticket?.token ?? '' };
}

/** As the manager, over HTTP. */
async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const { cookie } = await signIn(centre.credentials('manager-1'));
  return fetch(`${origin}/api/centres/${centre.id}/devices${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function waitingKiosk(): Promise<{ cookie: string; code: string }> {
  const { answer, cookie } = await presentKiosk(origin, centre.id, '', elsewhere);
  if (!answer.ok || answer.pairing === null) throw new Error('no code');
  return { cookie, code: answer.pairing.code };
}

describe('a kiosk', () => {
  test('gives tickets on every server once the manager has paired it, and none after it was revoked', async () => {
    const { cookie, code } = await waitingKiosk();
    expect((await take('kiosk', { cookie })).code).toBe('not-paired');
    expect((await ask('POST', '', { code, name: 'Sảnh A' })).status).toBe(201);
    const other = await installation.addProcess();
    expect((await take('kiosk', { cookie })).code).toBe('done');
    expect((await take('kiosk', { cookie, at: other.origin })).code).toBe('done');
    expect((await ask('DELETE', '/kiosk-1')).status).toBe(200);
    expect((await take('kiosk', { cookie })).code).toBe('not-paired');
    clock.forward(5000);
    expect((await take('kiosk', { cookie, at: other.origin })).code).toBe('not-paired');
    await installation.stopProcess(other);
  });

  test('of one centre is none of another', async () => {
    const { cookie, code } = await waitingKiosk();
    await ask('POST', '', { code, name: 'Sảnh A' });
    const next = await installation.addCentre();
    expect((await take('kiosk', { cookie, of: next })).code).toBe('not-paired');
    expect((await take('kiosk', { cookie })).code).toBe('done');
  });

  test('gets another code when its first has run out', async () => {
    const { cookie, code } = await waitingKiosk();
    clock.forward(10 * minuteMs);
    expect((await ask('POST', '', { code, name: 'Sảnh A' })).status).toBe(404);
    const again = await presentKiosk(origin, centre.id, cookie, elsewhere);
    expect(again.cookie).not.toBe(cookie);
    expect(again.answer).toMatchObject({ ok: true, paired: null });
  });

  test('is the only one that is paired when ten are opened at once on the server’s machine', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => presentKiosk(origin, centre.id)),
    );
    const paired = all.filter(({ answer }) => answer.ok && answer.paired !== null);
    expect(paired).toHaveLength(1);
    expect((await take('kiosk', { cookie: paired[0]?.cookie ?? '', from: elsewhere })).code).toBe(
      'done',
    );
  });

  test('is kept by the hash of its secret, and seen when it says that it is there', async () => {
    const { answer, cookie } = await presentKiosk(origin, centre.id);
    expect(answer).toMatchObject({ paired: { name: 'Kiosk 1' } });
    clock.forward(minuteMs);
    await presentKiosk(origin, centre.id, cookie, elsewhere);
    const secret = cookie.split('=')[1] ?? '';
    const { sql } = installation.database;
    const [row] =
      await sql`select token_hash, last_seen_at > paired_at as seen from device where centre_id = ${centre.id}`;
    expect(row).toEqual({ token_hash: hashSecret(secret), seen: true });
  });
});

describe('people without a kiosk', () => {
  test('take no tickets unless the centre’s rules say so, from this machine neither', async () => {
    const strict = await installation.addCentre();
    expect((await take('phone', { of: strict })).code).toBe('remote-off');
    expect((await take('phone', { of: strict, from: {} as typeof elsewhere })).code).toBe(
      'remote-off',
    );
    expect((await take('kiosk', { of: strict })).code).toBe('not-paired');
    expect((await strict.history()).tickets).toEqual([]);
  });

  test('hold only so many live tickets for each address, over all servers', async () => {
    const other = await installation.addProcess();
    const first = await take('phone');
    expect(first.code).toBe('done');
    expect((await take('phone', { at: other.origin })).code).toBe('done');
    expect((await take('phone')).code).toBe('too-many-tickets');
    expect((await take('phone', { from: { 'x-forwarded-for': '203.0.113.8' } })).code).toBe('done');
    await fetch(`${origin}/api/centres/${centre.id}/t/${first.token}/leave`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: randomUUID() }),
    });
    expect((await take('phone', { at: other.origin })).code).toBe('done');
    await installation.stopProcess(other);
  });

  test('take only so many a minute from one address', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) codes.push((await take('phone')).code);
    expect(codes.slice(0, 2)).toEqual(['done', 'done']);
    expect(codes.slice(4)).toEqual(['too-many-requests', 'too-many-requests']);
  });

  test('are told to the manager without their address, who cancels what one of them took in one act', async () => {
    await Promise.all([take('phone'), take('phone')]);
    for (let n = 0; n < 3; n += 1) await take('phone');
    const other = { from: { 'x-forwarded-for': '203.0.113.8' } };
    expect((await take('phone', other)).code).toBe('done');
    const list = deviceList.parse(await (await ask('GET', '')).json());
    const [flood] = list.sources;
    expect(flood).toMatchObject({ kiosk: null, live: 2, refused: 3 });
    expect(JSON.stringify(list)).not.toContain('203.0.113');
    const { cookie } = await signIn(centre.credentials('manager-1'));
    const cancel = await fetch(`${origin}/api/centres/${centre.id}/sources/${flood?.id}/cancel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ commandId: randomUUID(), reason: 'lấy hàng loạt' }),
    });
    expect(cancel.status).toBe(200);
    const { tickets, events } = await centre.history();
    expect(tickets.map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'waiting']);
    const acts = events.filter(({ type }) => type === 'ticket-cancelled');
    expect(new Set(acts.map(({ commandId }) => commandId)).size).toBe(1);
  });

  test('ask for only so much with one ticket', async () => {
    const { token } = await take('phone');
    const leave = () =>
      fetch(`${origin}/api/centres/${centre.id}/t/${token}/leave`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: randomUUID() }),
      });
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) statuses.push((await leave()).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1, 20).every((status) => status === 409)).toBe(true);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  test('leave no address behind, in no table and in clear nowhere on Redis', async () => {
    await take('phone');
    const { sql } = installation.database;
    const rows = await sql`select data::text as text from event where centre_id = ${centre.id}
      union all select input::text || actor::text || answer::text from command where centre_id = ${centre.id}`;
    expect(JSON.stringify(rows)).not.toContain('203.0.113.7');
  });
});
