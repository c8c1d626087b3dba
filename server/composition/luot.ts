import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { withWaits } from '../domain/routing/build-plan.ts';
import { ConsoleWatch } from '../engine/console-watch.ts';
import { CentreRouter } from '../engine/route-centre.ts';
import { ownOriginCheck } from '../http/origin.ts';
import { AlarmClocks } from '../jobs/alarm-clocks.ts';
import { RoutingJobs } from '../jobs/routing-jobs.ts';
import type { CentreRegistry } from '../postgres/centre-registry.ts';
import { isOutage } from '../postgres/database.ts';
import { PostgresConsoleStore } from '../postgres/console-store.ts';
import { PostgresDeadlineStore } from '../postgres/deadline-store.ts';
import { PostgresPredictionStore } from '../postgres/prediction-store.ts';
import type { PostgresStaffStore } from '../postgres/staff-store.ts';
import { connectedConsoles } from '../realtime/audiences.ts';
import { LivePublisher } from '../realtime/live-publisher.ts';
import { hearProcesses, openLiveSockets, type LiveServer } from '../realtime/live-sockets.ts';
import { ProcessNewsSender } from '../realtime/process-news.ts';
import type { StaffSessions } from '../realtime/staff-sessions.ts';
import { PlanCache } from '../redis/plan-cache.ts';
import { ForecastPool } from '../workers/forecast-pool.ts';
import { openCore, type Core, type LuotOptions } from './core.ts';
import { Heartbeat } from './heartbeat.ts';
import { openLiveAudiences, watchSessions } from './live-audiences.ts';
import { PlanDesk } from './plan-desk.ts';
import { stopLuot } from './stop-luot.ts';
import { WaitDesk } from './wait-desk.ts';
import { openWeb } from './web.ts';

/** A server process, complete but for listening. */
export interface Luot {
  readonly httpServer: Server;
  readonly registry: CentreRegistry;
  readonly staff: PostgresStaffStore;
  /** Ends every connection this process holds; what was answered is durable already. */
  stop(): Promise<void>;
}

/** How often plans are worked out anew without a change: predictions age. */
const refreshMs = 15_000;

/** A request that has not arrived whole by then is cut off. */
const patience = { requestTimeout: 30_000, headersTimeout: 30_000 };

/** Puts the rooms together. The database must be migrated. */
export async function composeLuot(options: LuotOptions): Promise<Luot> {
  const core = openCore(options);
  await core.databaseClock.start();
  const { redis, centres, registry, staff } = core;
  // Socket.IO keeps its own addresses from request listeners that are there before it is, and only from those.
  let web: RequestListener = (_request, response) => {
    response.writeHead(503).end();
  };
  const httpServer = createServer(patience, (request, response) => {
    web(request, response);
  });
  const live = openLive(core, httpServer);
  const { routing, alarms, heartbeat } = live;
  const refreshAll = () => {
    for (const centreId of centres.loadedIds()) routing.changed(centreId);
  };
  const refresh = setInterval(refreshAll, refreshMs);
  // What waited in Redis to be worked out is worked out here.
  redis.onLoss(refreshAll);
  redis.onReturn(() => {
    refreshAll();
    void heartbeat.beat();
    void alarms.sweep();
  });
  web = await openWeb(core, live);
  return {
    httpServer,
    registry,
    staff,
    stop: async () => {
      clearInterval(refresh);
      core.databaseClock.stop();
      await stopLuot(core, httpServer, { ...live, beating: [heartbeat, live.consoles] });
      core.outageLog.end();
    },
  };
}

function openLive(core: Core, httpServer: Server) {
  const { options, redis, relay, centres } = core;
  const { clock } = options;
  const io = openDoors(core, httpServer);
  const news = new ProcessNewsSender(io, () => redis.ready());
  const plans = openPlans(core, news, (plan) => {
    centres.peek(plan.centreId)?.glance((state) => {
      publisher.planned(state, plan);
    });
  });
  const forecasts = new ForecastPool(options.log);
  const waits = openWaits(core, forecasts, plans);
  const consoles = openConsoles(core, io);
  const jobs = openJobs(core, plans, waits, news, consoles);
  const { routing } = jobs;
  const sessions = watchSessions(core);
  const audiences = openLiveAudiences(core, io, { sessions, consoles, plans, routing });
  const publisher = new LivePublisher(audiences, clock, core.build);
  const heartbeat = openHeartbeat(core, publisher, sessions, news, jobs.routing);
  // Screens first, then the forecasts, the other processes, and the routing.
  relay.add(publisher);
  relay.add(waits);
  relay.add({
    advanced({ state, events, made }) {
      if (!made) return;
      const centreId = state.setup.id;
      news.committed(centreId, events);
      jobs.routing.changed(centreId);
      jobs.alarms.wind(centreId, events);
    },
  });
  hear(core, io, plans);
  const alone = () => news.alone;
  return { io, alone, audiences, sessions, plans, waits, forecasts, heartbeat, consoles, ...jobs };
}

