import type { Server } from 'node:http';
import type { Centres } from '../engine/centres.ts';
import type { AlarmClocks } from '../jobs/alarm-clocks.ts';
import type { RoutingJobs } from '../jobs/routing-jobs.ts';
import type { LiveServer } from '../realtime/live-sockets.ts';
import type { ForecastPool } from '../workers/forecast-pool.ts';
import type { Core } from './core.ts';
import type { PlanDesk } from './plan-desk.ts';
import type { WaitDesk } from './wait-desk.ts';

/** What runs beside the doors of a server process. */
export interface RunningParts {
  readonly io: LiveServer;
  readonly plans: PlanDesk;
  readonly waits: WaitDesk;
  readonly forecasts: ForecastPool;
  readonly routing: RoutingJobs;
  readonly alarms: AlarmClocks;
  /** Whatever beats by itself. */
  readonly beating: readonly { stop(): Promise<void> }[];
  readonly workerConnection: { disconnect(): void };
}

/** What one step of a stop may take: a store that hangs is left behind, what was answered is durable. */
const stepMs = 900;

/**
 * Ends a server process within five seconds, whatever its stores do: no new connections, answers to what is
 * under way, no job left that another process would have to wait for, then the screens, which go elsewhere.
 */
export async function stopLuot(core: Core, httpServer: Server, parts: RunningParts): Promise<void> {
  const { log } = core.options;
  const step = (name: string, work: Promise<unknown>) => inTime(name, work, log);
  httpServer.close();
  await step('commands under way', answered(core.centres));
  await step('jobs under way', Promise.all([parts.routing.close(), parts.alarms.close()]));
  parts.workerConnection.disconnect();
  parts.plans.end();
  // The adapter says good-bye to Redis before Socket.IO ends its connections: screens do not wait for that.
  parts.io.engine.close();
  await step('connections', parts.io.close());
  httpServer.closeAllConnections();
  const background = [...parts.beating.map((one) => one.stop()), parts.waits.end()];
  await step('work in the background', Promise.all([...background, parts.forecasts.close()]));
  core.redis.close();
  await step('the database', core.database.close());
}

/** No command waits for its answer, or one waits longer than a stop does. */
async function answered(centres: Centres): Promise<void> {
  const untilMs = performance.now() + stepMs;
  while (centres.oldestPendingMs() > 0 && performance.now() < untilMs) {
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

async function inTime(
  name: string,
  work: Promise<unknown>,
  log: Core['options']['log'],
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve('it took too long');
    }, stepMs);
  });
  const ended = work.then(
    () => null,
    (error: unknown) => String(error),
  );
  const reason = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (reason !== null) log.warn({ step: name, reason }, 'a stop goes on without waiting');
}
