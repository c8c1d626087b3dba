import express from 'express';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageRoutes } from '../../server/http/pages.ts';
import { openFakeWeb } from './small-centre/fake-web.ts';

let folder: string;
let server: Server;
let origin: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luot-pages-'));
  for (const page of ['display/start', 'display/kiosk']) {
    await mkdir(join(folder, page), { recursive: true });
    await writeFile(join(folder, page, 'index.html'), `<title>${page}</title>`);
  }
  const pages = pageRoutes({ builtFolder: folder, mayExist: async (id) => id === 'small' });
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
