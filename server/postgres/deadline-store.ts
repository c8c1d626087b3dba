import type { Deadline, DeadlineStore } from '../ports.ts';
import type { Database } from './database.ts';

/** Reads the deadlines of all centres from their columns. */
export class PostgresDeadlineStore implements DeadlineStore {
  constructor(private readonly database: Database) {}

  async upTo(untilMs: number): Promise<Deadline[]> {
    const { sql } = this.database;
    const calls = await sql<{ centreId: string; id: number; dueAtMs: number }[]>`
      select centre_id as "centreId", id::float8 as id, ${epochMs(sql, 'no_show_due_at')}
      from call where no_show_due_at <= luot_at(${untilMs})`;
    const held = await sql<{ centreId: string; id: string; dueAtMs: number }[]>`
      select centre_id as "centreId", id, ${epochMs(sql, 'returns_at')}
      from ticket where returns_at <= luot_at(${untilMs})`;
    const days = await sql<{ centreId: string; dueAtMs: number }[]>`
      select centre_id as "centreId", ${epochMs(sql, 'due_at')}
      from (
        select c.id as centre_id,
          case when d.closed_at is null then d.closes_at else d.ends_at end as due_at
        from centre c cross join lateral (
          select * from business_day b where b.centre_id = c.id order by b.date desc limit 1
        ) d
      ) newest
      where due_at <= luot_at(${untilMs})`;
    return [
      ...calls.map(({ centreId, id, dueAtMs }) =>
        deadline(centreId, dueAtMs, { kind: 'no-show-due', callId: id }),
      ),
      ...held.map(({ centreId, id, dueAtMs }) =>
        deadline(centreId, dueAtMs, { kind: 'hold-due', ticketId: id }),
      ),
      ...days.map(({ centreId, dueAtMs }) => deadline(centreId, dueAtMs, { kind: 'day-due' })),
    ];
  }
}

function deadline(centreId: string, dueAtMs: number, input: Deadline['input']): Deadline {
  return { centreId, dueAtMs, input };
}

function epochMs(sql: Database['sql'], column: string) {
  return sql`round(extract(epoch from ${sql(column)}) * 1000)::float8 as "dueAtMs"`;
}
