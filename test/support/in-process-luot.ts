import { randomUUID } from 'node:crypto';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { createMissingCentres } from '../../server/composition/create-centres.ts';
import { composeLuot, type Luot } from '../../server/composition/luot.ts';
import type { Clock, Log } from '../../server/ports.ts';
import { listenOnFreePort } from '../../server/setup/listen.ts';
import { Passwords } from './passwords.ts';

/** Stores must be up, the database migrated. */
export interface StartLuotOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Processes that are to be one installation share it; by default a new one. */
  readonly prefix?: string;
  /** Created where missing. */
  readonly definitions: readonly CentreDefinition[];
  readonly clock?: Clock;
  /** Passwords of an earlier start on the same database, which generates none. */
  readonly passwords?: Passwords;
  readonly builtFolder?: string;
  readonly issuesPerMinute?: number;
  readonly socketsPerAddress?: number;
  readonly trustProxy?: number;
}

/** One line the server logged. */
export interface LoggedLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A server of this very process, on a free port of 127.0.0.1. */
export interface RunningLuot {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  readonly prefix: string;
  readonly luot: Luot;
  readonly passwords: Passwords;
  /** Everything logged so far. */
  readonly logged: readonly LoggedLine[];
  /** Of that, what somebody should look into. */
  readonly complaints: readonly LoggedLine[];
  /** Every security event so far. */
  readonly securityLogged: readonly LoggedLine[];
  stop(): Promise<void>;
}

function keeping(lines: LoggedLine[]): Log {
  const keep = (level: LoggedLine['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** Starts a complete server in this process; its screens are only there if `builtFolder` holds them. */
export async function startLuot(options: StartLuotOptions): Promise<RunningLuot> {
  const { databaseUrl, redisUrl, prefix = `test-${randomUUID()}` } = options;
  const logged: LoggedLine[] = [];
  const securityLogged: LoggedLine[] = [];
  const place = { origin: '' };
  const luot = await composeLuot({
    databaseUrl,
    redisUrl,
    prefix,
    builtFolder: options.builtFolder ?? '/nonexistent',
    trustProxy: options.trustProxy ?? false,
    issuesPerMinute: options.issuesPerMinute ?? 1000,
    socketsPerAddress: options.socketsPerAddress ?? 1000,
    publicOrigin: () => place.origin,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    started: () => true,
    log: keeping(logged),
    securityLog: keeping(securityLogged),
  });
  const passwords = options.passwords ?? new Passwords();
  passwords.add(await createMissingCentres(luot.registry, options.definitions));
  const { port } = await listenOnFreePort(luot.httpServer, '127.0.0.1', 0);
  place.origin = `http://127.0.0.1:${port}`;
  let stopped: Promise<void> | undefined;
  return {
    origin: place.origin,
    prefix,
    luot,
    passwords,
    logged,
    get complaints() {
      return logged.filter(({ level }) => level !== 'info');
    },
    securityLogged,
    stop: () => (stopped ??= luot.stop()),
  };
}
