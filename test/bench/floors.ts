import { spawnBareServer } from './bare-process.ts';
import { BoardSockets } from './board-sockets.ts';
import { CpuMeter } from './cpu-time.ts';
import { measureBareFanOut } from './fan-out.ts';
import { measureRawCommits } from './raw-commits.ts';
import type { Timings } from './timings.ts';

/** What this machine can do at this moment without a product. */
export interface Floors {
  /** Rows committed per second with 1 and with 50 in flight. */
  readonly commits1PerSecond: number;
  readonly commits50PerSecond: number;
  /** 95th percentile of one commit with 1 and with 20 in flight. */
  readonly commit1P95Ms: number;
  readonly commit20P95Ms: number;
  /** 95th percentile of a bare Socket.IO message to as many boards. */
  readonly fanOutP95Ms: number;
}

export interface FloorOptions {
  readonly databaseUrl: string;
  readonly postgresPid: number;
  readonly commitsForMs: number;
  readonly boards: number;
  readonly fanOutRounds: number;
  readonly say: (sentence: string) => void;
}

/** Measures all floors, one after another. */
export async function measureFloors(options: FloorOptions): Promise<Floors> {
  const one = await commitFloor(options, 1);
  const twenty = await commitFloor(options, 20);
  const fifty = await commitFloor(options, 50);
  const floors = {
    commits1PerSecond: one.perSecond,
    commits50PerSecond: fifty.perSecond,
    commit1P95Ms: one.p95Ms,
    commit20P95Ms: twenty.p95Ms,
    fanOutP95Ms: await fanOutFloor(options),
  };
  options.say(`floors ${JSON.stringify(floors)}`);
  return floors;
}

/** The machine is shared and never quite even: floors are taken before and after, and averaged. */
export function meanFloors(before: Floors, after: Floors): Floors {
  const mean = (pick: (floors: Floors) => number) => (pick(before) + pick(after)) / 2;
  return {
    commits1PerSecond: mean((floors) => floors.commits1PerSecond),
    commits50PerSecond: mean((floors) => floors.commits50PerSecond),
    commit1P95Ms: mean((floors) => floors.commit1P95Ms),
    commit20P95Ms: mean((floors) => floors.commit20P95Ms),
    fanOutP95Ms: mean((floors) => floors.fanOutP95Ms),
  };
}

async function commitFloor(options: FloorOptions, inFlight: number): Promise<Timings> {
  const { databaseUrl, postgresPid, commitsForMs: forMs, say } = options;
  const meter = new CpuMeter({ postgres: postgresPid, client: process.pid });
  const warmedUp = () => {
    meter.start();
  };
  const timings = await measureRawCommits(databaseUrl, { inFlight, forMs, warmedUp });
  say(
    `floor ${inFlight} in flight ${JSON.stringify(timings)}; CPU ${meter.perThing(timings.count)}`,
  );
  return timings;
}

async function fanOutFloor({ boards: count, fanOutRounds }: FloorOptions): Promise<number> {
  const server = await spawnBareServer();
  try {
    const boards = await BoardSockets.connect(server.origin, 'bare', count);
    const { p95Ms } = await measureBareFanOut(boards, fanOutRounds);
    boards.close();
    return p95Ms;
  } finally {
    await server.stop();
  }
}
