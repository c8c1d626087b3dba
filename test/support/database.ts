import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { migrateDatabase } from '../../server/postgres/database.ts';

/** A database of one test file. */
export interface FreshDatabase {
  /** Of the role that owns the tables. */
  readonly url: string;
  /** Of a role that may do what the running product may; no table is its to see before the migration. */
  readonly runTimeUrl: string;
  /** A small pool for looking at the tables from outside the server. */
  readonly sql: Sql;
  /** Deletes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** Creates a database with a name of its own on the server of `baseUrl`, without centres; with all tables, unless told otherwise. */
export async function freshDatabase(
  baseUrl: string,
  { migrate = true }: { migrate?: boolean } = {},
): Promise<FreshDatabase> {
  const name = `luot_test_${randomBytes(6).toString('hex')}`;
  await runOnce(baseUrl, `create database ${name}`);
  const address = new URL(baseUrl);
  address.pathname = `/${name}`;
  const url = address.href;
  const role = `${name}_run`;
  const password = randomBytes(16).toString('hex');
  await runOnce(baseUrl, `create role ${role} login password '${password}'`);
  const runTimeUrl = withUser(url, role, password);
  if (migrate) await migrateDatabase(url, runTimeUrl);
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  return {
    url,
    runTimeUrl,
    sql,
    async drop() {
      await sql.end({ timeout: 1 });
      await runOnce(baseUrl, `drop database if exists ${name} with (force)`);
      await runOnce(baseUrl, `drop role ${role}`);
    },
  };
}

function withUser(url: string, username: string, password: string): string {
  return Object.assign(new URL(url), { username, password }).href;
}

async function runOnce(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
