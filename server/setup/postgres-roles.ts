import postgres, { type Sql } from 'postgres';
import { databaseUser } from './postgres-cluster.ts';
import { newPassword, readPassword, renewSharedPassword } from './postgres-password.ts';

const database = 'luot';
/** What the product works as: rows only; what it may do with them is granted by the migration. */
const runTimeUser = 'luot_run';

/** Both hold a password: never print them. */
export interface DatabaseAddresses {
  /** Of the role the product works with. */
  readonly url: string;
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
}

/** Makes the database and its two roles where missing. The run-time role has a new password after each start. */
export async function prepareDatabase(place: string, port: number): Promise<DatabaseAddresses> {
  const at = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  await renewSharedPassword(place, (known, renewed) =>
    using(at(databaseUser, known, 'postgres'), async (sql) => {
      await setPassword(sql, databaseUser, renewed);
    }),
  );
  const ownersPassword = readPassword(place);
  const password = newPassword();
  await using(at(databaseUser, ownersPassword, 'postgres'), async (sql) => {
    const made = await sql`select 1 from pg_database where datname = ${database}`;
    if (made.length === 0) await sql`create database ${sql(database)}`;
    const known = await sql`select 1 from pg_roles where rolname = ${runTimeUser}`;
    if (known.length === 0) await sql`create role ${sql(runTimeUser)}`;
    await sql`alter role ${sql(runTimeUser)} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`;
    await setPassword(sql, runTimeUser, password);
    await sql`revoke all on database ${sql(database)}, postgres, template1 from public`;
    await sql`grant connect on database ${sql(database)} to ${sql(runTimeUser)}`;
  });
  return {
    url: at(runTimeUser, password, database),
    ownerUrl: at(databaseUser, ownersPassword, database),
  };
}

/** A failed statement would stand in the log, password and all. */
async function setPassword(sql: Sql, role: string, password: string): Promise<void> {
  await sql.unsafe(
    `set log_min_error_statement = panic; alter role "${role}" password '${password}';`,
  );
}

async function using(url: string, act: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 10 });
  try {
    await act(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
