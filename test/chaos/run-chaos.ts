import { readCommandLine, refuse } from '../support/command-line.ts';
import { startTemporaryPostgres, startTemporaryRedis } from '../support/temporary-stores.ts';
import { crashStorm, type CrashStormReport } from './crash-storm.ts';

/*
 * `npm run chaos -- --kills 50 --seed 1 --servers 2`: kills one of the servers that often in the middle of
 * the work and checks that nothing was lost, done twice or shown wrongly. Exit code 0 only when nothing was wrong.
 */

const usage = 'npm run chaos -- [--kills 50] [--seed 1] [--servers 2]';
const { values } = readCommandLine(usage, {
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    servers: { type: 'string', default: '2' },
  },
});
const kills = wholeNumber('kills', values.kills);
const seed = wholeNumber('seed', values.seed, 0);
const servers = wholeNumber('servers', values.servers);

function wholeNumber(name: string, text: string, least = 1): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least) {
    refuse(`--${name} ${text}: give a whole number from ${least} to 999999.`, usage);
  }
  return Number(text);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function storm(): Promise<CrashStormReport> {
  const database = await startTemporaryPostgres();
  try {
    const redis = await startTemporaryRedis();
    try {
      return await crashStorm({
        databaseUrl: database.url,
        redisUrl: redis.url,
        kills,
        seed,
        servers,
        progress: (kill, recoveredMs) => {
          say(`kill ${kill} of ${kills}: next answer after ${(recoveredMs / 1000).toFixed(1)} s`);
        },
      });
    } finally {
      await redis.stop();
    }
  } finally {
    await database.stop();
  }
}

// Servers and stores end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { faults, ...figures } = await storm();
for (const [name, value] of Object.entries(figures)) say(`${name}: ${Math.round(value)}`);
for (const fault of faults) say(`FAULT ${fault}`);
say(
  faults.length === 0
    ? 'Nothing was lost, done twice or shown wrongly.'
    : `${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
