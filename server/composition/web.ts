import { setTimeout } from 'node:timers/promises';
import type { Express } from 'express';
import { createApp } from '../http/app.ts';
import { RecentKeys } from '../http/recent-keys.ts';
import { SlowDown } from '../http/slow-down.ts';
import { SecretMemory } from '../http/secret-memory.ts';
import type { TicketRoutesOptions } from '../http/ticket-routes.ts';
import { isOutage } from '../postgres/database.ts';
import type { Audiences } from '../realtime/audiences.ts';
import type { StaffSessions } from '../realtime/staff-sessions.ts';
import { Limit } from '../redis/limits.ts';
import { hashPassword, hashSecret, newSecret, verifyPassword } from '../security/password.ts';
import type { Core } from './core.ts';
import { deviceDoor, openDevices, type Devices } from './device-door.ts';
import { glanceAtTicket } from './phone-glance.ts';
import type { PlanDesk } from './plan-desk.ts';
import { readinessOf } from './readiness.ts';
import { disconnectSession } from './sessions.ts';
import type { WaitDesk } from './wait-desk.ts';

const signInTries = { points: 10, seconds: 15 * 60 };
/** More than a centre gives in a day. */
const ticketsRemembered = 10_000;
const wishesPerMinute = { ofTicket: 20, ofAddress: 120 };
/** Counted beyond any allowance, and forgotten after so long. */
const signInTriesKept = { points: 1, seconds: 15 * 60 };

/** The live side, as far as the doors of HTTP need it. */
export interface LiveParts {
  /** True while no other process is there. */
  readonly alone: () => boolean;
  readonly plans: PlanDesk;
  readonly waits: WaitDesk;
  readonly audiences: Audiences;
  readonly sessions: StaffSessions;
}

/** The HTTP side of a server process. */
export async function openWeb(
  core: Core,
  { alone, plans, waits, audiences, sessions }: LiveParts,
): Promise<Express> {
  const { options, registry, staff, execute, redis, addresses, security } = core;
  const { builtFolder, trustProxy, log, prefix } = options;
  const devices = openDevices(core);
  return createApp({
    centres: registry,
    builtFolder,
    mayExist: (centreId) => mayExist(core, centreId),
    glanceAtTicket: (centreId, token) => glanceAtTicket(core, plans, centreId, token),
    trustProxy,
    isOutage,
    log,
    security,
    ready: () => readinessOf(core, alone()),
    commands: { staff, execute },
    sessions: {
      staff,
      verifyPassword,
      newSecret,
      attempts: new Limit(redis.main, { prefix: `${prefix}:sign-in`, ...signInTries }),
      slowDown: slowDown(core),
      addresses,
      security,
      decoyHash: await hashPassword(newSecret()),
      sessionEnded: (secret) => {
        disconnectSession(audiences, sessions, secret);
      },
    },
    tickets: ticketDoor(core, devices, plans, waits),
    devices: deviceDoor(core, devices),
  });
}

/** What a citizen may ask for without signing in. */
function ticketDoor(
  core: Core,
  { admission }: Devices,
  plans: PlanDesk,
  waits: WaitDesk,
): TicketRoutesOptions {
  const { centres, options } = core;
  return {
    execute: (centreId, command) => centres.execute(centreId, command),
    peek: (centreId, query) => centres.glance(centreId, query),
    read: (centreId, query) => centres.read(centreId, query),
    told: (centreId, told) => {
      waits.told(centreId, told);
    },
    knownPlan: (centreId) => plans.latest(centreId),
    admit: (request, centreId, channel) => admission.admit(request, centreId, channel),
    took: (centreId, source, ticketId) => {
      admission.took(centreId, source, ticketId);
    },
    mayWish: wishLimit(core),
    newSecret,
    hashSecret,
    secrets: new SecretMemory(() => options.clock.nowMs()),
    tellings: new RecentKeys(ticketsRemembered),
    publicOrigin: options.publicOrigin,
  };
}

/** While the database is away nobody knows: the screen will find out by itself. */
async function mayExist({ centres, registry }: Core, centreId: string): Promise<boolean> {
  if (centres.peek(centreId) !== undefined) return true;
  try {
    return await registry.exists(centreId);
  } catch (error) {
    if (isOutage(error)) return true;
    throw error;
  }
}

function slowDown({ options: { prefix }, redis }: Core): SlowDown {
  const counter = (of: string) =>
    new Limit(redis.main, { prefix: `${prefix}:sign-in-${of}`, ...signInTriesKept });
  return new SlowDown({
    ofAddress: counter('address'),
    ofAccount: counter('account'),
    pause: (ms) => setTimeout(ms),
  });
}

/** A person changes their mind a few times; what asks more often is no person. */
function wishLimit({ options, redis, addresses, security }: Core): TicketRoutesOptions['mayWish'] {
  const limit = (what: string, points: number) =>
    new Limit(redis.main, { prefix: `${options.prefix}:wish-${what}`, points, seconds: 60 });
  const ofTicket = limit('ticket', wishesPerMinute.ofTicket);
  const ofAddress = limit('address', wishesPerMinute.ofAddress);
  return async (request, tokenHash) => {
    const address = addresses.of(request);
    const may =
      (addresses.isOwnMachine(request) || (await ofAddress.take(address))) &&
      (await ofTicket.take(tokenHash));
    if (!may) security.sample('limit-reached', { limit: 'wishes', address });
    return may;
  };
}
