import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openDatabase } from '../../server/postgres/database.ts';
import { loadCentre } from '../../server/postgres/load-centre.ts';
import { PostgresPredictionStore } from '../../server/postgres/prediction-store.ts';
import { Installation } from '../support/installation.ts';
import { predictionAccuracy } from '../support/prediction-accuracy.ts';
import { eventually } from '../support/poll.ts';
import type { TestCentre } from '../support/test-centre.ts';

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
afterAll(() => installation.close());

interface Shown {
  readonly ticketId: string;
  readonly shown: string;
  readonly low: number;
  readonly high: number;
}

function shownOf(centreId: string): Promise<Shown[]> {
  const { sql } = installation.database;
  return sql<Shown[]>`
    select ticket_id as "ticketId", shown, low_minutes as low, high_minutes as high
    from prediction where centre_id = ${centreId} order by made_at`;
}

/** The wait of somebody who takes a ticket now, once one is predicted with an open counter. */
async function predictedForNewcomers(): Promise<void> {
  const manager = await centre.manager();
  await eventually(() => {
    const service = manager.store.plan?.services.find((one) => one.serviceId === 'service-1-1');
    expect(service?.eligibleCounters).toBe(1);
    expect(manager.store.plan?.waitsMadeAtMs).toBeLessThan(manager.store.plan?.computedAtMs ?? 0);
  });
}

test('nothing is promised while no counter is open', async () => {
  const ticket = await centre.issue();
  expect(ticket.wait).toBeNull();
  expect(ticket.waitMadeAtMs).toBeNull();
  expect(await shownOf(centre.id)).toEqual([]);
});

test('what a person is told with the ticket and while waiting is kept, and what came of it is a query', async () => {
  const officer = await centre.officerAtCounter(1);
  await predictedForNewcomers();
  const first = await centre.issue();
  await officer.callNext();
  await officer.startServing();
  await eventually(async () => {
    const told = await shownOf(centre.id);
    expect(told).toContainEqual(
      expect.objectContaining({ ticketId: first.ticketId, shown: 'ticket' }),
    );
  });
  const second = await centre.issue();
  expect(second.wait).not.toBeNull();
  expect(second.waitMadeAtMs).toBeGreaterThan(0);
  await eventually(async () => {
    const told = await shownOf(centre.id);
    const live = told.find(
      ({ ticketId, shown }) => ticketId === second.ticketId && shown === 'live',
    );
    expect(live?.high).toBeGreaterThan(live?.low ?? Infinity);
  });
  const accuracy = await predictionAccuracy(installation.database.sql, centre.id);
  expect(accuracy?.count).toBe(1);
  expect(accuracy?.meanWait).toBeGreaterThan(0);
  expect(accuracy?.meanWait).toBeLessThan(1);
});

test('a longer line means a longer predicted wait on every screen', async () => {
  const officer = await centre.officerAtCounter(1);
  for (let n = 0; n < 12; n += 1) await centre.issue();
  await officer.callNext();
  const manager = await centre.manager();
  await eventually(() => {
    const { plan } = manager.store;
    const waits = plan?.tickets.map(({ wait }) => wait?.highMinutes ?? 0) ?? [];
    expect(waits).toHaveLength(11);
    expect(Math.max(...waits)).toBeGreaterThan(Math.min(...waits));
    expect(plan?.services[0]?.newcomers['everyone']?.wait?.highMinutes).toBeGreaterThanOrEqual(
      Math.max(...waits),
    );
    expect(plan?.waitsMadeAtMs).toBeGreaterThan(0);
  });
});

test('a priority ticket says what its holder is told on the phone, and that is what is kept', async () => {
  const officer = await centre.officerAtCounter(1);
  for (let n = 0; n < 10; n += 1) await centre.issue();
  await officer.callNext();
  const manager = await centre.manager();
  await eventually(() => {
    const newcomers = manager.store.plan?.services[0]?.newcomers;
    expect(newcomers?.['everyone']?.wait?.lowMinutes).toBeGreaterThan(
      newcomers?.['elderly']?.wait?.lowMinutes ?? Infinity,
    );
  });
  const ordinary = await centre.issue();
  const elderly = await centre.issue({ priorityClassId: 'elderly' });
  expect(elderly.wait!.highMinutes).toBeLessThan(ordinary.wait!.highMinutes);
  expect(elderly.peopleAhead).toBeLessThan(ordinary.peopleAhead);
  await eventually(async () => {
    expect(await shownOf(centre.id)).toContainEqual({
      ticketId: elderly.ticketId,
      shown: 'ticket',
      low: elderly.wait!.lowMinutes,
      high: elderly.wait!.highMinutes,
    });
  });
});

test('a server that has just started learns from what was kept', async () => {
  const officer = await centre.officerAtCounter(1);
  await predictedForNewcomers();
  await centre.issue();
  await officer.callNext();
  await officer.startServing();
  await officer.complete();
  await eventually(async () => expect((await shownOf(centre.id)).length).toBeGreaterThan(0));
  const database = openDatabase(installation.database.url);
  const store = new PostgresPredictionStore(database);
  const state = await loadCentre(database, centre.id);
  if (state === null) throw new Error(`no centre ${centre.id}`);
  const history = await store.history(state.setup, Date.now());
  await database.close();
  expect(history.lessons).toHaveLength(1);
  expect(history.lessons[0]?.sketch.length).toBeGreaterThan(0);
  expect(history.lessons[0]?.waitMinutes).toBeGreaterThan(0);
  expect(history.finished).toHaveLength(1);
  expect(state.times.ofOfficer('officer-1', 'service-1-1')?.services).toBe(1);
});

test('what happened after midnight where the centre stands is not of the days before', async () => {
  await centre.issue();
  // Half past one at night on 11 March in Kiritimati (UTC+14) is still 10 March in UTC.
  await installation.database.sql`
    update visit_step set started_at = '2026-03-10T11:30:00Z' where centre_id = ${centre.id}`;
  const database = openDatabase(installation.database.url);
  const store = new PostgresPredictionStore(database);
  const state = await loadCentre(database, centre.id);
  if (state === null) throw new Error(`no centre ${centre.id}`);
  const servicesBefore = async (nowMs: number) => {
    const setup = { ...state.setup, timeZone: 'Pacific/Kiritimati' };
    return (await store.history(setup, nowMs)).arrivals.services;
  };
  expect(await servicesBefore(Date.UTC(2026, 2, 10, 12))).toEqual([]);
  expect(await servicesBefore(Date.UTC(2026, 2, 11, 12))).not.toEqual([]);
  await database.close();
});
