import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RunningLuot } from '../support/in-process-luot.ts';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { PhoneClient } from '../support/phone-client.ts';
import type { TestCentre } from '../support/test-centre.ts';

const service = { serviceId: 'service-1-1' } as const;

let installation: Installation;
let centre: TestCentre;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
});
beforeEach(async () => {
  centre = await installation.addCentre();
});
afterEach(async () => expect(await centre.faults()).toEqual([]));
afterAll(() => installation.close());

test('a repeated issue gives the very same ticket', async () => {
  const wish = { ...service, commandId: randomUUID() };
  const first = await centre.kiosk().issue(wish);
  await centre.issue();
  expect(await centre.kiosk().issue(wish)).toEqual(first);
  expect((await centre.history()).tickets).toHaveLength(2);
});

test('twenty repetitions at once give one ticket', async () => {
  const wish = { ...service, commandId: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => centre.kiosk().issueOnce(wish)),
  );
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await centre.history()).tickets).toHaveLength(1);
});

test('a repeated refusal stays refused, though it could be done by now', async () => {
  const officer = await centre.officerAtCounter(1);
  const commandId = randomUUID();
  const first = await officer.command({ kind: 'call-next' }, commandId);
  expect(first).toMatchObject({ ok: false, code: 'nobody-waiting' });
  await centre.issue();
  expect(await officer.command({ kind: 'call-next' }, commandId)).toEqual(first);
  expect(await officer.callNext()).toMatchObject({ ok: true });
});

test('an id used before for something else, or by somebody else, is refused on every server', async () => {
  const wish = { ...service, commandId: randomUUID() };
  await centre.kiosk().issue(wish);
  const officer = await centre.officerAtCounter(1);
  const used = { ok: false, code: 'invalid-input' };
  const other = { commandId: wish.commandId, input: { kind: 'call-next' } };
  const answer: unknown = await officer.socket.timeout(10_000).emitWithAck('command', other);
  expect(answer).toMatchObject(used);
  const fresh = await installation.addProcess();
  const there = centre.kiosk(fresh);
  expect(
    (await there.issueOnce({ ...wish, serviceId: 'service-1-1', language: 'en' })).body,
  ).toMatchObject(used);
  expect((await centre.history()).tickets).toHaveLength(1);
  await installation.stopProcess(fresh);
});

test('a repeated leave gives its first answer', async () => {
  const { token } = await centre.issue();
  const phone = centre.keep(new PhoneClient(installation.luot.origin, centre.id, token));
  const commandId = randomUUID();
  const first = await phone.leave(commandId);
  expect(first).toMatchObject({ ok: true });
  expect(await phone.leave(commandId)).toEqual(first);
});

test('another process gives the first answer, also when both are asked at once', async () => {
  const second = await installation.addProcess();
  for (let round = 0; round < 30; round += 1) {
    const wish = { ...service, commandId: randomUUID() };
    const [one, other] = await Promise.all([
      centre.kiosk().issue(wish),
      centre.kiosk(second).issue(wish),
    ]);
    expect(withoutOrigin(other)).toEqual(withoutOrigin(one));
  }
  expect((await centre.history()).tickets).toHaveLength(30);
  await installation.stopProcess(second);
});

test('a server that has just started gives the first answer', async () => {
  const officer = await centre.officerAtCounter(1);
  const [issueId, callId] = [randomUUID(), randomUUID()];
  const issued = await centre.kiosk().issue({ ...service, commandId: issueId });
  const called = await officer.command({ kind: 'call-next' }, callId);
  expect(called).toMatchObject({ ok: true });
  await installation.stopProcess(installation.luot);
  const restarted = await installation.addProcess();
  const again = await centre.kiosk().issue({ ...service, commandId: issueId });
  expect(withoutOrigin(again)).toEqual(withoutOrigin(issued));
  const sameOfficer = await centre.officer(1, restarted);
  expect(await sameOfficer.command({ kind: 'call-next' }, callId)).toEqual(called);
});

describe('the same id in other letters', () => {
  const wish = { ...service, secret: 'q'.repeat(22) };
  const shout = (commandId: string) => commandId.toUpperCase();

  /** Asks at every door with each id as it is and in capitals, and gives the answers in this order. */
  async function atEveryDoor(there: RunningLuot, token: string, ids: DoorIds): Promise<unknown[]> {
    const officer = await centre.officer(1, there);
    const phone = centre.keep(new PhoneClient(there.origin, centre.id, token));
    const ask = async (write: (id: string) => string) => [
      withoutOrigin(
        (await centre.kiosk(there).issueOnce({ ...wish, commandId: write(ids.issue) })).body,
      ),
      await overSocket(officer, write(ids.socket)),
      await overHttp(officer, there, write(ids.http)),
      await phone.leave(write(ids.leave)),
      await phone.rejoin(write(ids.rejoin)),
    ];
    const first = await ask((id) => id);
    expect(await ask(shout)).toEqual(first);
    // Whoever has left has no way back.
    const done = first.map((answer) => (answer as { ok: boolean }).ok);
    expect(done, JSON.stringify(first)).toEqual([true, true, true, true, false]);
    return first;
  }

  test('gets the first answer at every door, also from a server that has just started', async () => {
    const { token } = await centre.issue();
    const ids: DoorIds = {
      issue: `a${randomUUID().slice(1)}`,
      socket: `b${randomUUID().slice(1)}`,
      http: `c${randomUUID().slice(1)}`,
      leave: `d${randomUUID().slice(1)}`,
      rejoin: `e${randomUUID().slice(1)}`,
    };
    const first = await atEveryDoor(installation.luot, token, ids);
    const fresh = await installation.addProcess();
    expect(await atEveryDoor(fresh, token, ids)).toEqual(first);
    expect((await centre.history()).tickets).toHaveLength(2);
    expect(await (await fetch(`${fresh.origin}/health/ready`)).json()).toMatchObject({ ok: true });
    await installation.stopProcess(fresh);
  });
});

interface DoorIds {
  readonly issue: string;
  readonly socket: string;
  readonly http: string;
  readonly leave: string;
  readonly rejoin: string;
}

async function overSocket({ socket }: OfficerClient, commandId: string): Promise<unknown> {
  const input = { kind: 'open-counter', counterId: 'counter-1' };
  return socket.timeout(8000).emitWithAck('command', { commandId, input });
}

async function overHttp(
  officer: OfficerClient,
  { origin }: RunningLuot,
  commandId: string,
): Promise<unknown> {
  const response = await fetch(`${origin}/api/centres/${centre.id}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: officer.session.cookie, origin },
    body: JSON.stringify({ commandId, input: { kind: 'start-break', reason: 'lunch' } }),
    signal: AbortSignal.timeout(8000),
  });
  return response.json();
}

/** The address of the phone page names the process that was asked; the prediction is of the moment. */
function withoutOrigin(answer: object): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      // What the newest prediction says at the moment of the answer is no part of what was decided.
      if (['wait', 'waitMadeAtMs', 'peopleAhead', 'late'].includes(key)) return null;
      return key === 'phoneUrl' ? new URL(String(value)).pathname : value;
    }),
  );
}
