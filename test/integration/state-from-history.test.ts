import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { commandInput, type CommandKind } from '../../shared/contract/command.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { evolve } from '../../server/domain/centre/evolve.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { Centres } from '../../server/engine/centres.ts';
import { CentreRegistry } from '../../server/postgres/centre-registry.ts';
import { PostgresCentreStore } from '../../server/postgres/centre-store.ts';
import { isOutage, openDatabase, type Database } from '../../server/postgres/database.ts';
import { hashSecret, newSecret } from '../../server/security/password.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { historyFaults } from '../support/history-checker.ts';
import { randomCommand } from '../support/random-commands.ts';
import { silentLog } from '../support/silent-log.ts';
import { Random } from '../support/random.ts';

const morning = Date.parse('2026-03-02T08:00:00+07:00');
const hourMs = 3_600_000;

let fresh: FreshDatabase;
let database: Database;
/** Kinds of command that were done in some run, not only tried. */
const doneKinds = new Set<CommandKind>();
beforeAll(async () => {
  fresh = await freshDatabase(inject('databaseUrl'));
  database = openDatabase(fresh.url);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Everything a state holds, in an order that does not depend on how it came to be. */
function contents(state: CentreState) {
  const sorted = <T>(values: Iterable<T>) =>
    [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const lines = [...state.setup.services.keys()].map((serviceId) =>
    sorted([...state.waiting.linesOf(serviceId)].map((line) => line.map(({ id }) => id))).filter(
      (line) => line.length > 0,
    ),
  );
  return {
    revision: state.revision,
    atMs: state.atMs,
    conduct: state.conduct,
    tickets: sorted(state.tickets.values()),
    calls: sorted(state.calls.values()),
    steps: sorted(state.steps.values()),
    acts: sorted(state.acts.values()),
    desks: sorted(state.desks.values()),
    openDesks: sorted(state.openDesks()),
    series: sorted(state.series.values()),
    officers: sorted([...state.officers.values()].map((o) => ({ ...o, skills: sorted(o.skills) }))),
    lines,
  };
}

/** One engine over the installation's database, as a server process has one, but for its alarm clocks. */
function engine(clock: { nowMs(): number }): Centres {
  const store = new PostgresCentreStore(database);
  const listener = { advanced: () => undefined };
  return new Centres({
    store,
    clock,
    listener,
    isOutage,
    log: silentLog,
    newTokenHash: () => hashSecret(newSecret()),
  });
}

async function load(centreId: string): Promise<CentreState> {
  const state = await new PostgresCentreStore(database).load(centreId);
  if (state === null) throw new Error('the centre is there');
  return state;
}

const everyKind = commandInput.options.map(({ shape }) => shape.kind.value);

test.each([
  { seed: 1, engines: 1, count: 400 },
  { seed: 2, engines: 1, count: 400 },
  { seed: 3, engines: 2, count: 300 },
])(
  'tables, events and memory tell the same after $count random commands (seed $seed, $engines engines)',
  { timeout: 120_000 },
  async ({ seed, engines, count }) => {
    const centre = smallCentre({
      ...{ id: `centre-${seed}`, timeZone: 'Asia/Ho_Chi_Minh' },
      ...{ fields: 3, counters: 4, officers: 6, rules: { undoSeconds: 300 } },
    });
    await new CentreRegistry(database).create(centre, []);
    const random = new Random(seed);
    const clock = { ms: morning, nowMs: () => clock.ms };
    const folded = await load(centre.id);
    const processes = Array.from({ length: engines }, () => engine(clock));
    let done = 0;
    const giveOne = async (kind?: CommandKind) => {
      const process = random.pick(processes);
      const state = await process.read(centre.id, (present) => present);
      if (state === undefined) throw new Error('the centre is there');
      const { input, actor } = randomCommand(centre, state, random, kind);
      const answer = await process.execute(centre.id, { commandId: newCommandId(), input, actor });
      if (!answer.ok) return;
      done += 1;
      doneKinds.add(input.kind);
    };
    for (let given = 0; given < count;) {
      const batch = random.between(1, 6);
      await Promise.all(Array.from({ length: batch }, () => giveOne()));
      given += batch;
      clock.ms += random.between(0, 4 * 60_000);
      if (random.next() > 0.05) continue;
      // A night passes: tickets lapse and numbers start again, with the alarm clock or the first ticket.
      clock.ms += 10 * hourMs;
      if (random.next() < 0.5) await giveOne('day-due');
    }
    // What chance has left out is tried among others until it was done once.
    for (const kind of everyKind) {
      for (let tries = 0; tries < 60 && !doneKinds.has(kind); tries += 1) {
        await giveOne();
        await giveOne(kind);
        clock.ms += 10_000;
      }
    }

    const loaded = contents(await load(centre.id));
    for (const event of await new PostgresCentreStore(database).eventsAfter(centre.id, 0)) {
      evolve(folded, event);
    }
    expect(contents(folded)).toEqual(loaded);
    for (const process of processes) {
      expect(await process.read(centre.id, contents)).toEqual(loaded);
    }
    expect(await historyFaults(fresh.sql, centre.id)).toEqual([]);
    expect(done).toBeGreaterThan(count / 4);
  },
);

test('every kind of command was among them', () => {
  expect([...doneKinds].sort()).toEqual([...everyKind].sort());
});
