import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrateDatabase } from '../../server/postgres/database.ts';
import { hashSecret } from '../../server/security/password.ts';
import { centreEvent } from '../../shared/contract/event.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

const migrations = join(import.meta.dirname, '../../server/postgres/migrations');
const secret = 'AAAAAAAAAAAAAAAAAAAA-_';
const commandId = '00000000-0000-4000-8000-000000000001';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase(inject('databaseUrl'), { migrate: false });
});
afterEach(() => database.drop());

/** The schema as it was with its first `count` migrations. */
async function migrateTo(sql: Sql, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'luot-migrations-'));
  try {
    cpSync(migrations, folder, { recursive: true });
    const file = join(folder, 'meta/_journal.json');
    const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
    writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A day under way as the first versions kept it, but for what its rows refer to. */
async function oldDay(sql: Sql): Promise<void> {
  const issued = {
    ...{ type: 'ticket-issued', ticketId: '2026-11-23-A-1', number: 'A001', date: '2026-11-23' },
    ...{ fieldId: 'civil', seriesNumber: 1, serviceId: 'birth', priorityClassId: 'walk-in' },
    ...{ language: 'vi', channel: 'kiosk', token: secret },
  };
  const answer = { ok: true, value: { revision: 1, ticketNumber: 'A001', peopleAhead: 3 } };
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
        priority_class_id, language, channel, token, state, issued_at, step)
      values ('small', '2026-11-23-A-1', '2026-11-23', 'civil', 1, 'A001', 'birth', 'walk-in', 'vi',
        'kiosk', ${secret}, 'waiting', now(), 1)`;
    await tx`insert into command (centre_id, id, at, kind, input, actor, answer)
      values ('small', ${commandId}, now(), 'issue-ticket', '{}', '{"type":"citizen"}', ${JSON.stringify(answer)}::text::jsonb)`;
    await tx`insert into event (centre_id, revision, at, type, ticket_id, actor, command_id, data)
      values ('small', 1, now(), 'ticket-issued', '2026-11-23-A-1', '{"type":"citizen"}', ${commandId},
        ${JSON.stringify(issued)}::text::jsonb)`;
  });
}

test('a day under way keeps its tickets, and of their secrets only the hash', async () => {
  const { sql, url } = database;
  await migrateTo(sql, 3);
  await oldDay(sql);
  await migrateDatabase(url);
  const [ticket] = await sql`select token_hash from ticket`;
  expect(ticket).toEqual({ token_hash: hashSecret(secret) });
  const [event] = await sql`select data from event`;
  expect(centreEvent.parse(event?.['data'])).toMatchObject({ tokenHash: hashSecret(secret) });
  expect(JSON.stringify(event)).not.toContain(secret);
  const [command] = await sql`select answer -> 'value' as value from command`;
  expect(command).toEqual({ value: { revision: 1, ticketNumber: 'A001', peopleWaiting: 3 } });
  await expect(sql`update event set type = 'x'`).rejects.toThrow('append-only');
});
