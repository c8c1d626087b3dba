import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueDone } from '../../shared/contract/issue.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import { signedIn } from '../../shared/contract/session.ts';
import { Outage } from './small-centre/fake-centre-store.ts';
import { openFakeWeb } from './small-centre/fake-web.ts';
import { commandIdOf, tokenOf } from './small-centre/play.ts';

let web: Awaited<ReturnType<typeof openFakeWeb>>;
beforeEach(async () => {
  web = await openFakeWeb();
});
afterEach(() => web.close());

const api = '/api/centres/small';
const issueBody = (n = 1) => {
  return { commandId: commandIdOf(n), serviceId: 'copy', language: 'vi', channel: 'kiosk' };
};

/** Status and body of an answer. */
async function told(answer: Promise<Response>) {
  const response = await answer;
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const code = async (answer: Promise<Response>) => {
  const { status, body } = await told(answer);
  return [status, body['code']];
};
const signIn = (password = 'right', username = 'an') =>
  web.ask('POST', `${api}/session`, { username, password });
const cookieOf = async (answer: Promise<Response>) =>
  (await answer).headers.get('set-cookie')?.split(';')[0] ?? '';

describe('taking a ticket', () => {
  it('gives the ticket with the address of its phone page', async () => {
    const { status, body } = await told(web.ask('POST', `${api}/tickets`, issueBody()));
    expect(status).toBe(201);
    const { ticket } = issueDone.parse(body);
    expect(ticket).toMatchObject({ number: 'A001', peopleAhead: 0, wait: null });
    expect(ticket.phoneUrl).toBe(`http://luot.local/small/t/${ticket.token}`);
  });

  it('gives the same ticket to a kiosk that asks again', async () => {
    const first = await told(web.ask('POST', `${api}/tickets`, issueBody()));
    expect(await told(web.ask('POST', `${api}/tickets`, issueBody()))).toEqual(first);
    expect(web.store.history).toHaveLength(2);
  });

  it('opens with the secret its taker has made, as often as it is asked for', async () => {
    const wish = { ...issueBody(), secret: tokenOf(77) };
    for (const hours of [1, 2]) {
      const { body } = await told(web.ask('POST', `${api}/tickets`, wish));
      expect(issueDone.parse(body).ticket).toMatchObject({
        token: tokenOf(77),
        phoneUrl: `http://luot.local/small/t/${tokenOf(77)}`,
      });
      web.time.nowMs += hours * 60 * 60_000;
    }
    expect(JSON.stringify(web.store.history)).not.toContain(tokenOf(77));
  });

  it('tells a secret the server made for some minutes only, and never to another secret', async () => {
    await told(web.ask('POST', `${api}/tickets`, issueBody()));
    const closed = { token: null, phoneUrl: null, number: 'A001' };
    const foreign = await told(
      web.ask('POST', `${api}/tickets`, { ...issueBody(), secret: tokenOf(78) }),
    );
    expect(foreign).toMatchObject({ status: 201, body: { ticket: closed } });
    web.time.nowMs += 10 * 60_000;
    const late = await told(web.ask('POST', `${api}/tickets`, issueBody()));
    expect(late).toMatchObject({ status: 201, body: { ticket: closed } });
    expect(web.store.history).toHaveLength(2);
  });

  it('is one prediction, however often its answer is asked for', async () => {
    const wait = { lowMinutes: 5, highMinutes: 10 };
    const newcomers = { 'walk-in': { wait, passes: 0 } };
    const services = [{ serviceId: 'copy', waiting: 0, eligibleCounters: 1, newcomers }];
    web.plan.known = { waitsMadeAtMs: web.time.nowMs, services } as unknown as Plan;
    const ask = (n: number) => told(web.ask('POST', `${api}/tickets`, issueBody(n)));
    await ask(1);
    await ask(1);
    await ask(2);
    expect(web.seen.told).toEqual(['2026-11-23-A-1', '2026-11-23-A-2']);
  });

  it('is refused for what is not known, not allowed or not well said', async () => {
    const post = (body: unknown, path = `${api}/tickets`) => code(web.ask('POST', path, body));
    expect(await post({ ...issueBody(1), serviceId: 'magic' })).toEqual([404, 'unknown-service']);
    expect(await post({ ...issueBody(2), priorityClassId: 'urgent' })).toEqual([
      403,
      'priority-needs-staff',
    ]);
    expect(await post(issueBody(3), '/api/centres/other/tickets')).toEqual([404, 'unknown-centre']);
    expect(await post({ ...issueBody(4), channel: 'staff' })).toEqual([400, 'invalid-input']);
    expect(await post({ ...issueBody(5), commandId: 'mine' })).toEqual([400, 'invalid-input']);
    expect(await post({ ...issueBody(6), extra: true })).toEqual([400, 'invalid-input']);
    expect(await post('{"serviceId":')).toEqual([400, 'invalid-input']);
    expect(await post(`"${'x'.repeat(20_000)}"`)).toEqual([413, 'invalid-input']);
    web.allow.issue = false;
    expect(await post(issueBody(7))).toEqual([429, 'too-many-requests']);
  });

  it('is unavailable while the database is away, and works with the same command after', async () => {
    web.store.before = () => Promise.reject(new Outage());
    expect(await code(web.ask('POST', `${api}/tickets`, issueBody()))).toEqual([
      503,
      'unavailable',
    ]);
    web.store.before = async () => undefined;
    expect((await web.ask('POST', `${api}/tickets`, issueBody())).status).toBe(201);
  });
});

describe('leaving by the phone page', () => {
  const leave = (token: string | null, n = 9) =>
    web.ask('POST', `${api}/t/${token}/leave`, { commandId: commandIdOf(n) });

  it('takes whoever holds the secret out of the line, once', async () => {
    const { body } = await told(web.ask('POST', `${api}/tickets`, issueBody()));
    const { token } = issueDone.parse(body).ticket;
    expect((await leave(token)).status).toBe(200);
    expect((await leave(token)).status).toBe(200);
    expect(await code(leave(token, 10))).toEqual([409, 'wrong-state']);
    expect(web.store.history.at(-1)?.event.type).toBe('ticket-abandoned');
  });

  it('is refused without the secret', async () => {
    expect(await code(leave('x'.repeat(22)))).toEqual([404, 'unknown-ticket']);
    expect(await code(leave('2026-11-23-A-1'))).toEqual([400, 'invalid-input']);
  });
});

describe('signing in', () => {
  it('sets a cookie that is good for commands, until signing out', async () => {
    const cookie = await cookieOf(signIn());
    expect(cookie).toMatch(/^luot_session=/);
    const headers = { cookie };
    const me = await told(web.ask('GET', `${api}/session`, undefined, headers));
    expect(signedIn.parse(me.body)).toMatchObject({ staffId: 'an', role: 'officer' });
    const open = { kind: 'open-counter', counterId: 'c1' };
    const command = { commandId: commandIdOf(1), input: open };
    expect((await web.ask('POST', `${api}/commands`, command, headers)).status).toBe(200);
    await web.ask('DELETE', `${api}/session`, undefined, headers);
    expect(web.seen.ended).toEqual([cookie.split('=')[1]]);
    expect(await code(web.ask('POST', `${api}/commands`, command, headers))).toEqual([
      401,
      'not-signed-in',
    ]);
  });

  it('answers the same for a wrong password and an unknown name, at the same cost', async () => {
    const wrong = await told(signIn('wrong'));
    expect(await told(signIn('wrong', 'nobody'))).toEqual(wrong);
    expect(wrong).toEqual({ status: 401, body: { ok: false, code: 'bad-credentials' } });
    expect(web.seen.verified).toEqual(['right', 'decoy']);
    expect(web.seen.forgiven).toBe(0);
  });

  it('forgives earlier mistakes, and is refused after too many', async () => {
    await signIn();
    expect(web.seen.forgiven).toBe(1);
    web.allow.signIn = false;
    expect(await code(signIn())).toEqual([429, 'too-many-requests']);
  });

  it('counts at its own centre only', async () => {
    const headers = { cookie: await cookieOf(signIn()) };
    expect(await code(web.ask('GET', '/api/centres/other/session', undefined, headers))).toEqual([
      401,
      'not-signed-in',
    ]);
    const command = { commandId: commandIdOf(1), input: { kind: 'call-next' } };
    expect(await code(web.ask('POST', '/api/centres/other/commands', command, headers))).toEqual([
      401,
      'not-signed-in',
    ]);
  });
});

describe('a staff command over HTTP', () => {
  it.each([
    ['an alarm clock’s command', { kind: 'day-due' }],
    ['a citizen’s command', { kind: 'abandon-ticket', ticketId: '2026-11-23-A-1' }],
    ['a field too many', { kind: 'call-next', officerId: 'dao' }],
    ['no command', { kind: 'dance' }],
  ])('is not taken when it is %s', async (_, input) => {
    const headers = { cookie: await cookieOf(signIn()) };
    const command = { commandId: commandIdOf(1), input };
    expect(await code(web.ask('POST', `${api}/commands`, command, headers))).toEqual([
      400,
      'invalid-input',
    ]);
  });

  it('is refused with the code of the decision', async () => {
    const headers = { cookie: await cookieOf(signIn()) };
    const command = { commandId: commandIdOf(1), input: { kind: 'close-day' } };
    expect(await code(web.ask('POST', `${api}/commands`, command, headers))).toEqual([
      403,
      'not-allowed',
    ]);
  });

  it('from a page of another site is refused before anything is looked at', async () => {
    const headers = { cookie: await cookieOf(signIn()), origin: 'http://evil.example' };
    const command = { commandId: commandIdOf(1), input: { kind: 'call-next' } };
    expect(await code(web.ask('POST', `${api}/commands`, command, headers))).toEqual([
      403,
      'not-allowed',
    ]);
    const own = { ...headers, origin: web.base };
    expect(await code(web.ask('POST', `${api}/commands`, command, own))).toEqual([
      409,
      'no-counter',
    ]);
  });
});

describe('the rest of the server', () => {
  it('lists its centres and tells of its health', async () => {
    expect((await told(web.ask('GET', '/api/centres'))).body).toMatchObject({
      centres: [{ id: 'small' }],
    });
    expect((await web.ask('GET', '/health/live')).status).toBe(200);
    expect((await web.ask('GET', '/health/ready')).status).toBe(200);
    web.allow.ready = false;
    const answer = await web.ask('GET', '/health/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ ok: false, reasons: ['starting'], warnings: [] });
  });

  it('knows no other address', async () => {
    expect(await code(web.ask('GET', '/api/nothing'))).toEqual([404, 'invalid-input']);
    expect((await web.ask('GET', '/small/unknown-screen')).status).toBe(404);
  });

  it('says what to do while the screens are not built, under a strict policy', async () => {
    const response = await web.ask('GET', '/small/board');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
});
