import type { ConsoleWatch } from '../engine/console-watch.ts';
import type { RoutingJobs } from '../jobs/routing-jobs.ts';
import { isOutage } from '../postgres/database.ts';
import { openAudiences, type Audiences } from '../realtime/audiences.ts';
import type { LiveServer } from '../realtime/live-sockets.ts';
import { StaffSessions } from '../realtime/staff-sessions.ts';
import { hashSecret } from '../security/password.ts';
import type { Core } from './core.ts';
import { beatMs } from './heartbeat.ts';
import type { PlanDesk } from './plan-desk.ts';
import { sessionOf } from './sessions.ts';

/** The staff sessions whose sockets this process holds; each heartbeat checks them. */
export function watchSessions({ staff }: Core): StaffSessions {
  return new StaffSessions({
    find: (sessionKeys) => staff.liveSessions(sessionKeys),
    nowMs: () => performance.now(),
    trustedForMs: beatMs,
  });
}

interface LiveParts {
  readonly sessions: StaffSessions;
  readonly consoles: ConsoleWatch;
  readonly plans: PlanDesk;
  readonly routing: RoutingJobs;
}

/** The five audiences on what stands behind them. */
export function openLiveAudiences(
  core: Core,
  io: LiveServer,
  { sessions, consoles, plans, routing }: LiveParts,
): Audiences {
  const { centres, options, staff, execute } = core;
  return openAudiences(io, {
    log: options.log,
    isOutage,
    clock: options.clock,
    build: core.build,
    sessions,
    hashSecret,
    execute: (centreId, account, request) => {
      const { officerId } = account;
      if (officerId !== null) consoles.beat({ centreId, officerId });
      return execute(centreId, account, request);
    },
    read: (centreId, query) => centres.read(centreId, query),
    latestPlan: async (centreId) => {
      const plan = await plans.latest(centreId);
      if (plan === null) routing.changed(centreId);
      return plan;
    },
    consoleCame: (console) => {
      void consoles.arrived(console).then(() => {
        routing.changed(console.centreId);
      });
    },
    consoleLeft: (console) => {
      consoles.beat(console);
    },
    whoIs: (cookies) => sessionOf(staff, cookies),
  });
}
