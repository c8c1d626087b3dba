import type { Sql } from 'postgres';

/** The recorded history of one centre and the tables that ought to agree with it, as plain rows. */
export interface History {
  /** The centre's own idea of its newest revision. */
  readonly revision: number;
  /** Oldest first. */
  readonly events: readonly HistoryEvent[];
  readonly commands: readonly HistoryCommand[];
  readonly tickets: readonly TicketRow[];
  readonly calls: readonly CallRow[];
  readonly desks: readonly DeskRow[];
  readonly series: readonly SeriesRow[];
}

export interface HistoryEvent {
  readonly revision: number;
  readonly atMs: number;
  readonly commandId: string;
  readonly ticketId: string | null;
  readonly type: string;
  readonly data: unknown;
}

export interface HistoryCommand {
  readonly id: string;
  readonly kind: string;
  readonly answer: unknown;
}

export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly serviceId: string;
  readonly step: number;
  readonly callId: number | null;
}

export interface CallRow {
  readonly id: number;
  readonly ticketId: string;
  readonly counterId: string;
  readonly officerId: string;
  readonly times: number;
  /** Null while the call is open. */
  readonly endedAs: string | null;
}

export interface DeskRow {
  readonly counterId: string;
  readonly officerId: string;
  readonly state: string;
  readonly callId: number | null;
}

export interface SeriesRow {
  readonly date: string;
  readonly fieldId: string;
  readonly lastNumber: number;
}

/** Reads it all in one consistent snapshot. */
export async function readHistory(database: Sql, centreId: string): Promise<History> {
  return database.begin('isolation level repeatable read read only', async (sql) => {
    const [centre] = await sql<{ revision: number }[]>`
      select revision::float8 as revision from centre where id = ${centreId}`;
    return {
      revision: centre?.revision ?? -1,
      events: await sql<HistoryEvent[]>`
        select revision::float8 as revision,
          round(extract(epoch from at) * 1000)::float8 as "atMs", command_id as "commandId", ticket_id as "ticketId",
          type, data
        from event where centre_id = ${centreId} order by event.revision`,
      commands: await sql<HistoryCommand[]>`
        select id, kind, answer from command where centre_id = ${centreId}`,
      tickets: await sql<TicketRow[]>`
        select id, number, state, service_id as "serviceId", step, call_id::float8 as "callId"
        from ticket where centre_id = ${centreId}`,
      calls: await sql<CallRow[]>`
        select id::float8 as id, ticket_id as "ticketId", counter_id as "counterId",
          officer_id as "officerId", times, ended_as as "endedAs"
        from call where centre_id = ${centreId}`,
      desks: await sql<DeskRow[]>`
        select counter_id as "counterId", officer_id as "officerId", state,
          call_id::float8 as "callId"
        from desk_session where centre_id = ${centreId} and closed_at is null`,
      series: await sql<SeriesRow[]>`
        select date::text as date, field_id as "fieldId", last_number as "lastNumber"
        from series where centre_id = ${centreId}`,
    };
  });
}
