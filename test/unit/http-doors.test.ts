import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { refusal, refusalCode, type RefusalCode } from '../../shared/contract/refusal.ts';
import { errorHandler, sendRefusal } from '../../server/http/refusals.ts';
import { cookieName, cookieOptions, sessionSecret } from '../../server/http/session-cookie.ts';
import { isOutage, Outage } from './small-centre/fake-centre-store.ts';

/** A response that remembers what it was given. */
function fakeResponse(headersSent = false) {
  const sent = { status: 200, headers: {} as Record<string, string>, body: undefined as unknown };
  const response = {
    headersSent,
    set(name: string, value: string) {
      sent.headers[name] = value;
      return response;
    },
    status(code: number) {
      sent.status = code;
      return response;
    },
    json(body: unknown) {
      sent.body = body;
    },
  };
  return { response: response as unknown as Response, sent };
}

const expected: Record<RefusalCode, number> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'bad-credentials': 401,
  'not-allowed': 403,
  'priority-needs-staff': 403,
  'not-your-ticket': 403,
  'not-paired': 403,
  'remote-off': 403,
  'unknown-code': 404,
  'unknown-centre': 404,
  'unknown-field': 404,
  'unknown-service': 404,
  'unknown-priority-class': 404,
  'unknown-ticket': 404,
  'unknown-counter': 404,
  'unknown-officer': 404,
  'centre-closed': 409,
  'day-closed': 409,
  'numbers-stopped': 409,
  'too-late': 409,
  'no-way-back': 409,
  'undo-too-late': 409,
  'undo-moved-on': 409,
  'nobody-waiting': 409,
  'no-counter': 409,
  'counter-taken': 409,
  'counter-closed': 409,
  'counter-busy': 409,
  'counter-away': 409,
  'nobody-called': 409,
  'not-serving': 409,
  'wrong-state': 409,
  'same-service': 409,
  'not-due': 409,
  'cannot-serve': 409,
  'changed-since': 409,
  'too-many-requests': 429,
  'too-many-tickets': 429,
  unavailable: 503,
};

describe('a refusal over HTTP', () => {
  it.each(refusalCode.options)('has its status for %s', (code) => {
    const { response, sent } = fakeResponse();
    sendRefusal(response, { ok: false, code, detail: 'A001' });
    expect(sent.status).toBe(expected[code]);
    expect(sent.body).toEqual({ ok: false, code, detail: 'A001' });
    expect(refusal.safeParse(sent.body).success).toBe(true);
  });

  it('tells when to try again where waiting helps', () => {
    const away = fakeResponse();
    sendRefusal(away.response, { ok: false, code: 'unavailable' });
    expect(away.sent.headers).toEqual({ 'Retry-After': '2' });
    const hasty = fakeResponse();
    sendRefusal(hasty.response, { ok: false, code: 'too-many-requests' });
    expect(hasty.sent.headers).toEqual({ 'Retry-After': '60' });
    const taken = fakeResponse();
    sendRefusal(taken.response, { ok: false, code: 'counter-taken' });
    expect(taken.sent.headers).toEqual({});
  });
});

describe('whatever a route throws', () => {
  function handle(error: unknown, headersSent = false) {
    const logged: object[] = [];
    const passedOn: unknown[] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (fields: object) => void logged.push(fields),
    };
    const { response, sent } = fakeResponse(headersSent);
    const request = { path: '/api/centres' } as Partial<Request> as Request;
    errorHandler({ isOutage, log })(
      error,
      request,
      response,
      (reason) => void passedOn.push(reason),
    );
    return { sent, logged, passedOn };
  }

  it.each([400, 404, 413, 415, 499])('marked with %i is the client’s mistake', (status) => {
    const { sent, logged } = handle(Object.assign(new Error('bad body'), { status }));
    expect(sent).toMatchObject({ status, body: { ok: false, code: 'invalid-input' } });
    expect(logged).toEqual([]);
  });

  it('is an outage without a word in the log, which the store writes', () => {
    const { sent, logged } = handle(new Outage('away'));
    expect(sent).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(logged).toEqual([]);
  });

  it.each([new Error('a bug'), 'a string', null, undefined, { status: 500 }, { status: '400' }])(
    'otherwise is a bug: logged, and nothing of it told (%o)',
    (error) => {
      const { sent, logged } = handle(error);
      expect(sent).toMatchObject({ status: 503, body: { ok: false, code: 'unavailable' } });
      expect(logged).toHaveLength(1);
      expect(JSON.stringify(sent.body)).not.toContain('bug');
    },
  );

  it('after the answer has begun is left to Express', () => {
    const { sent, passedOn } = handle(new Error('too late'), true);
    expect(sent.body).toBeUndefined();
    expect(passedOn).toHaveLength(1);
  });
});

describe('the session cookie', () => {
  it.each([
    ['luot_session=abc', 'abc'],
    ['theme=dark; luot_session=abc; x=y', 'abc'],
    ['theme=dark;luot_session=abc', 'abc'],
    [' luot_session = abc ', 'abc'],
    ['luot_session=abc; luot_session=def', 'abc'],
    ['xluot_session=abc', undefined],
    ['luot_session2=abc', undefined],
    ['luot_session', undefined],
    ['=abc', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('in "%s" is %s', (header, secret) => {
    expect(sessionSecret(header)).toBe(secret);
  });

  it('comes back as it was set', () => {
    const secret = 'AZaz09-_AZaz09-_AZaz09';
    for (const secure of [true, false]) {
      const name = cookieName({ secure });
      expect(sessionSecret(`${name}=${encodeURIComponent(secret)}`)).toBe(secret);
    }
  });

  it('over TLS has a name that no neighbouring host can set, and counts before any other', () => {
    expect(cookieName({ secure: true })).toBe('__Host-luot_session');
    expect(sessionSecret('luot_session=theirs; __Host-luot_session=ours')).toBe('ours');
  });

  it.each([true, false])('is out of reach of scripts and of other sites; secure: %s', (secure) => {
    expect(cookieOptions({ secure } as Partial<Request> as Request)).toEqual({
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure,
    });
  });
});
