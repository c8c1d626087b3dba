import type { Sql } from 'postgres';

/** What only grows: the history of each centre. */
const appendOnly = ['event'];

/**
 * Lets a role do what the running product does and nothing more: read and write rows of every table there is
 * now, only add to the history, and change no table, trigger or function. Run after each migration, so that
 * what the migration made is covered.
 */
export async function grantRunTime(owner: Sql, role: string): Promise<void> {
  await owner.begin(async (sql) => {
    const to = sql(role);
    await sql`grant usage on schema public to ${to}`;
    await sql`grant select, insert, update, delete on all tables in schema public to ${to}`;
    await sql`grant usage, select on all sequences in schema public to ${to}`;
    await sql`grant execute on all functions in schema public to ${to}`;
    for (const table of appendOnly) await sql`revoke update, delete on ${sql(table)} from ${to}`;
  });
}
