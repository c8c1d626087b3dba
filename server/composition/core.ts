import type { Request } from 'express';
import type { CommandRequest } from '../../shared/contract/command.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { Centres } from '../engine/centres.ts';
import { screensBuild } from '../http/screens-build.ts';
import { clientAddresses, type ClientAddresses } from '../http/client-address.ts';
import type { Clock, Log, StaffAccount, SecurityEvents } from '../ports.ts';
import { CentreRegistry } from '../postgres/centre-registry.ts';
import { PostgresCentreStore } from '../postgres/centre-store.ts';
import { isOutage, openDatabase, type Database } from '../postgres/database.ts';
import { DatabaseClock } from '../postgres/database-clock.ts';
import { PostgresStaffStore } from '../postgres/staff-store.ts';
import { openRedis, type RedisConnections } from '../redis/connections.ts';
import { hashSecret, newSecret } from '../security/password.ts';
import { SecurityLog } from '../security/security-log.ts';
import { HistoryRelay } from './history-relay.ts';
import { OutageLog } from './outage-log.ts';

export interface LuotOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Sets this installation apart from others on the same Redis. */
  readonly prefix: string;
  readonly builtFolder: string;
  readonly trustProxy: false | number | string;
  /** Tickets one address may take a minute; addresses of this machine are not counted. */
  readonly issuesPerMinute: number;
  /** Live connections one address may hold; programs of this machine are not counted. */
  readonly socketsPerAddress: number;
  /** Scheme and host for QR codes. */
  readonly publicOrigin: (request: Request) => string;
  /** In place of the database's time. */
  readonly clock?: Clock;
  readonly log: Log;
  /** Where security events go. */
  readonly securityLog: Log;
  /** False while its centres are still being made: `/health/ready` says so. */
  readonly started: () => boolean;
}

/** Refusals of what somebody may not do, not of what cannot be done now. */
const trespasses = new Set<RefusalCode>(['not-allowed', 'not-your-ticket']);

/** What the parts of one server process share. */
export interface Core {
  readonly addresses: ClientAddresses;
  readonly options: LuotOptions & { readonly clock: Clock };
  /** What this machine's clock is measured against, whatever clock is in use. */
  readonly databaseClock: DatabaseClock;
  readonly security: SecurityEvents;
  /** Of the screens in the built folder; null: none. */
  readonly build: string | null;
  /** For what warns as long as something is away. */
  readonly outageLog: OutageLog;
  readonly database: Database;
  readonly redis: RedisConnections;
  readonly relay: HistoryRelay;
  readonly store: PostgresCentreStore;
  readonly staff: PostgresStaffStore;
  readonly registry: CentreRegistry;
  readonly centres: Centres;
  /** Gives a command in the name of somebody signed in. */
  readonly execute: (
    centreId: string,
    account: StaffAccount,
    request: CommandRequest,
  ) => ReturnType<Centres['execute']>;
}

/** Opens the connections and the decision engines on them. */
export function openCore(given: LuotOptions): Core {
  const database = openDatabase(given.databaseUrl);
  const databaseClock = openDatabaseClock(database, given.log);
  const options = { ...given, clock: given.clock ?? databaseClock };
  const relay = new HistoryRelay(options.log);
  const outageLog = new OutageLog(options.log);
  const store = new PostgresCentreStore(database);
  const centres = new Centres({
    store,
    clock: options.clock,
    listener: relay,
    isOutage,
    log: options.log,
    newTokenHash: () => hashSecret(newSecret()),
  });
  const security = new SecurityLog(options.securityLog, () => performance.now());
  return {
    options,
    security,
    addresses: clientAddresses(options.trustProxy, options.log),
    databaseClock,
    build: screensBuild(options.builtFolder),
    outageLog,
    database,
    redis: openRedis(options.redisUrl, options.log, outageLog),
    relay,
    store,
    staff: new PostgresStaffStore(database),
    registry: new CentreRegistry(database),
    centres,
    execute: executeFor(centres, security),
  };
}

function executeFor(centres: Centres, security: SecurityLog): Core['execute'] {
  return async (centreId, { staffId, role, officerId }, request) => {
    const actor = { type: 'staff', staffId, role, officerId } as const;
    const answer = await centres.execute(centreId, { ...request, actor });
    if (!answer.ok && trespasses.has(answer.code)) {
      const { kind } = request.input;
      security.note('command-refused', { centreId, account: staffId, kind, code: answer.code });
    }
    return answer;
  };
}

function openDatabaseClock({ sql }: Database, log: Log): DatabaseClock {
  const ask = async () => {
    const [row] = await sql<[{ ms: number }]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
    return row.ms;
  };
  const local = { wallMs: () => Date.now(), elapsedMs: () => performance.now() };
  return new DatabaseClock({ ask, local, log });
}
