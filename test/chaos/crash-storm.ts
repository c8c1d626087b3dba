import { announcementFaults, boardFaults } from '../support/board-checker.ts';
import { BoardClient } from '../support/board-client.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { smallCentre } from '../support/definitions.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import { Passwords } from '../support/passwords.ts';
import { Random } from '../support/random.ts';
import { waitUntil } from '../../server/setup/wait-until.ts';

export interface CrashStormOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly kills: number;
  /** Server processes on one database and Redis; each kill takes one of them. */
  readonly servers: number;
  /** The same seed makes the same clients and the same times of death, as far as timing allows. */
  readonly seed: number;
  /** Told after each kill. */
  readonly progress?: (kill: number, recoveredMs: number) => void;
}

/** What a storm came to. */
export interface CrashStormReport {
  readonly kills: number;
  readonly servers: number;
  readonly kiosks: number;
  readonly counters: number;
  /** Commands clients were answered. */
  readonly commands: number;
  readonly tickets: number;
  readonly served: number;
  readonly events: number;
  /** Attempts clients had to repeat. */
  readonly repeats: number;
  /** From the kill until the next answered command, worst case, ms. */
  readonly slowestRecoveryMs: number;
  /** Everything that was wrong; empty when nothing was. */
  readonly faults: readonly string[];
}

/** A full hall: 50 kiosks and 20 counters, a fifth of them in auto-call mode. */
const clients = { kiosks: 50, officers: 16, autoOfficers: 4, paceMs: 1000 };
const counters = clients.officers + clients.autoOfficers;
const definition = smallCentre({ id: 'storm', fields: 4, servicesPerField: 3, counters });
const answersBetweenKills = { least: 100, most: 500 };
const recoveryLimitMs = 90_000;
const settleLimitMs = 15_000;

/**
 * Kills the server with SIGKILL again and again while people take tickets and are served, starts it each
 * time, lets everybody finish, and checks the whole history, what clients were told, and the boards.
 */
export async function crashStorm(options: CrashStormOptions): Promise<CrashStormReport> {
  const { databaseUrl: baseUrl, redisUrl } = options;
  const database = await freshDatabase(baseUrl);
  try {
    const stores = { databaseUrl: database.url, redisUrl };
    const servers: LuotProcess[] = [];
    try {
      servers.push(await spawnLuot({ ...stores, definitions: [definition] }));
      while (servers.length < options.servers) {
        servers.push(
          await spawnLuot({ ...stores, definitions: [definition], passwords: new Passwords() }),
        );
      }
      return await rage(options, servers, database);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  } finally {
    await database.drop();
  }
}

async function rage(
  options: CrashStormOptions,
  servers: readonly LuotProcess[],
  database: FreshDatabase,
): Promise<CrashStormReport> {
  const hall = await BusyHall.open({
    origins: servers.map(({ origin }) => origin),
    centreId: definition.id,
    serviceIds: definition.services.map(({ id }) => id),
    passwords: servers[0]!.passwords,
    seed: options.seed,
    ...clients,
  });
  const boards = servers.map(({ origin }) => new BoardClient(origin, definition.id));
  try {
    hall.start();
    const slowestRecoveryMs = await killAndRestart(options, servers, hall);
    await hall.finish();
    const { kills } = options;
    const judgement = await judge(hall, boards, database);
    const load = { kills, servers: servers.length, kiosks: clients.kiosks, counters };
    return { ...load, slowestRecoveryMs, ...judgement };
  } finally {
    for (const client of [hall, ...boards]) client.close();
  }
}

/** The slowest recovery, ms. */
async function killAndRestart(
  { kills, seed, progress }: CrashStormOptions,
  servers: readonly LuotProcess[],
  hall: BusyHall,
): Promise<number> {
  const random = new Random(seed + 1);
  const answered = () => hall.acknowledgements.all.length;
  let slowestRecoveryMs = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const goal = answered() + random.between(answersBetweenKills.least, answersBetweenKills.most);
    await comesTrue(() => answered() >= goal, 'the hall makes no progress');
    const killedAt = performance.now();
    await random.pick(servers).restart();
    const before = answered();
    await comesTrue(() => answered() > before, 'nobody was answered after the restart');
    const recoveredMs = performance.now() - killedAt;
    slowestRecoveryMs = Math.max(slowestRecoveryMs, recoveredMs);
    progress?.(kill, recoveredMs);
  }
  return slowestRecoveryMs;
}

async function judge(hall: BusyHall, boards: readonly BoardClient[], database: FreshDatabase) {
  const history = await readHistory(database.sql, definition.id);
  const boardsRight = () =>
    boards.every(({ view }) => boardFaults(view, history, definition).length === 0);
  await waitUntil(boardsRight, settleLimitMs);
  const { acknowledgements, issued, served, surprises } = hall;
  const given = history.tickets.length;
  const unserved = history.tickets.filter(({ state }) => !['completed', 'no-show'].includes(state));
  return {
    commands: acknowledgements.all.length,
    tickets: issued,
    served,
    events: history.events.length,
    repeats: acknowledgements.repeats,
    faults: [
      ...surprises.map((surprise) => `a client was told: ${surprise}`),
      ...(given === issued ? [] : [`kiosks hold ${issued} tickets, the history has ${given}`]),
      ...unserved.map(({ number, state }) => `ticket ${number} was left ${state}`),
      ...checkHistory(history, acknowledgements.all),
      ...boards.flatMap((board) => boardFaults(board.view, history, definition)),
      ...boards.flatMap((board) => announcementFaults(board, history)),
    ],
  };
}

async function comesTrue(condition: () => boolean, otherwise: string): Promise<void> {
  if (!(await waitUntil(condition, recoveryLimitMs))) throw new Error(otherwise);
}
