import { smallCentre } from '../support/definitions.ts';
import { spawnLuot, type LuotProcess } from '../support/luot-process.ts';
import type { TemporaryStore } from '../support/temporary-stores.ts';
import { measureCallNext } from './call-next-load.ts';
import { measureClickToBoard } from './click-to-board.ts';
import { CpuMeter } from './cpu-time.ts';
import { measureIssuing } from './issue-load.ts';
import type { Measured } from './lines.ts';
import type { Timings } from './timings.ts';

/** How long and how large; the stores are the ones the floor is measured on. */
export interface ProductOptions {
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
export async function measureProduct(options: ProductOptions): Promise<Measured> {
  const small = { counters: 1, officers: 0, managers: 0 };
  const luot = await spawnLuot({
    databaseUrl: options.postgres.url,
    redisUrl: options.redis.url,
    definitions: [
      ...['one', 'fifty', ...centreIds(options)].map((id) => smallCentre({ ...small, id })),
      smallCentre({ id: 'calls', counters, managers: 0 }),
      smallCentre({ id: 'boards', counters: 1, managers: 0 }),
    ],
    env: options.env,
  });
  try {
    return await measureAll(options, luot);
  } finally {
    await luot.stop();
  }
}

async function measureAll(options: ProductOptions, luot: LuotProcess): Promise<Measured> {
  const { warmUpMs, forMs, boards, rounds } = options;
  const metered = async (name: string, measure: (warmedUp: () => void) => Promise<Timings>) => {
    const meter = meterOf(options, luot);
    const timings = await measure(() => {
      meter.start();
    });
    options.say(`${name} ${JSON.stringify(timings)}; CPU ${meter.perThing(timings.count)}`);
    return timings;
  };
  const issuing = (name: string, centres: readonly string[], inFlight: number) =>
    metered(name, (warmedUp) => {
      const load = { centreIds: centres, inFlight, warmUpMs, forMs, warmedUp };
      return measureIssuing({ origin: luot.origin, serviceId, ...load });
    });
  return {
    issue1: await issuing('issue-1-centre-1', ['one'], 1),
    issue50: await issuing('issue-1-centre-50', ['fifty'], 50),
    issueCentres: await issuing('issue-50-centres', centreIds(options), 50),
    callNext: await metered('call-next-20', (warmedUp) => {
      const where = { luot, centreId: 'calls', serviceId, count: counters };
      return measureCallNext({ ...where, warmUpMs, forMs, warmedUp });
    }),
    clickToBoard: await metered('click-to-board-500', (warmedUp) => {
      warmedUp();
      return measureClickToBoard({ luot, centreId: 'boards', serviceId, boards, rounds });
    }),
  };
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
