import express from 'express';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhoneGlance } from '../../server/http/phone-page.ts';
import { pageRoutes } from '../../server/http/pages.ts';
import { openFakeWeb } from './small-centre/fake-web.ts';

const glance: PhoneGlance = {
  view: {
    revision: 1,
    centreId: 'small',
    centreName: { vi: 'Trung tâm <b>', en: 'Centre <b>' },
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
    ticket: {
      ticketId: '2026-11-24-A-12',
      number: 'A012',
      state: 'waiting',
      serviceName: { vi: 'Khai sinh & khai tử', en: 'Births & deaths' },
      issuedAtMs: 0,
      counterNumber: null,
      lastCalledAtMs: null,
      timesCalled: 0,
      heldUntilMs: null,
      priorityRejected: false,
      cutShort: false,
      rejoinUntilMs: null,
    },
  },
  peopleAhead: 3,
};
const script = 'const luot = "lượt";'.repeat(200);

let folder: string;
let server: Server;
let origin: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luot-pages-'));
  for (const page of ['display/start', 'display/kiosk']) {
    await mkdir(join(folder, page), { recursive: true });
    await writeFile(join(folder, page, 'index.html'), `<title>${page}</title>`);
  }
  await mkdir(join(folder, 'display/phone'), { recursive: true });
  await writeFile(
    join(folder, 'display/phone/index.html'),
    '<html lang="vi"><head><title>Lượt</title><link rel="stylesheet" href="/a.css"></head>' +
      '<body><luot-phone></luot-phone></body></html>',
  );
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/app-1.js'), script);
  await writeFile(join(folder, 'assets/app-1.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets/app-1.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'assets/font-1.woff2'), 'font');
  const pages = pageRoutes({
    builtFolder: folder,
    mayExist: async (id) => id === 'small',
    glanceAtTicket: async (_id, token) => (token === 'held' ? glance : null),
  });
  server = createServer(express().use(pages));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string): Promise<[number, string]> => {
  const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } });
  return [response.status, await response.text()];
};

describe('the screens', () => {
  it('are there for a centre that is', async () => {
    expect(await get('/small/kiosk')).toEqual([200, '<title>display/kiosk</title>']);
    expect(await get('/')).toEqual([200, '<title>display/start</title>']);
  });

  it('say with their status too that there is no such centre', async () => {
    expect(await get('/other/kiosk')).toEqual([404, '<title>display/kiosk</title>']);
  });

  it('are looked at, nothing else', async () => {
    const response = await fetch(`${origin}/small/kiosk`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('lead whoever mistypes an address to the start', async () => {
    expect(await get('/small/kisok')).toEqual([404, '<title>display/start</title>']);
  });
});

describe('the phone page of a ticket', () => {
  it('comes with number, service, centre and place in line, readable without a script', async () => {
    const response = await fetch(`${origin}/small/t/held`);
    const page = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toMatch(/<luot-phone\s*>[\s\S]*A012[\s\S]*Còn 3 người trước quý vị/);
    expect(page).toContain('<title>A012 – Còn 3 người trước quý vị</title>');
    expect(page).toContain('Khai sinh &#38; khai tử');
    expect(page).toContain('Trung tâm &#60;b&#62;');
    expect(page).toContain('<noscript><meta http-equiv="refresh"');
    expect(page.indexOf('rel="stylesheet"')).toBeGreaterThan(page.indexOf('A012'));
  });

  it('is the bare page for a secret nobody knows', async () => {
    expect((await get('/small/t/other'))[1]).toContain('<luot-phone></luot-phone>');
    expect((await get('/other/t/other'))[0]).toBe(404);
  });
});

describe('what a page loads', () => {
  const load = (name: string, encodings: string, more: Record<string, string> = {}) =>
    fetch(`${origin}/assets/${name}`, { headers: { 'accept-encoding': encodings, ...more } });

  it('is sent in the smallest form the browser takes, and kept for good', async () => {
    for (const [accepted, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await load('app-1.js', accepted);
      expect(response.headers.get('content-encoding')).toBe(sent);
      expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await response.text()).toBe(script);
    }
  });

  it('has a tag of its own for each form', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (form) =>
        (await load('app-1.js', form)).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await load('app-1.js', 'br', {
      'if-none-match': tags[0] ?? '',
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
  });

  it('is sent as it is where there is no other form', async () => {
    const response = await load('font-1.woff2', 'br');
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
      null,
      null,
    ]);
    expect((await load('nothing.js', 'br')).status).toBe(404);
  });
});

describe('an address of the API', () => {
  it('asked by another method says which one to use', async () => {
    const web = await openFakeWeb();
    const asked = async (path: string, method: string) => {
      const response = await web.ask(method, `/api/centres${path}`);
      const body = (await response.json()) as Record<string, unknown>;
      return [response.status, response.headers.get('allow'), body];
    };
    const answer = (methods: string) => ({
      ...{ ok: false, code: 'invalid-input' },
      detail: `use ${methods.replaceAll(', ', ' or ')}`,
    });
    for (const [path, method, allowed] of [
      ['', 'POST', 'GET'],
      ['/small/tickets', 'GET', 'POST'],
      ['/small/t/xxxxxxxxxxxxxxxxxxxxx1/leave', 'PUT', 'POST'],
      ['/small/commands', 'GET', 'POST'],
      ['/small/session', 'PUT', 'GET, POST, DELETE'],
    ] as const) {
      expect(await asked(path, method)).toEqual([405, allowed, answer(allowed)]);
    }
    web.close();
  });
});
