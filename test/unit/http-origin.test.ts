import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { ownOriginCheck, requireOwnOrigin } from '../../server/http/origin.ts';

/** A request from this address, with these headers. */
const asked = (headers: IncomingHttpHeaders, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('the own origin', () => {
  const check = ownOriginCheck(false);

  it.each([
    [undefined, 'luot.local:8080', true],
    ['http://luot.local:8080', 'luot.local:8080', true],
    ['http://luot.local', 'luot.local', true],
    ['http://luot.local:80', 'luot.local', true],
    ['http://luot.local', 'luot.local:80', true],
    ['http://LUOT.local', 'luot.local', true],
    ['http://192.168.1.4:3000', '192.168.1.4:3000', true],
    ['http://[fd00::7]:8080', '[fd00::7]:8080', true],
    ['https://luot.local', 'luot.local', false],
    ['https://luot.local:8080', 'luot.local:8080', false],
    ['http://luot.local:8081', 'luot.local:8080', false],
    ['http://luot.local', 'luot.local:8080', false],
    ['http://evil.example', 'luot.local', false],
    ['http://luot.local.evil.example', 'luot.local', false],
    ['http://luot.local@evil.example', 'luot.local', false],
    ['null', 'luot.local', false],
    ['', 'luot.local', false],
    ['not a url', 'luot.local', false],
    ['file://', 'luot.local', false],
    ['http://luot.local', undefined, false],
    ['http://undefined', undefined, false],
  ])('without a proxy: a page of %s asks %s: %s', (origin, host, own) => {
    expect(check(asked({ origin, host }))).toBe(own);
  });

  const https = { host: 'queue.example', 'x-forwarded-proto': 'https' };
  const upstream = { host: '127.0.0.1:8080', 'x-forwarded-proto': 'https' };
  const port8443 = { ...https, host: 'queue.example:8443' };

  it.each([
    ['https://queue.example', https, true],
    ['https://queue.example:443', https, true],
    ['https://queue.example:8443', port8443, true],
    ['https://queue.example', { ...https, 'x-forwarded-proto': 'https, http' }, true],
    ['https://queue.example', { ...https, 'x-forwarded-proto': 'wss' }, true],
    ['https://queue.example', { ...upstream, 'x-forwarded-host': 'queue.example' }, true],
    ['https://queue.example', { ...upstream, 'x-forwarded-host': 'queue.example, inner' }, true],
    ['http://queue.example', { host: 'queue.example' }, true],
    ['http://queue.example', { host: 'queue.example', 'x-forwarded-proto': 'ws' }, true],
    ['http://queue.example', https, false],
    ['http://queue.example:443', https, false],
    ['https://queue.example:8443', https, false],
    ['https://queue.example', port8443, false],
    ['https://evil.example', https, false],
    ['https://queue.example.evil.example', https, false],
    ['https://queue.example', upstream, false],
    ['https://queue.example', { ...https, 'x-forwarded-proto': 'gopher' }, false],
  ])('behind a proxy: a page of %s asks %o: %s', (origin, headers, own) => {
    expect(ownOriginCheck(1)(asked({ origin, ...headers }))).toBe(own);
    expect(ownOriginCheck('10.0.0.0/8')(asked({ origin, ...headers }, '10.1.2.3'))).toBe(own);
  });

  it.each([
    [false, '127.0.0.1'],
    ['10.0.0.0/8', '192.168.1.4'],
  ] as const)('is not what anybody says whom %o does not trust', (trustProxy, address) => {
    const forged = { host: 'luot.local', 'x-forwarded-host': 'evil.example' };
    const isOwn = (origin: string, headers: IncomingHttpHeaders) =>
      ownOriginCheck(trustProxy)(asked({ origin, ...headers }, address));
    expect(isOwn('http://evil.example', forged)).toBe(false);
    expect(isOwn('https://queue.example', https)).toBe(false);
    expect(isOwn('http://luot.local', forged)).toBe(true);
  });

  it('guards the API, and the log tells once what to set', () => {
    const warned: object[] = [];
    const told: object[] = [];
    const log = {
      info: () => undefined,
      warn: (fields: object) => void warned.push(fields),
      error: () => undefined,
    };
    const guard = requireOwnOrigin(false, log, {
      note: () => undefined,
      sample: (fact, fields) => void told.push({ fact, ...fields }),
    });
    let passed = 0;
    const refused: number[] = [];
    const response = {
      status(code: number) {
        refused.push(code);
        return response;
      },
      json: () => undefined,
    } as unknown as Response;
    const ask = (origin: string) => {
      const request = asked({ origin, host: 'luot.local' }) as Request;
      guard(request, response, () => (passed += 1));
    };
    ask('http://luot.local');
    expect([passed, refused]).toEqual([1, []]);
    ask('https://luot.local');
    ask('http://evil.example');
    expect([passed, refused]).toEqual([1, [403, 403]]);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ fact: 'foreign-origin', origin: 'http://evil.example' });
    expect(warned).toEqual([{ origin: 'https://luot.local', host: 'luot.local' }]);
  });
});