function openDoors({ options, redis, addresses, security }: Core, httpServer: Server): LiveServer {
  const { prefix, trustProxy, socketsPerAddress } = options;
  const isOwnOrigin = ownOriginCheck(trustProxy);
  return openLiveSockets({
    httpServer,
    publisher: redis.main,
    subscriber: redis.subscriber,
    prefix,
    isOwnOrigin: (request) => {
      const isOwn = isOwnOrigin(request);
      const { origin, host } = request.headers;
      if (!isOwn) security.sample('foreign-origin', { origin, host, live: true });
      return isOwn;
    },
    addressOf: (request) => (addresses.isOwnMachine(request) ? null : addresses.of(request)),
    perAddress: socketsPerAddress,
  });
}

function openWaits(
  { centres, database, outageLog: log, options: { clock } }: Core,
  forecasts: ForecastPool,
  plans: PlanDesk,
): WaitDesk {
  return new WaitDesk({
    ...{ centres, forecasts, clock, log, isOutage },
    store: new PostgresPredictionStore(database),
    show: (centreId, waits) => {
      plans.amend(centreId, (plan) => {
        const computedAtMs = Math.max(plan.computedAtMs, clock.nowMs());
        return withWaits({ ...plan, computedAtMs }, waits);
      });
    },
  });
}

function openHeartbeat(
  { centres, store, outageLog }: Core,
  publisher: LivePublisher,
  sessions: StaffSessions,
  news: ProcessNewsSender,
  routing: RoutingJobs,
): Heartbeat {
  return new Heartbeat({
    centres,
    store,
    log: outageLog,
    first: async () => {
      await Promise.all([news.countProcesses(), sessions.check()]);
    },
    missed: (centreId) => {
      routing.changed(centreId);
    },
    beat: (centreId, revision) => {
      publisher.heartbeat(centreId, revision);
    },
  });
}

function openPlans(
  { redis, options, outageLog }: Core,
  news: ProcessNewsSender,
  show: (plan: Parameters<PlanDesk['receive']>[0]) => void,
): PlanDesk {
  return new PlanDesk({
    cache: new PlanCache(redis.main, options.prefix),
    redisReady: () => redis.ready(),
    log: outageLog,
    show,
    tell: (plan) => {
      news.planned(plan);
    },
  });
}

function openConsoles(
  { centres, database, outageLog: log, options: { clock } }: Core,
  io: LiveServer,
) {
  return new ConsoleWatch({
    ...{ centres, clock, log, newCommandId: randomUUID },
    store: new PostgresConsoleStore(database),
    connected: () => connectedConsoles(io),
  });
}

function openJobs(
  core: Core,
  plans: PlanDesk,
  waits: WaitDesk,
  news: ProcessNewsSender,
  consoles: ConsoleWatch,
) {
  const { options, redis, database, centres, outageLog: log } = core;
  const { clock, prefix } = options;
  const workerConnection = redis.main.duplicate({
    enableOfflineQueue: true,
    maxRetriesPerRequest: null,
  });
  // Outages are logged once, by the main connection.
  workerConnection.on('error', () => undefined);
  const shared = { connection: redis.main, workerConnection, prefix: `${prefix}:jobs`, log };
  const router = new CentreRouter(
    ...([centres, plans, waits, clock, log, randomUUID] as const),
    () => news.alone,
    (console) => consoles.isThere(console),
  );
  const routing = new RoutingJobs({ ...shared, route: (centreId) => router.route(centreId) });
  const alarms = new AlarmClocks({
    ...shared,
    clock,
    deadlines: new PostgresDeadlineStore(database),
    ring: async ({ centreId, input }) => {
      // Where no console is, nobody is missed: the call waits for it, or is taken back.
      if (input.kind === 'no-show-due' && !(await isAttended(core, consoles, centreId, input)))
        return;
      await centres.execute(centreId, { commandId: randomUUID(), input, actor: { type: 'clock' } });
    },
  });
  return { routing, alarms, workerConnection };
}

async function isAttended(
  { centres }: Core,
  consoles: ConsoleWatch,
  centreId: string,
  { callId }: { callId: number },
): Promise<boolean> {
  const officerId = await centres.read(
    centreId,
    ({ calls }) => calls.get(String(callId))?.officerId,
  );
  return officerId === undefined || consoles.isThere({ centreId, officerId });
}

function hear({ centres, options }: Core, io: LiveServer, plans: PlanDesk): void {
  hearProcesses(
    io,
    {
      committed: (news) => {
        for (const [centreId, events] of news) centres.peek(centreId)?.receive(events);
      },
      planned: (plan) => {
        plans.receive(plan);
      },
    },
    (error) => {
      options.log.error({ reason: error.message }, 'another process sent malformed news');
    },
  );
}
