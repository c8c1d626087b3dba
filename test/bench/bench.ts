import { loadavg } from 'node:os';
import { readCommandLine } from '../support/command-line.ts';
import { startTemporaryPostgres, startTemporaryRedis } from '../support/temporary-stores.ts';
import { measureClientCeiling } from './client-ceiling.ts';
import { measureFloors, meanFloors } from './floors.ts';
import { benchLine, benchNames } from './lines.ts';
import { measureProduct } from './product.ts';

/*
 * `npm run bench [-- --short] [--only <name>] [--profile <folder>]`: what the product reaches, beside what this machine's
 * database and sockets reach without it, in one run. Prints one JSON line a bench; see docs/measuring.md.
 */

const wishes = readCommandLine('npm run bench -- [--short] [--only <name>] [--profile <folder>]', {
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
}).values;
const benches = benchNames.filter((name) => wishes.only === undefined || wishes.only === name);
if (benches.length === 0) {
  say(`--only ${wishes.only ?? ''}: name one of ${benchNames.join(', ')}.`);
  process.exit(2);
}

/** Lengths of everything; `--short` only shows that all of it works, and takes the floors once. */
const lengths = wishes.short
  ? { warmUpMs: 300, forMs: 800, floorMs: 400, rounds: 8, centres: 10 }
  : { warmUpMs: 3000, forMs: 10_000, floorMs: 3000, rounds: 150, centres: 50 };
const boards = 500;

const postgres = await startTemporaryPostgres();
const redis = await startTemporaryRedis();
try {
  sayLoad();
  if (!wishes.short) {
    const ceiling = await measureClientCeiling(lengths.forMs / 5);
    say(`the load generator alone reaches ${Math.round(ceiling)} requests/s`);
  }
  const { rounds } = lengths;
  const floorOptions = {
    ...{ databaseUrl: postgres.url, postgresPid: postgres.pid(), commitsForMs: lengths.floorMs },
    ...{ boards, fanOutRounds: rounds, say },
  };
  const before = await measureFloors(floorOptions);
  const measured = await measureProduct({
    ...{ benches, postgres, redis, boards, say, env: profiling(), ...lengths },
  });
  const after = wishes.short ? before : await measureFloors(floorOptions);
  const floors = meanFloors(before, after);
  for (const [bench, timings] of measured) {
    process.stdout.write(`${JSON.stringify(benchLine(bench, timings, floors))}\n`);
  }
  sayLoad();
} finally {
  await Promise.all([postgres.stop(), redis.stop()]);
}

/** With `--profile folder`, the server's CPU profile is written there when it ends. */
function profiling(): Record<string, string> {
  if (wishes.profile === undefined) return {};
  const script = new URL('profile.mjs', import.meta.url).href;
  return { NODE_OPTIONS: `--import ${script}`, BENCH_PROFILE_FOLDER: wishes.profile };
}

function sayLoad(): void {
  say(`load average ${loadavg()[0]?.toFixed(1)}`);
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
