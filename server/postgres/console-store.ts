import type { Console, ConsoleStore, QuietDesk } from '../ports.ts';
import type { Database } from './database.ts';

/** When consoles were last seen, in `console_seen`. */
export class PostgresConsoleStore implements ConsoleStore {
  constructor(private readonly database: Database) {}

  async seen(consoles: readonly (Console & { atMs: number })[]): Promise<void> {
    const { sql } = this.database;
    const rows = JSON.stringify(consoles);
    // Whoever is no officer here any more has no console.
    await sql`
      insert into console_seen (centre_id, officer_id, seen_at)
      select o.centre_id, o.id, luot_at(max(x."atMs"))
      from jsonb_to_recordset(${rows}::text::jsonb)
        as x("centreId" text, "officerId" text, "atMs" double precision)
      join officer o on o.centre_id = x."centreId" and o.id = x."officerId"
      group by o.centre_id, o.id order by 1, 2
      on conflict (centre_id, officer_id)
        do update set seen_at = greatest(console_seen.seen_at, excluded.seen_at)`;
  }

  async lastSeenMs({ centreId, officerId }: Console): Promise<number | null> {
    const [row] = await this.database.sql<{ seenAtMs: number }[]>`
      select round(extract(epoch from seen_at) * 1000)::float8 as "seenAtMs"
      from console_seen where centre_id = ${centreId} and officer_id = ${officerId}`;
    return row?.seenAtMs ?? null;
  }

  async openDesks(): Promise<QuietDesk[]> {
    return this.database.sql<QuietDesk[]>`
      select d.centre_id as "centreId", d.counter_id as "counterId", d.officer_id as "officerId",
        round(extract(epoch from greatest(s.seen_at, d.opened_at)) * 1000)::float8 as "lastSeenAtMs",
        d.console_gone_since is not null as "gone"
      from desk_session d
      left join console_seen s on s.centre_id = d.centre_id and s.officer_id = d.officer_id
      where d.closed_at is null and (d.state = 'ready' or d.console_gone_since is not null)
      order by 1, 2`;
  }
}
