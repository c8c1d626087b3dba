import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Request } from 'express';
import type { CommandRequest } from '../../shared/contract/command.ts';
import { CentreRouter } from '../engine/route-centre.ts';
import { Centres } from '../engine/centres.ts';
import { createApp } from '../http/app.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { sessionSecret } from '../http/session-cookie.ts';
import { AlarmClocks } from '../jobs/alarm-clocks.ts';
import { RoutingJobs } from '../jobs/routing-jobs.ts';
import type { Clock, Log, StaffAccount } from '../ports.ts';
import { CentreRegistry } from '../postgres/centre-registry.ts';
import { PostgresCentreStore } from '../postgres/centre-store.ts';
import { isOutage, openDatabase, type Database } from '../postgres/database.ts';
import { PostgresDeadlineStore } from '../postgres/deadline-store.ts';
import { PostgresStaffStore } from '../postgres/staff-store.ts';
import { openAudiences, sessionRoom, type Audiences } from '../realtime/audiences.ts';
import { LivePublisher } from '../realtime/live-publisher.ts';
import { hearProcesses, openLiveSockets, type LiveServer } from '../realtime/live-sockets.ts';
import { openRedis, type RedisConnections } from '../redis/connections.ts';
import { Limit } from '../redis/limits.ts';
import { PlanCache } from '../redis/plan-cache.ts';
import { hashPassword, newSecret, verifyPassword } from '../security/password.ts';
import { Heartbeat } from './heartbeat.ts';
import { HistoryRelay } from './history-relay.ts';
import { PlanDesk } from './plan-desk.ts';

export interface LuotOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Sets this installation apart from others on the same Redis. */
  readonly prefix: string;
  readonly builtFolder: string;
  readonly trustProxy: false | number | string;
  /** Tickets one address may take a minute; addresses of this machine are not counted. */
  readonly issuesPerMinute: number;
  /** Scheme and host for QR codes. */
  readonly publicOrigin: (request: Request) => string;
  readonly clock: Clock;
  readonly log: Log;
}

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
const signInTries = { points: 10, seconds: 15 * 60 };

/** Puts the rooms together. The database must be migrated. */
export async function composeLuot(options: LuotOptions): Promise<Luot> {
  const { log, clock } = options;
  const database = openDatabase(options.databaseUrl);
  const redis = openRedis(options.redisUrl, log);
  const registry = new CentreRegistry(database);
  const staff = new PostgresStaffStore(database);
  const relay = new HistoryRelay();
  const store = new PostgresCentreStore(database);
  const centres = new Centres({ store, clock, listener: relay, isOutage, newToken: newSecret });
  const execute = (centreId: string, account: StaffAccount, request: CommandRequest) =>
    centres.execute(centreId, { ...request, actor: actorOf(account) });

  const httpServer = createServer();
  const io = openLiveSockets({
    httpServer,
    publisher: redis.main,
    subscriber: redis.subscriber,
    prefix: options.prefix,
    isOwnOrigin,
  });
  const plans = planDesk(options, redis, io, () => live);
  const audiences = openAudiences(io, {
    log,
    clock,
    execute,
    read: (centreId, query) => centres.read(centreId, query),
    latestPlan: async (centreId) => {
      const plan = await plans.latest(centreId);
      if (plan === null) jobs.routing.changed(centreId);
      return plan;
    },
    whoIs: async (cookies) => {
      const secret = sessionSecret(cookies);
      const account = secret === undefined ? null : await staff.findSession(secret);
      return secret === undefined || account === null
        ? null
        : { account, sessionKey: sessionKey(secret) };
    },
  });
  const live = { publisher: new LivePublisher(audiences, clock), centres };
  const jobs = openJobs(options, redis, database, centres, plans);
  const heartbeat = new Heartbeat({
    centres,
    store,
    log,
    beat: (centreId, revision) => {
      live.publisher.heartbeat(centreId, revision);
    },
  });
  listenToHistory(relay, live.publisher, io, redis, jobs);
  hearProcesses(
    io,
    {
      committed: (centreId, events) => centres.peek(centreId)?.receive(events),
      planned: (plan) => {
        plans.receive(plan);
      },
    },
    (error) => {
      log.error({ reason: error.message }, 'another process sent malformed news');
    },
  );
  const refreshAll = () => {
    for (const centreId of centres.loadedIds()) jobs.routing.changed(centreId);
  };
  const refresh = setInterval(refreshAll, refreshMs);
  redis.onReturn(() => {
    refreshAll();
    void heartbeat.beat();
    void jobs.alarms.sweep();
  });

  httpServer.on(
    'request',
    createApp({
      centres: registry,
      builtFolder: options.builtFolder,
      trustProxy: options.trustProxy,
      isOutage,
      log,
      ready: () => isReady(database),
      commands: { staff, execute },
      sessions: {
        staff,
        verifyPassword,
        newSecret,
        attempts: new Limit(redis.main, { prefix: `${options.prefix}:sign-in`, ...signInTries }),
        decoyHash: await hashPassword(newSecret()),
        sessionEnded: (secret) => {
          disconnectSession(audiences, secret);
        },
      },
      tickets: {
        execute: (centreId, command) => centres.execute(centreId, command),
        peek: (centreId, query) => centres.glance(centreId, query),
        knownPlan: (centreId) => plans.latest(centreId),
        mayIssue: issueLimit(options, redis),
        publicOrigin: options.publicOrigin,
      },
    }),
  );

  return {
    httpServer,
    registry,
    staff,
    async stop() {
      clearInterval(refresh);
      await heartbeat.stop();
      await Promise.all([jobs.routing.close(), jobs.alarms.close()]);
      await io.close();
      jobs.connection.disconnect();
      redis.close();
      await database.close();
    },
  };
}

