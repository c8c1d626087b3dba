import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { announcementFaults, boardFaults } from '../support/board-checker.ts';
import type { BoardClient } from '../support/board-client.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { checkHistory } from '../support/history-checker.ts';
import { Installation } from '../support/installation.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { eventually } from '../support/poll.ts';
import { postSignIn } from '../support/staff-session.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { startTemporaryPostgres, type TemporaryStore } from '../support/temporary-stores.ts';

/** How soon a person must be told that it does not work now. */
const refusalLimitMs = 3000;
const attempts = 10;
const recoveryLimitMs = 20_000;
const unavailable = { ok: false, code: 'unavailable' };

let postgres: TemporaryStore;
let door: TcpProxy;
let installation: Installation;
let centre: TestCentre;
let hall: BusyHall;
let board: BoardClient;

/** A server on a Postgres of its own, behind a door, and a hall full of people. */
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  door = await TcpProxy.open(postgres.url);
  installation = await Installation.open({ databaseUrl: door.url, redisUrl: inject('redisUrl') });
  centre = await installation.addCentre({ fields: 3, counters: 5 });
  board = await centre.board();
  hall = await BusyHall.open({
    origins: [installation.luot.origin],
    centreId: centre.id,
    serviceIds: centre.definition.services.map(({ id }) => id),
    passwords: installation.passwords,
    kiosks: 4,
    officers: 4,
    autoOfficers: 1,
    seed: 9,
    paceMs: 60,
  });
  centre.keep(hall);
  hall.start();
});
afterAll(async () => {
  await hall.finish();
  await installation.close();
  await door.cut();
  await postgres.stop();
});

async function keepsWorking(): Promise<void> {
  const [issued, served, auto] = [hall.issued, hall.served, hall.servedByAutoCall];
  await eventually(() => {
    expect(hall.issued).toBeGreaterThan(issued + 10);
    expect(hall.served).toBeGreaterThan(served + 10);
    expect(hall.servedByAutoCall).toBeGreaterThan(auto);
  }, recoveryLimitMs);
  expect(hall.surprises).toEqual([]);
}

/** Kiosk and officer alike are refused clearly, and soon, however long the outage has lasted. */
async function tellsAtOnce(officer: OfficerClient): Promise<void> {
  const start = performance.now();
  const kiosk = new KioskClient(installation.luot.origin, centre.id);
  const reply = await kiosk.issueOnce({ serviceId: 'service-1-1' });
  expect(reply).toEqual({ status: 503, retryAfter: '2', body: unavailable });
  const request = { commandId: newCommandId(), input: { kind: 'recall' } };
  const answer: unknown = await officer.socket
    .timeout(refusalLimitMs)
    .emitWithAck('command', request);
  expect(answer).toEqual(unavailable);
  expect(performance.now() - start).toBeLessThan(refusalLimitMs);
}

test('a restart of Postgres in the middle of a second is not noticed but for repeated attempts', async () => {
  await keepsWorking();
  process.kill(postgres.pid(), 'SIGQUIT');
  await keepsWorking();
  await eventually(() => expect(board.view?.revision).toBeGreaterThan(0));
});

test('while Postgres is away people are told so at once, and it goes on by itself when it is back', async () => {
  const { origin } = installation.luot;
  const officer = await centre.officer(1);
  await door.cut();
  process.kill(postgres.pid(), 'SIGQUIT');
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      await tellsAtOnce(officer);
    }
    const signIn = await postSignIn(centre.credentials('officer-2'));
    expect([signIn.status, await signIn.json()]).toEqual([503, unavailable]);
    expect((await fetch(`${origin}/health/ready`)).status).toBe(503);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect(board.view?.calls.length).toBeGreaterThan(0);
    expect(board.isLive).toBe(true);
  } finally {
    await door.restore();
  }
  await keepsWorking();
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
  expect(hall.acknowledgements.outages).toBeGreaterThan(0);
});

test('after all that the history is without fault and the board right', async () => {
  await hall.finish();
  const history = await centre.history();
  expect(hall.surprises).toEqual([]);
  expect(checkHistory(history, hall.acknowledgements.all)).toEqual([]);
  await eventually(() => {
    expect(boardFaults(board.view, history, centre.definition)).toEqual([]);
  });
  expect(announcementFaults(board, history)).toEqual([]);
});
