import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFakeWeb } from './small-centre/fake-web.ts';

let web: Awaited<ReturnType<typeof openFakeWeb>>;
beforeEach(async () => {
  web = await openFakeWeb();
});
afterEach(() => web.close());

const api = '/api/centres/small';
const elsewhere = { 'x-forwarded-for': '203.0.113.7' };

/** A kiosk page that says it is there; what it hears, and the cookie it holds then. */
async function present(headers: Record<string, string>, cookie = '') {
  const response = await web.ask('POST', `${api}/kiosk`, {}, { cookie, ...headers });
  const set = response.headers.get('set-cookie');
  const body = (await response.json()) as Record<string, unknown>;
  return { body, set, cookie: set?.split(';')[0] ?? cookie };
}

async function signedIn(username = 'boss'): Promise<{ cookie: string }> {
  const response = await web.ask('POST', `${api}/session`, { username, password: 'right' });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

const asked = async (method: string, path: string, body?: unknown, cookie = '') => {
  const response = await web.ask(method, `${api}${path}`, body, { cookie });
  return [response.status, (await response.json()) as Record<string, unknown>] as const;
};

describe('a kiosk that presents itself', () => {
  it('is paired at once when it is the first and on the server’s own machine', async () => {
    const first = await present({});
    expect(first.body).toEqual({ ok: true, paired: { name: 'Kiosk 1' }, pairing: null });
    expect(first.set).toMatch(/HttpOnly; SameSite=Strict/);
    expect(first.set).toContain(`Path=${api};`);
    expect((await present(elsewhere, first.cookie)).body).toMatchObject({ paired: {} });
    expect((await present({})).body).toMatchObject({ paired: null });
  });

  it('is not paired behind a proxy of the same machine', async () => {
    expect((await present(elsewhere)).body).toMatchObject({ paired: null, pairing: {} });
    expect((await present({ forwarded: 'for=203.0.113.7' })).body).toMatchObject({ paired: null });
  });

  it('shows the same code until the manager has typed it in', async () => {
    const kiosk = await present(elsewhere);
    const { pairing } = kiosk.body as { pairing: { code: string } };
    expect((await present(elsewhere, kiosk.cookie)).body).toMatchObject({ pairing });
    const { cookie } = await signedIn();
    const pair = { code: pairing.code, name: ' Sảnh A ' };
    expect(await asked('POST', '/devices', pair, cookie)).toEqual([201, { ok: true }]);
    expect((await present(elsewhere, kiosk.cookie)).body).toEqual({
      ...{ ok: true, pairing: null, paired: { name: 'Sảnh A' } },
    });
    const [, list] = await asked('GET', '/devices', undefined, cookie);
    expect(list).toMatchObject({ devices: [{ id: 'kiosk-1', name: 'Sảnh A' }] });
    await asked('DELETE', '/devices/kiosk-1', undefined, cookie);
    expect((await present(elsewhere, kiosk.cookie)).body).toMatchObject({ paired: null });
  });

  it('gets no code when too many were asked for, or for no centre', async () => {
    web.allow.pair = false;
    expect((await present(elsewhere)).body).toMatchObject({ code: 'too-many-requests' });
    const [status] = await asked('POST', '/../nowhere/kiosk', {});
    expect(status).toBe(404);
  });
});

describe('kiosks of a centre', () => {
  it('are paired, listed and revoked by its manager only', async () => {
    const officer = (await signedIn('an')).cookie;
    const code = { code: '000001', name: 'x' };
    for (const [method, path, body] of [
      ['GET', '/devices', undefined],
      ['POST', '/devices', code],
      ['DELETE', '/devices/kiosk-1', undefined],
    ] as const) {
      expect(await asked(method, path, body)).toMatchObject([401, { code: 'not-signed-in' }]);
      expect(await asked(method, path, body, officer)).toMatchObject([
        403,
        { code: 'not-allowed' },
      ]);
    }
  });

  it('are not paired by a code nobody shows, or without a name', async () => {
    const { cookie } = await signedIn();
    const pair = (body: unknown) => asked('POST', '/devices', body, cookie);
    expect(await pair({ code: '999999', name: 'x' })).toMatchObject([
      404,
      { code: 'unknown-code' },
    ]);
    expect(await pair({ code: '999999', name: ' ' })).toMatchObject([400, {}]);
    expect(await pair({ code: '99999', name: 'x' })).toMatchObject([400, {}]);
  });
});