function planDesk(
  options: LuotOptions,
  redis: RedisConnections,
  io: LiveServer,
  live: () => { publisher: LivePublisher; centres: Centres },
): PlanDesk {
  return new PlanDesk({
    cache: new PlanCache(redis.main, options.prefix),
    redisReady: redis.ready,
    log: options.log,
    tell: (plan) => {
      if (redis.ready()) io.serverSideEmit('planned', plan);
    },
    show: (plan) => {
      const { publisher, centres } = live();
      centres.peek(plan.centreId)?.glance((state) => {
        publisher.planned(state, plan);
      });
    },
  });
}

function openJobs(
  options: LuotOptions,
  redis: RedisConnections,
  database: Database,
  centres: Centres,
  plans: PlanDesk,
) {
  const { log, clock } = options;
  const connection = redis.main.duplicate({ enableOfflineQueue: true });
  // The main connection logs outages for all.
  connection.on('error', () => undefined);
  const router = new CentreRouter(centres, plans, clock, log, randomUUID);
  const shared = {
    connection: redis.main,
    workerConnection: connection,
    prefix: `${options.prefix}:jobs`,
    log,
  };
  const routing = new RoutingJobs({ ...shared, route: (centreId) => router.route(centreId) });
  const alarms = new AlarmClocks({
    ...shared,
    deadlines: new PostgresDeadlineStore(database),
    ring: ({ centreId, input }) =>
      centres.execute(centreId, { commandId: randomUUID(), input, actor: { type: 'clock' } }),
  });
  return { routing, alarms, connection };
}

/** Screens first, then the other processes, then the routing. */
function listenToHistory(
  relay: HistoryRelay,
  publisher: LivePublisher,
  io: LiveServer,
  redis: RedisConnections,
  jobs: { routing: RoutingJobs; alarms: AlarmClocks },
): void {
  relay.add(publisher);
  relay.add({
    advanced({ state, events, made }) {
      if (!made) return;
      const centreId = state.setup.id;
      if (redis.ready()) io.serverSideEmit('committed', centreId, [...events]);
      jobs.routing.changed(centreId);
      jobs.alarms.wind(centreId, events);
    },
  });
}

function issueLimit(options: LuotOptions, redis: RedisConnections) {
  const limit = new Limit(redis.main, {
    prefix: `${options.prefix}:issue`,
    points: options.issuesPerMinute,
    seconds: 60,
  });
  return async (request: Request) => {
    const address = request.ip ?? '';
    return isThisMachine(address) || limit.take(address);
  };
}

function isThisMachine(address: string): boolean {
  return /^(::ffff:)?127\./.test(address) || address === '::1';
}

function actorOf({ staffId, role, officerId }: StaffAccount) {
  return { type: 'staff', staffId, role, officerId } as const;
}

/** Names a session's room without giving its secret away. */
function sessionKey(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function disconnectSession(audiences: Audiences, secret: string): void {
  const room = sessionRoom(sessionKey(secret));
  for (const namespace of [audiences.officer, audiences.manager]) {
    namespace.in(room).disconnectSockets(true);
  }
}

async function isReady({ sql }: Database): Promise<boolean> {
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}
