import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { eventually } from '../support/poll.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import type { TestCentre } from '../support/test-centre.ts';

// Each session here is ended behind the back of the process that holds its socket.
let redisDoor: TcpProxy;
let installation: Installation;
let centre: TestCentre;
beforeAll(async () => {
  redisDoor = await TcpProxy.open(inject('redisUrl'));
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: redisDoor.url,
  });
  await installation.addProcess();
  centre = await installation.addCentre({ counters: 6 });
});
afterAll(async () => {
  await installation.close();
  await redisDoor.cut();
});

/** On the second process. */
async function officerElsewhere(n: number): Promise<OfficerClient> {
  const officer = await centre.officer(n, installation.processes[1]);
  expect(officer.socket.connected).toBe(true);
  return officer;
}

async function isCutOff({ socket }: OfficerClient): Promise<void> {
  await eventually(() => expect(socket.connected).toBe(false));
}

const sql = () => installation.database.sql;

test('a socket ends with a session that has run out', async () => {
  const officer = await officerElsewhere(1);
  const bystander = await officerElsewhere(6);
  await sql()`update staff_session set expires_at = now() where staff_id = 'officer-1'`;
  await isCutOff(officer);
  expect(bystander.socket.connected).toBe(true);
});

test('a socket ends with the sessions that a new password ended', async () => {
  const officer = await officerElsewhere(2);
  await installation.luot.luot.staff.setPassword(centre.id, 'officer-2', 'another hash');
  await isCutOff(officer);
});

test('a socket ends when its account is gone', async () => {
  const officer = await officerElsewhere(3);
  await sql()`delete from staff_account where id = 'officer-3'`;
  await isCutOff(officer);
});

test('a socket ends when its person has another role', async () => {
  const officer = await officerElsewhere(4);
  await sql()`update staff_account set role = 'manager', officer_id = null where id = 'officer-4'`;
  await isCutOff(officer);
});

test('a socket ends with a sign-out on another process while Redis is away', async () => {
  const officer = await officerElsewhere(5);
  await redisDoor.cut();
  const { origin } = installation.luot;
  const { cookie } = officer.session;
  const answer = await fetch(`${origin}/api/centres/${centre.id}/session`, {
    method: 'DELETE',
    headers: { cookie },
  });
  expect(answer.status).toBe(200);
  await isCutOff(officer);
});
