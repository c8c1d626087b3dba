import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { CentreState } from '../../server/domain/centre/state.ts';
import type { Commit, CommandRecord } from '../../server/ports.ts';
import { PostgresCentreStore } from '../../server/postgres/centre-store.ts';
import { openDatabase, type Database } from '../../server/postgres/database.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import type { TestCentre } from '../support/test-centre.ts';

const [unique, foreignKey, check, raised] = ['23505', '23503', '23514', 'P0001'];

let installation: Installation;
let centre: TestCentre;
let sql: Sql;

/** A hall with ticket A001 in a call at counter 1, A002 and A003 waiting, counter 2 open and idle. */
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  sql = installation.database.sql;
  centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1);
  await centre.officerAtCounter(2);
  for (let n = 0; n < 3; n += 1) await centre.issue();
  expect(await officer.callNext()).toMatchObject({ value: { ticketNumber: 'A001' } });
});
afterAll(() => installation.close());

/** A copy of the open call with some columns changed. */
async function copyCall(change: { id: number; ticket?: string; counter?: string }): Promise<void> {
  await sql`
    insert into call select (jsonb_populate_record(c, ${sql.json({
      id: change.id,
      ...(change.ticket === undefined ? {} : { ticket_id: ticketId(change.ticket) }),
      ...(change.counter === undefined ? {} : { counter_id: change.counter }),
    })})).* from call c where closed_at is null limit 1`;
}

function ticketId(number: string): string {
  return `${date}-A-${Number(number.slice(1))}`;
}

let date: string;
beforeAll(async () => {
  const [row] = await sql<{ date: string }[]>`select date::text as date from ticket limit 1`;
  date = row?.date ?? '';
});

describe('the database refuses', () => {
  test('a second open call at one counter', async () => {
    await expect(copyCall({ id: 1000, ticket: 'A002' })).rejects.toMatchObject({
      code: unique,
      constraint_name: 'call_open_per_counter',
    });
  });

  test('a second open call of one ticket', async () => {
    await expect(copyCall({ id: 1000, counter: 'counter-2' })).rejects.toMatchObject({
      code: unique,
      constraint_name: 'call_open_per_ticket',
    });
  });

  test('a call of a ticket that does not exist', async () => {
    await expect(
      copyCall({ id: 1000, ticket: 'A999', counter: 'counter-2' }),
    ).rejects.toMatchObject({ code: foreignKey });
  });

  test('a call that is closed without an end', async () => {
    await expect(sql`update call set closed_at = now()`).rejects.toMatchObject({
      code: check,
      constraint_name: 'call_closed_fully',
    });
  });

  test('a number given twice on one day', async () => {
    const change = { id: `${date}-A-77`, token: 'x' };
    await expect(sql`
      insert into ticket select (jsonb_populate_record(t, ${sql.json(change)})).*
      from ticket t where number = 'A002'`).rejects.toMatchObject({
      code: unique,
      constraint_name: 'ticket_number_unique',
    });
  });

  test.each([
    ['a state nobody knows', { state: 'lost' }, 'ticket_state_known'],
    ['a called ticket without a call', { state: 'called' }, 'ticket_call_open'],
    ['a waiting ticket with a call', { call_id: 1 }, 'ticket_call_open'],
    ['a held ticket without a time to return', { state: 'held' }, 'ticket_held'],
  ])('%s', async (_, change, constraint) => {
    const update = sql`update ticket set ${sql(change)} where number = 'A002'`;
    await expect(update).rejects.toMatchObject({ code: check, constraint_name: constraint });
  });

  test.each([
    ['a ticket for a service that does not exist', { service_id: 'nothing' }],
    ['a ticket of a class that does not exist', { priority_class_id: 'nobody' }],
  ])('%s', async (_, change) => {
    const update = sql`update ticket set ${sql(change)} where number = 'A002'`;
    await expect(update).rejects.toMatchObject({ code: foreignKey });
  });

  test.each([
    [
      'a second officer at one counter',
      { id: 1000, officer_id: 'officer-3' },
      'desk_open_per_counter',
    ],
    ['one officer at two counters', { id: 1000, counter_id: 'counter-3' }, 'desk_open_per_officer'],
  ])('%s', async (_, change, constraint) => {
    const insert = sql`
      insert into desk_session select (jsonb_populate_record(d, ${sql.json(change)})).*
      from desk_session d where counter_id = 'counter-1'`;
    await expect(insert).rejects.toMatchObject({ code: unique, constraint_name: constraint });
  });

  test('a command answered twice', async () => {
    const insert = sql`insert into command select * from command limit 1`;
    await expect(insert).rejects.toMatchObject({ code: unique });
  });

  test('an event without its command', async () => {
    const change = { revision: 1000, command_id: randomUUID() };
    await expect(sql`
      insert into event select (jsonb_populate_record(e, ${sql.json(change)})).*
      from event e limit 1`).rejects.toMatchObject({ code: foreignKey });
  });

  test('a revision given twice', async () => {
    const insert = sql`insert into event select * from event limit 1`;
    await expect(insert).rejects.toMatchObject({ code: unique });
  });

  test.each(['update event set at = now()', 'delete from event', 'truncate event'])(
    'to rewrite history: %s',
    async (statement) => {
      await expect(sql.unsafe(statement)).rejects.toMatchObject({
        code: raised,
        message: 'the event table is append-only',
      });
    },
  );
});

