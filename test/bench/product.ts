import { smallCentre } from '../support/definitions.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import type { TemporaryStore } from '../support/temporary-stores.ts';
import { measureCallNext } from './call-next-load.ts';
import { measureClickToBoard } from './click-to-board.ts';
import { CpuMeter } from './cpu-time.ts';
import { measureIssuing } from './issue-load.ts';
import type { BenchName } from './lines.ts';
import { measureSyncFlood } from './sync-flood.ts';
import type { Timings } from './timings.ts';

/** What, how long and how large; the stores are the ones the floor is measured on. */
export interface ProductOptions {
  readonly benches: readonly BenchName[];
  readonly postgres: TemporaryStore;
  readonly redis: TemporaryStore;
  readonly warmUpMs: number;
  readonly forMs: number;
  readonly centres: number;
  readonly boards: number;
  readonly rounds: number;
  /** Variables of the server process. */
  readonly env: Readonly<Record<string, string>>;
  readonly say: (sentence: string) => void;
}

const counters = 20;
const serviceId = 'service-1-1';

/** Starts a server as a process of its own and measures it through its doors, one thing after another. */
export async function measureProduct(options: ProductOptions): Promise<Map<BenchName, Timings>> {
  const small = { counters: 1, officers: 0, managers: 0 };
  const luot = await spawnLuot({
    databaseUrl: options.postgres.url,
    redisUrl: options.redis.url,
    definitions: [
      ...['warm-up', 'one', 'fifty', ...centreIds(options)].map((id) =>
        smallCentre({ ...small, id }),
      ),
      smallCentre({ id: 'calls', counters, managers: 0 }),
      smallCentre({ id: 'flood', counters: 1, managers: 0 }),
      smallCentre({ id: 'boards', counters: 1, managers: 0 }),
    ],
    env: options.env,
  });
  try {
    await warmUp(options, luot);
    const measured = new Map<BenchName, Timings>();
    for (const bench of options.benches) {
      const meter = meterOf(options, luot);
      const timings = await measure(bench, options, luot, () => {
        meter.start();
      });
      options.say(`${bench} ${JSON.stringify(timings)}; CPU ${meter.perThing(timings.count)}`);
      measured.set(bench, timings);
    }
    return measured;
  } finally {
    await luot.stop();
  }
}

/** A server that has just started is slow: its code is not compiled and its connections are not open yet. */
async function warmUp({ warmUpMs, forMs }: ProductOptions, { origin }: LuotProcess): Promise<void> {
  const load = { origin, centreIds: ['warm-up'], serviceId, inFlight: 50 };
  await measureIssuing({ ...load, warmUpMs, forMs: forMs / 2 });
}

/** @param warmedUp called when the warm-up is over */
function measure(
  bench: BenchName,
  options: ProductOptions,
  luot: LuotProcess,
  warmedUp: () => void,
): Promise<Timings> {
  const { warmUpMs, forMs, boards, rounds } = options;
  const lengths = { warmUpMs, forMs, warmedUp };
  const issuing = (centres: readonly string[], inFlight: number) =>
    measureIssuing({ origin: luot.origin, serviceId, centreIds: centres, inFlight, ...lengths });
  switch (bench) {
    case 'issue-1-centre-1':
      return issuing(['one'], 1);
    case 'issue-1-centre-50':
      return issuing(['fifty'], 50);
    case 'issue-50-centres':
      return issuing(centreIds(options), 50);
    case 'call-next-20':
      return measureCallNext({ luot, centreId: 'calls', serviceId, count: counters, ...lengths });
    case 'click-to-board-500':
      return measureClickToBoard({ luot, centreId: 'boards', serviceId, boards, rounds, warmedUp });
    case 'sync-flood':
      return measureSyncFlood(
        { luot, centreId: 'flood', serviceId, count: 1, ...lengths },
        options.say,
      );
  }
}

function meterOf({ postgres, redis }: ProductOptions, luot: LuotProcess): CpuMeter {
  return new CpuMeter({
    server: luot.pid ?? 0,
    postgres: postgres.pid(),
    redis: redis.pid(),
    client: process.pid,
  });
}

function centreIds({ centres }: ProductOptions): string[] {
  return Array.from({ length: centres }, (_, i) => `centre-${i + 1}`);
}
