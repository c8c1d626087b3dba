import { predictionAccuracy, type PredictionAccuracy } from '../support/prediction-accuracy.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { readCommandLine } from '../support/command-line.ts';
import { freshDatabase } from '../support/database.ts';
import { historyFaults } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';
import { spawnLuot } from '../support/luot-process.ts';
import { startTemporaryPostgres, startTemporaryRedis } from '../support/temporary-stores.ts';
import { centreOfDay } from './day-centre.ts';
import { outcomeOf } from './outcome.ts';
import { playDay, type PlayedDay } from './play-day.ts';
import { readRecordedDay, type RecordedDay } from './recorded-day.ts';
import { reportOf, type ReplayReport } from './report.ts';
import { findTeams } from './teams.ts';
import { zoneWithoutMidnight } from './time-zone.ts';
import { UsageError } from './usage-error.ts';

/*
 * `npm run replay -- --data <folder> --office <name> --date <day> [--speed 120] [--boards 5]`: plays a
 * recorded day through the real doors of a server of its own, and prints what became of it as the last
 * line. See docs/measuring.md.
 */

const longestDayMinutes = 18 * 60;

interface Wishes {
  readonly data: string;
  readonly office: string;
  readonly date: string;
  readonly speed: number;
  readonly boards: number;
}

try {
  const report = await replay(readWishes(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify({ replay: report })}\n`);
  const { lost, duplicateNumbers, doubleCalls, boardGaps } = report;
  const breaches = lost + duplicateNumbers + doubleCalls + boardGaps + report.historyFaults;
  process.exit(breaches === 0 ? 0 : 1);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  process.exit(2);
}

function readWishes(args: string[]): Wishes {
  const { values } = parse(args);
  const wishes = { ...values, speed: Number(values.speed), boards: Number(values.boards) };
  if (!(wishes.speed >= 1 && wishes.speed <= 1000)) {
    throw new UsageError(`--speed ${values.speed}: name how many times faster, from 1 to 1000.`);
  }
  if (!Number.isInteger(wishes.boards) || wishes.boards < 1) {
    throw new UsageError(`--boards ${values.boards}: name how many boards watch, 1 or more.`);
  }
  return wishes;
}

function parse(args: string[]) {
  const usage =
    'npm run replay -- [--data FOLDER] [--office NAME] [--date YYYY-MM-DD] [--speed 120] [--boards 5]';
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const options = {
    data: text('../shared/data/warsaw-offices'),
    office: text('UD_Bielany'),
    date: text('2020-01-13'),
    speed: text('120'),
    boards: text('5'),
  };
  return readCommandLine(usage, { args, options });
}

async function replay(wishes: Wishes): Promise<ReplayReport> {
  const day = await readRecordedDay(wishes.data, wishes.office, wishes.date);
  const stores = await Promise.all([startTemporaryPostgres(), startTemporaryRedis()]);
  try {
    return await replayOn(stores[0].url, stores[1].url, day, wishes);
  } finally {
    await Promise.all(stores.map((store) => store.stop()));
  }
}

async function replayOn(
  postgresUrl: string,
  redisUrl: string,
  day: RecordedDay,
  { speed, boards }: Wishes,
): Promise<ReplayReport> {
  const timeZone = zoneWithoutMidnight('Europe/Warsaw', longestDayMinutes / speed + 2, Date.now());
  const centre = centreOfDay(day, findTeams(day), { speed, timeZone });
  const { counters } = centre.definition;
  say(`${day.office} ${day.date}: ${day.tickets.length} tickets, ${counters.length} counters`);
  const database = await freshDatabase(postgresUrl);
  const definitions = [centre.definition];
  const luot = await spawnLuot({ databaseUrl: database.url, redisUrl, definitions });
  try {
    say(`playing ${speed} times as fast on ${luot.origin}`);
    const { sql } = database;
    const played = await playDay({ day, centre, luot, sql, speed, boards, say });
    const accuracy = await predictionAccuracy(sql, centre.definition.id, 0.5 / speed);
    return await judge(played, day, sql, centre.definition, speed, accuracy);
  } finally {
    if (luot.output !== '') say(luot.output.trim());
    await luot.stop();
    await database.drop();
  }
}

async function judge(
  played: PlayedDay,
  day: RecordedDay,
  sql: Parameters<typeof readHistory>[0],
  definition: CentreDefinition,
  speed: number,
  accuracy: PredictionAccuracy | null,
): Promise<ReplayReport> {
  const { id: centreId } = definition;
  const faults = await historyFaults(sql, centreId, played.acknowledgements.all);
  for (const fault of faults) say(fault);
  const times = await sql<{ revision: number; atMs: number }[]>`
    select revision::float8 as revision, round(extract(epoch from at) * 1000)::float8 as "atMs"
    from event where centre_id = ${centreId}`;
  const history = await readHistory(sql, centreId);
  const outcome = outcomeOf({
    history,
    atMs: new Map(times.map(({ revision, atMs }) => [revision, atMs])),
    heldTicketIds: played.heldTicketIds,
    seenTicketIds: played.seenTicketIds,
  });
  const gaps = played.boards.flatMap((board) => board.gaps(outcome.callIds, history, definition));
  for (const gap of gaps) say(gap);
  played.close();
  return reportOf({
    ...{ day, speed, played, outcome, accuracy },
    ...{ boardGaps: gaps.length, faults: faults.length },
  });
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
