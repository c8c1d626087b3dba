import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Audience } from '../../shared/contract/live.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { socketOptions } from '../support/staff-client.ts';
import type { TestCentre } from '../support/test-centre.ts';

/** Everything a socket was sent: snapshots, facts, plans, beats. */
class Eavesdropper {
  readonly heard: { name: string; payload: unknown }[] = [];
  private readonly socket;

  constructor(audience: Audience, centre: TestCentre, auth: object = {}) {
    this.socket = io(`${installation.luot.origin}/${audience}`, {
      ...socketOptions,
      auth: { centreId: centre.id, ...auth },
    });
    this.socket.onAny((name: string, payload: unknown) => this.heard.push({ name, payload }));
    this.socket.connect();
  }

  async sync(): Promise<void> {
    this.heard.push({ name: 'sync', payload: await this.socket.emitWithAck('sync') });
  }

  get text(): string {
    return JSON.stringify(this.heard);
  }

  /** Every key at every depth, as "sync.view.calls.number"; array items have no step of their own. */
  keys(): string[] {
    const found = new Set<string>();
    for (const { name, payload } of this.heard) collectKeys(payload, name, found);
    return [...found].sort();
  }

  close(): void {
    this.socket.disconnect();
  }
}

function collectKeys(value: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectKeys(item, path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collectKeys(inner, `${path}.${key}`, found);
  } else found.add(path);
}

/** "a.b" and then the keys that may follow it. */
function under(path: string, keys: string): string[] {
  return keys
    .trim()
    .split(/\s+/)
    .map((key) => `${path}.${key}`);
}

const callKeys = `callId calledAtMs counterId counterNumber ended fieldId lastCalledAtMs number priority state
  times zoneId`;
const beat = [
  ...['revision.revision', 'revision.build', 'facts.since', 'facts.revision', 'facts.facts.type'],
  ...['sync.ok', 'sync.build'],
];
const dayKeys = 'closed date opening sessions.fromMs sessions.toMs hoursEndAtMs nextOpensAtMs';
const nameKeys = 'name.vi name.en';
const waitKeys = 'wait wait.lowMinutes wait.highMinutes';
const plans = (keys: string) => ['sync.plan', ...under('plan', keys), ...under('sync.plan', keys)];

const lobbyKeys = new Set([
  ...beat,
  ...under('facts.facts', 'callId ended times lastCalledAtMs fieldId waiting begins'),
  ...under('facts.facts.day', dayKeys),
  ...under('facts.facts.call', callKeys),
  ...plans('computedAtMs waitsMadeAtMs'),
  ...under('plan.fields', `fieldId ${waitKeys}`),
  ...under('sync.plan.fields', `fieldId ${waitKeys}`),
  ...under('sync.view', `centreId revision timeZone ${nameKeys}`),
  ...under('sync.view.day', dayKeys),
  ...under('sync.view.calls', callKeys),
  ...under('sync.view.fields', `id icon prefix waiting lastCalled zoneId ${nameKeys}`),
  ...under('sync.view.zones', `id ${nameKeys}`),
]);

const alsoKeys = 'also also.vi also.en';
const newcomerKeys = `late passes ${waitKeys}`;
const kioskKeys = new Set([
  ...beat,
  ...under('facts.facts', 'serviceId waiting'),
  ...under('facts.facts.day', dayKeys),
  ...plans('computedAtMs waitsMadeAtMs'),
  ...['plan', 'sync.plan'].flatMap((plan) => [
    ...under(`${plan}.fields`, `fieldId ${waitKeys}`),
    ...under(`${plan}.services`, 'serviceId eligibleCounters'),
    ...under(`${plan}.services.newcomer`, newcomerKeys),
    ...under(`${plan}.services.priority.elderly`, newcomerKeys),
  ]),
  ...under('sync.view', `centreId revision timeZone ${nameKeys}`),
  ...under('sync.view.zones', `id ${nameKeys}`),
  ...under('sync.view.day', dayKeys),
  ...under('sync.view.fields', `id icon prefix zoneId ${nameKeys}`),
  ...under(
    'sync.view.priorityClasses',
    `id grant confirm weight absolute targetMinutes limitMinutes ${nameKeys}`,
  ),
  ...under('sync.view.services', `id code fieldId minutes waiting ${nameKeys}`),
  ...under('sync.view.services', `shortName ${alsoKeys}`),
]);

const ticketKeys = `ticketId number state issuedAtMs counterNumber lastCalledAtMs timesCalled heldUntilMs priorityRejected cutShort rejoinUntilMs
  serviceName.vi serviceName.en`;
