import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { Installation } from '../support/installation.ts';
import { postSignIn, signIn } from '../support/staff-session.ts';
import type { TestCentre } from '../support/test-centre.ts';

let installation: Installation;
let centre: TestCentre;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    trustProxy: 1,
  });
  centre = await installation.addCentre();
});
afterAll(() => installation.close());

const events = () =>
  installation.luot.securityLogged.map(({ fields }) => fields as Record<string, unknown>);

function ask(path: string, headers: Record<string, string>, init: RequestInit = {}) {
  return fetch(`${installation.luot.origin}${path}`, { ...init, headers });
}

test('the log tells of sign-ins, sign-outs and trespasses, and holds no secret', async () => {
  const right = centre.credentials('officer-1');
  await postSignIn({ ...right, password: 'guess-guess' });
  await postSignIn({ ...right, username: 'my-password-by-mistake' });
  const { cookie } = await signIn(right);
  const api = `/api/centres/${centre.id}`;
  const json = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ commandId: newCommandId(), input: { kind: 'close-day' } });
  await ask(`${api}/commands`, json, { method: 'POST', body });
  await ask(`${api}/session`, { ...json, origin: 'http://evil.example' }, { method: 'DELETE' });
  await ask(`${api}/session`, json, { method: 'DELETE' });
  const who = { centreId: centre.id, account: 'officer-1' };
  expect(events()).toMatchObject([
    { security: 'wrong-password', ...who },
    { security: 'wrong-password', account: null },
    { security: 'signed-in', ...who, address: '127.0.0.1' },
    { security: 'command-refused', ...who, kind: 'close-day', code: 'not-allowed' },
    { security: 'foreign-origin', origin: 'http://evil.example' },
    { security: 'signed-out', ...who },
  ]);
  const text = JSON.stringify(events());
  for (const secret of [right.password, 'guess', 'mistake', cookie.split('=')[1] ?? '?']) {
    expect(text).not.toContain(secret);
  }
});

test('over TLS the cookie is this host’s own, and the browser told to stay with TLS', async () => {
  const { origin, centreId, ...who } = centre.credentials('officer-2');
  const answer = await ask(
    `/api/centres/${centreId}/session`,
    { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
    { method: 'POST', body: JSON.stringify(who) },
  );
  expect(origin).toMatch(/^http:/);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-luot_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  const plain = await ask('/healthz', {});
  expect(plain.headers.get('strict-transport-security')).toBeNull();
});

test('a sign-in ends the session that the browser brought, and only that', async () => {
  const credentials = centre.credentials('officer-3');
  const [before, elsewhere] = [await signIn(credentials), await signIn(credentials)];
  const { origin, centreId, ...body } = credentials;
  const api = `/api/centres/${centreId}/session`;
  await ask(
    api,
    { 'content-type': 'application/json', cookie: before.cookie },
    { method: 'POST', body: JSON.stringify(body) },
  );
  expect(origin).not.toBe('');
  expect((await ask(api, { cookie: before.cookie })).status).toBe(401);
  expect((await ask(api, { cookie: elsewhere.cookie })).status).toBe(200);
});

test('sessions that have run out are swept away by the next sign-in', async () => {
  const { sql } = installation.database;
  await signIn(centre.credentials('manager-1'));
  await sql`update staff_session set expires_at = now() where staff_id = 'manager-1'`;
  await signIn(centre.credentials('officer-3'));
  expect(await sql`select 1 from staff_session where staff_id = 'manager-1'`).toHaveLength(0);
});

test.each(['/healthz', '/readyz', '/health/live', '/health/ready'])(
  '%s says that all is well, to be kept and framed by nobody',
  async (path) => {
    const answer = await ask(path, {});
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  },
);

test('what is no address under /api is answered as JSON, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
    for (const path of ['/api', '/api/nothing', `/api/centres/${centre.id}/nothing`]) {
      const answer = await ask(path, {}, { method });
      expect([path, method, answer.status]).toEqual([path, method, 404]);
      expect(await answer.json()).toMatchObject({ ok: false });
    }
  }
});
