import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { summarize, type Timings } from './timings.ts';

/** What to ask of the database alone. */
export interface RawCommitOptions {
  /** Rows under way at any moment; the pool has as many connections. */
  readonly inFlight: number;
  readonly forMs: number;
  /** Called when the warm-up is over. */
  readonly warmedUp?: () => void;
}

/**
 * The floor: one row of a ticket's shape inserted and committed at a time, through the same driver, from
 * one process, with as many in flight as the measured door has. Nothing that is durable can be faster.
 */
export async function measureRawCommits(
  databaseUrl: string,
  { inFlight, forMs, warmedUp }: RawCommitOptions,
): Promise<Timings> {
  const sql = postgres(databaseUrl, { max: inFlight, onnotice: () => undefined });
  try {
    await sql.unsafe(createTable);
    await insertRows(sql, inFlight, Math.min(forMs, warmUpMs));
    warmedUp?.();
    return await insertRows(sql, inFlight, forMs);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const warmUpMs = 500;

const createTable = `create table if not exists bench_ticket (
  centre_id text not null, id text not null, date date not null, series_field_id text not null,
  series_number integer not null, number text not null, service_id text not null,
  priority_class_id text not null, language text not null, channel text not null,
  token text not null, state text not null, issued_at timestamp(3) with time zone not null,
  first_called_at timestamp(3) with time zone, ended_at timestamp(3) with time zone,
  step integer not null, call_id bigint, held_by_officer_id text,
  returns_at timestamp(3) with time zone, note text, primary key (centre_id, id))`;

async function insertRows(sql: postgres.Sql, inFlight: number, forMs: number): Promise<Timings> {
  const run = randomBytes(6).toString('hex');
  const startedAtMs = performance.now();
  const endsAtMs = startedAtMs + forMs;
  const tookMs: number[] = [];
  const insertUntilEnd = async (lane: number) => {
    for (let n = 1; performance.now() < endsAtMs; n += 1) {
      const at = performance.now();
      await insertRow(sql, `centre-${lane}`, `2026-11-24-${run}-${n}`, n);
      tookMs.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, lane) => insertUntilEnd(lane)));
  return summarize(tookMs, performance.now() - startedAtMs);
}

async function insertRow(sql: postgres.Sql, centreId: string, id: string, n: number) {
  await sql`insert into bench_ticket (centre_id, id, date, series_field_id, series_number, number,
      service_id, priority_class_id, language, channel, token, state, issued_at, step)
    values (${centreId}, ${id}, '2026-11-24', 'civil-status', ${n}, ${`A${n}`}, 'birth-registration',
      'walk-in', 'vi', 'kiosk', ${randomBytes(16).toString('base64url')}, 'waiting', now(), 1)`;
}
