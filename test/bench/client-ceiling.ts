import { spawnBareServer } from './bare-process.ts';
import { measureIssuing } from './issue-load.ts';

/** Requests per second the load generator reaches against Node's HTTP server with nothing behind it. */
export async function measureClientCeiling(forMs: number): Promise<number> {
  const { origin, stop } = await spawnBareServer();
  try {
    const load = { origin, centreIds: ['bare'], serviceId: 'bare', inFlight: 50 };
    return (await measureIssuing({ ...load, warmUpMs: forMs / 2, forMs })).perSecond;
  } finally {
    await stop();
  }
}
