import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { fileURLToPath } from 'node:url';
import postgres, { type Sql } from 'postgres';
import { grantRunTime } from './run-time-role.ts';

/** One pool, seen both ways: `sql` for the hot path, `db` for everything that profits from types. */
export interface Database {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  /** One connection outside the pool, for locks a session holds; whoever asks for it ends it. */
  openSession(): Sql;
  /** Ends all connections, also sessions that are still open. */
  close(): Promise<void>;
}

const poolSize = 20;
/** The default grows to 20 s, which people at a counter would have to wait after the database is back. */
const reconnectSeconds = 0.25;

export function openDatabase(url: string): Database {
  const sql = connect(url, poolSize);
  const sessions = new Set<Sql>();
  return {
    sql,
    db: drizzle(sql),
    openSession() {
      const session = connect(url, 1, () => sessions.delete(session));
      sessions.add(session);
      return session;
    },
    async close() {
      await Promise.all([sql, ...sessions].map((one) => one.end({ timeout: 1 })));
    },
  };
}

function connect(url: string, max: number, onclose: () => void = () => undefined): Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    backoff: () => reconnectSeconds,
    onnotice: () => undefined,
    onclose,
    connection: { application_name: 'luot' },
    // The driver would begin each connection with a question for array types, and end the process when the
    // database goes away during it. Arrays go through drizzle or JSON. Without that question `reserve()`
    // never resolves on a fresh connection: use a session.
    fetch_types: false,
  });
}

/**
 * Brings the schema to this version; safe when several processes start at once.
 * @param url of the role that owns the tables
 * @param runTimeUrl of the role the product works with, which is let in where it is another one
 */
export async function migrateDatabase(url: string, runTimeUrl: string = url): Promise<void> {
  const sql = connect(url, 1);
  try {
    await sql`select pg_advisory_lock(7107108)`;
    const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));
    await migrate(drizzle(sql), { migrationsFolder });
    const runTimeRole = roleOf(runTimeUrl);
    if (runTimeRole !== roleOf(url)) await grantRunTime(sql, runTimeRole);
  } finally {
    await sql.end();
  }
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

const connectionCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
]);
/** SQLSTATE classes: connection exception, operator intervention (shutdown), insufficient resources. */
const outageClasses = ['08', '57', '53'];

/**
 * True when the database is away or overloaded: the work was refused or lost, trying later can help. Looks
 * through errors that wrap another one, as drizzle's do.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error) {
    const code = String(error.code);
    if (connectionCodes.has(code) || outageClasses.some((prefix) => code.startsWith(prefix))) {
      return true;
    }
  }
  return 'cause' in error && isOutage(error.cause);
}