describe('values out of their bounds', () => {
  test.each([
    ['a skill level of 9', () => sql`update skill set level = 9`, check],
    ['a desk in no known state', () => sql`update desk_session set state = 'odd'`, check],
    [
      'a desk with a call that is none',
      () => sql`update desk_session set call_id = 99999`,
      foreignKey,
    ],
    [
      'a holder who is no officer',
      () => sql`update ticket set held_by_officer_id = 'x'`,
      foreignKey,
    ],
    ['a step by no officer', () => sql`update visit_step set officer_id = 'x'`, foreignKey],
    ['an unknown role', () => sql`update staff_account set role = 'god'`, check],
    ['a call that ended as nothing known', () => sql`update call set ended_as = 'x'`, check],
    [
      'a ticket of a day that was none',
      () => sql`update ticket set date = '1999-01-01'`,
      foreignKey,
    ],
    ['a series below one', () => sql`update series set last_number = -5`, check],
    ['a ticket number below one', () => sql`update ticket set series_number = 0`, check],
    ['a revision below zero', () => sql`update centre set revision = -1`, check],
    ['an unknown opening rule', () => sql`update centre set opening = 'x'`, check],
  ])('are refused: %s', async (_, write, code) => {
    await expect(write()).rejects.toMatchObject({ code });
  });
});

describe('a batch of decisions', () => {
  let database: Database;
  let store: PostgresCentreStore;
  beforeAll(() => {
    database = openDatabase(installation.database.url);
    store = new PostgresCentreStore(database);
  });
  afterAll(() => database.close());

  /** What a decision gone wrong would write: ticket A002 called to the counter that is taken. */
  async function doubleCall(): Promise<Commit> {
    const state = await loaded(centre.id);
    const [open] = [...state.calls.values()].filter(({ closedAtMs }) => closedAtMs === null);
    if (open === undefined) throw new Error('no call is open');
    const id = state.revision + 1;
    state.calls.set(String(id), { ...open, id, ticketId: ticketId('A002') });
    return { ...asBatch(state), commands: [refusal()] };
  }

  async function loaded(centreId: string): Promise<CentreState> {
    const state = await store.load(centreId);
    if (state === null) throw new Error(`no centre ${centreId}`);
    return state;
  }

  function asBatch(state: CentreState): Commit {
    const { setup, revision: since } = state;
    return { centreId: setup.id, since, atMs: 1, events: [], commands: [], state };
  }

  function refusal(): CommandRecord {
    const answer = { ok: false, code: 'nobody-waiting' } as const;
    const input = { kind: 'call-next' } as const;
    return { commandId: randomUUID(), kind: input.kind, input, actor: { type: 'clock' }, answer };
  }

  test('that would call twice is refused as a whole, whatever decided it', async () => {
    const before = await centre.history();
    await expect(store.commit(await doubleCall())).rejects.toMatchObject({
      code: unique,
      constraint_name: 'call_open_per_counter',
    });
    expect(await centre.history()).toEqual(before);
    expect(await centre.faults()).toEqual([]);
  });

  test('that is refused does not take batches of other centres with it', async () => {
    const others = [await installation.addCentre(), await installation.addCentre()];
    const good = await Promise.all(
      others.map(async ({ id }) => ({ ...asBatch(await loaded(id)), commands: [refusal()] })),
    );
    const bad = await doubleCall();
    const outcomes = await Promise.allSettled(
      [good[0]!, bad, good[1]!, bad].map((batch) => store.commit(batch)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    for (const other of others) expect((await other.history()).commands).toHaveLength(1);
  });

  test('that was decided on an old revision writes nothing and is told what it missed', async () => {
    const before = await centre.history();
    const state = await loaded(centre.id);
    const batch = { ...asBatch(state), since: state.revision - 1, commands: [refusal()] };
    expect(await store.commit(batch)).toMatchObject({
      status: 'stale',
      missed: [{ revision: state.revision, event: before.events.at(-1)?.data }],
    });
    expect(await centre.history()).toEqual(before);
  });

  test('with a command that was done before writes nothing and is told the first answer', async () => {
    const first = refusal();
    await store.commit({ ...asBatch(await loaded(centre.id)), commands: [first] });
    const before = await centre.history();
    const repeated = { ...first, answer: { ok: false, code: 'no-counter' } as const };
    const batch = { ...asBatch(await loaded(centre.id)), commands: [refusal(), repeated] };
    expect(await store.commit(batch)).toEqual({
      status: 'repeated',
      answers: new Map([[first.commandId, first.answer]]),
    });
    expect(await centre.history()).toEqual(before);
  });

  test('waits while another process has its turn, whose own batch is written', async () => {
    const turn = await store.takeTurn(centre.id);
    const order: string[] = [];
    const state = await loaded(centre.id);
    const other = new PostgresCentreStore(database);
    const waiting = other.commit({ ...asBatch(state), commands: [refusal()] }).then((result) => {
      order.push('other');
      return result;
    });
    await eventually(async () => {
      const [row] = await sql<[{ waiting: number }]>`
        select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`;
      expect(row.waiting).toBeGreaterThan(0);
    });
    const own = await turn.commit({ ...asBatch(await loaded(centre.id)), commands: [refusal()] });
    order.push('own');
    await turn.release();
    expect([own, await waiting]).toEqual([{ status: 'committed' }, { status: 'committed' }]);
    expect(order).toEqual(['own', 'other']);
  });

  test('does not wait for a process that was cut off in its turn', async () => {
    const fallen = openDatabase(installation.database.url);
    await new PostgresCentreStore(fallen).takeTurn(centre.id);
    await sql`
      select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()`;
    const batch = { ...asBatch(await loaded(centre.id)), commands: [refusal()] };
    expect(await store.commit(batch)).toEqual({ status: 'committed' });
    await fallen.close();
  });
});