const phoneKeys = new Set([
  ...beat,
  ...under('facts.facts.ticket', ticketKeys),
  ...plans(`computedAtMs waitsMadeAtMs peopleAhead ${waitKeys}`),
  ...under('sync.view', 'centreId centreName.vi centreName.en language revision timeZone'),
  ...under('sync.view.ticket', ticketKeys),
]);

const note = 'giấy khai sinh của bà Nguyễn Thị Bí Mật';

let installation: Installation;
let centre: TestCentre;
const secrets: string[] = [];
const ears: Eavesdropper[] = [];

/** A day in small: everything that can happen to tickets and counters, with notes, while everybody listens. */
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  centre = await installation.addCentre();
  const first = await centre.issue();
  const kiosk = new Eavesdropper('kiosk', centre);
  const board = new Eavesdropper('board', centre);
  const phone = new Eavesdropper('phone', centre, { token: first.token });
  ears.push(board, kiosk, phone);
  for (const ear of ears) await ear.sync();
  const officer = await centre.officerAtCounter(1);
  const manager = await centre.manager();
  const others = [await centre.issue(), await centre.issue({ priorityClassId: 'elderly' })];
  secrets.push(...others.map(({ token }) => token));
  await officer.callNext();
  await officer.command({ kind: 'recall' });
  await officer.startServing();
  await officer.command({ kind: 'transfer', serviceId: 'service-2-1', note });
  await officer.callNext();
  await officer.command({ kind: 'hold' });
  await officer.serveNext();
  await officer.callNext();
  await officer.startServing();
  await officer.command({ kind: 'complete', outcome: 'incomplete', note });
  await manager.command({ kind: 'set-opening', opening: 'hours' });
  for (const ear of ears) await ear.sync();
  await eventually(() => {
    for (const ear of [board, kiosk]) {
      const names = new Set(ear.heard.map(({ name }) => name));
      expect([...names].sort()).toEqual(['facts', 'plan', 'revision', 'sync']);
    }
  });
});
afterAll(async () => {
  for (const ear of ears) ear.close();
  await installation.close();
});

test('no screen anybody can open hears a note, a secret or a name of the staff', () => {
  for (const [i, audience] of ['board', 'kiosk', 'phone'].entries()) {
    const text = ears[i]!.text;
    for (const secret of [...secrets, note, 'Bí Mật', 'Cán bộ', 'officer-', 'Quản lý']) {
      expect(text.includes(secret), `${audience} hears "${secret}"`).toBe(false);
    }
    expect(text.length).toBeGreaterThan(500);
  }
});

test.each([
  {
    audience: 'board',
    ear: 0,
    known: lobbyKeys,
    mustHave: ['sync.view.calls.number', 'facts.facts.call.number'],
  },
  {
    audience: 'kiosk',
    ear: 1,
    known: kioskKeys,
    mustHave: ['sync.view.services.waiting', 'facts.facts.waiting'],
  },
  {
    audience: 'phone',
    ear: 2,
    known: phoneKeys,
    mustHave: ['sync.view.ticket.number', 'facts.facts.ticket.state'],
  },
])('the $audience is told nothing but what is listed here', ({ ear, known, mustHave }) => {
  const keys = ears[ear]!.keys();
  expect(keys.filter((key) => !known.has(key))).toEqual([]);
  expect(keys).toEqual(expect.arrayContaining(mustHave));
});

test('the phone page is told of its own ticket only', () => {
  for (const number of ['A002', 'A003']) expect(ears[2]!.text).not.toContain(number);
});

test('a phone page with a wrong secret is not let in', async () => {
  const socket = io(`${installation.luot.origin}/phone`, {
    ...socketOptions,
    reconnection: false,
    auth: { centreId: centre.id, token: 'AAAAAAAAAAAAAAAAAAAAAA' },
  });
  const refused = new Promise((resolve) => socket.once('connect_error', resolve));
  socket.connect();
  expect(await refused).toMatchObject({ data: { ok: false, code: 'unknown-ticket' } });
  socket.disconnect();
});

test('a phone page of no centre is told so', async () => {
  const socket = io(`${installation.luot.origin}/phone`, {
    ...socketOptions,
    reconnection: false,
    auth: { centreId: 'nowhere', token: 'AAAAAAAAAAAAAAAAAAAAAA' },
  });
  const refused = new Promise((resolve) => socket.once('connect_error', resolve));
  socket.connect();
  expect(await refused).toMatchObject({ data: { ok: false, code: 'unknown-centre' } });
  socket.disconnect();
});
