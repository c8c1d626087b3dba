import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { CentreDay } from '../domain/centre/day.ts';
import type { Desk, Officer } from '../domain/centre/desk.ts';
import type { CentreSetup } from '../domain/centre/setup.ts';
import { CentreState } from '../domain/centre/state.ts';
import type { Call, Ticket, VisitStep } from '../domain/ticket/ticket.ts';
import type { Database } from './database.ts';
import * as setupTables from './schema-setup.ts';
import * as live from './schema-live.ts';

type Reader = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/**
 * The live state of a centre at its newest revision, read in one consistent snapshot; null when there
 * is no such centre. Equal to folding all of its events: a test holds it to that.
 */
export function loadCentre(database: Database, centreId: string): Promise<CentreState | null> {
  return database.db.transaction(
    async (tx) => {
      const [row] = await tx
        .select()
        .from(setupTables.centre)
        .where(eq(setupTables.centre.id, centreId));
      if (row === undefined) return null;
      const day = await loadDay(tx, centreId);
      const setup = await loadSetup(tx, row);
      const state = new CentreState(setup, { opening: row.opening, day }, row.revision);
      await fillDesks(tx, state);
      await fillTickets(tx, state);
      state.journal.clear();
      return state;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function loadSetup(
  tx: Reader,
  row: typeof setupTables.centre.$inferSelect,
): Promise<CentreSetup> {
  const { zone, field, service, priorityClass, counter } = setupTables;
  const zones = await tx.select().from(zone).where(eq(zone.centreId, row.id)).orderBy(zone.position);
  const fields = await tx.select().from(field).where(eq(field.centreId, row.id)).orderBy(field.position);
  const services = await tx.select().from(service).where(eq(service.centreId, row.id)).orderBy(service.position);
  const classes = await tx
    .select()
    .from(priorityClass)
    .where(eq(priorityClass.centreId, row.id))
    .orderBy(priorityClass.position);
  const counters = await tx.select().from(counter).where(eq(counter.centreId, row.id)).orderBy(counter.number);
  const byDefault = classes.find(({ grant }) => grant === 'default');
  if (byDefault === undefined) throw new Error(`centre ${row.id} has no default priority class`);
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    hours: row.hours,
    specialDays: row.specialDays,
    rules: row.rules,
    zones: zones.map(bare),
    fields: byId(fields.map(bare)),
    services: byId(services.map(bare)),
    priorityClasses: byId(classes.map(bare)),
    defaultPriorityClassId: byDefault.id,
    counters: byId(counters.map(bare)),
    referenceMinutes: services.reduce((sum, { minutes }) => sum + minutes, 0) / services.length,
  };
}

async function loadDay(tx: Reader, centreId: string): Promise<CentreDay | null> {
  const { businessDay } = live;
  const [row] = await tx
    .select()
    .from(businessDay)
    .where(eq(businessDay.centreId, centreId))
    .orderBy(desc(businessDay.date))
    .limit(1);
  if (row === undefined) return null;
  return {
    date: row.date,
    sessions: row.sessions,
    closesAtMs: row.closesAt.getTime(),
    endsAtMs: row.endsAt.getTime(),
    closedAtMs: ms(row.closedAt),
  };
}

async function fillDesks(tx: Reader, state: CentreState): Promise<void> {
  const { deskSession } = live;
  const { officer, skill } = setupTables;
  const centreId = state.setup.id;
  const skills = await tx.select().from(skill).where(eq(skill.centreId, centreId));
  for (const { id, name } of await tx.select().from(officer).where(eq(officer.centreId, centreId))) {
    const own = skills.filter(({ officerId }) => officerId === id);
    const levels: Officer['skills'] = new Map(own.map((s) => [s.serviceId, s.level]));
    state.officers.set(id, { id, name, skills: levels });
  }
  const open = and(eq(deskSession.centreId, centreId), isNull(deskSession.closedAt));
  for (const row of await tx.select().from(deskSession).where(open)) {
    const { openedAt, closedAt, sinceAt, centreId: _, ...rest } = row;
    const desk: Desk = {
      ...rest,
      sinceMs: sinceAt.getTime(),
      openedAtMs: openedAt.getTime(),
      closedAtMs: ms(closedAt),
    };
    state.desks.set(String(desk.id), desk);
  }
}

/** Today's tickets with their calls and steps, and whatever is still open from an earlier day. */
async function fillTickets(tx: Reader, state: CentreState): Promise<void> {
  const { ticket, call, visitStep, series } = live;
  const centreId = state.setup.id;
  const date = state.conduct.day?.date ?? '0001-01-01';
  const ours = and(
    eq(ticket.centreId, centreId),
    or(eq(ticket.date, date), isNull(ticket.endedAt)),
  );
  for (const row of await tx.select().from(ticket).where(ours)) {
    const fieldId = state.setup.services.get(row.serviceId)?.fieldId ?? row.seriesFieldId;
    state.tickets.set(row.id, toTicket(row, fieldId));
  }
  const ofTicket = (column: typeof call.ticketId | typeof visitStep.ticketId) =>
    and(eq(ticket.centreId, centreId), eq(ticket.id, column));
  const calls = await tx
    .select({ row: call })
    .from(call)
    .innerJoin(ticket, ofTicket(call.ticketId))
    .where(and(eq(call.centreId, centreId), ours));
  for (const { row } of calls) state.calls.set(String(row.id), toCall(row));
  const steps = await tx
    .select({ row: visitStep })
    .from(visitStep)
    .innerJoin(ticket, ofTicket(visitStep.ticketId))
    .where(and(eq(visitStep.centreId, centreId), ours));
  for (const { row } of steps) state.steps.set(`${row.ticketId}/${row.step}`, toStep(row));
  const numbers = and(
    eq(series.centreId, centreId),
    eq(series.date, date),
    gt(series.lastNumber, 0),
  );
  for (const { fieldId, lastNumber } of await tx.select().from(series).where(numbers)) {
    state.series.set(fieldId, { fieldId, date, lastNumber });
  }
}

function toTicket(row: typeof live.ticket.$inferSelect, fieldId: string): Ticket {
  const { issuedAt, firstCalledAt, endedAt, returnsAt, centreId: _, ...rest } = row;
  return {
    ...rest,
    fieldId,
    issuedAtMs: issuedAt.getTime(),
    firstCalledAtMs: ms(firstCalledAt),
    endedAtMs: ms(endedAt),
    returnsAtMs: ms(returnsAt),
  };
}

function toCall(row: typeof live.call.$inferSelect): Call {
  const { calledAt, lastCalledAt, noShowDueAt, servingAt, closedAt, centreId: _, ...rest } = row;
  return {
    ...rest,
    calledAtMs: calledAt.getTime(),
    lastCalledAtMs: lastCalledAt.getTime(),
    noShowDueAtMs: ms(noShowDueAt),
    servingAtMs: ms(servingAt),
    closedAtMs: ms(closedAt),
  };
}

function toStep(row: typeof live.visitStep.$inferSelect): VisitStep {
  const { startedAt, endedAt, centreId: _, ...rest } = row;
  return { ...rest, startedAtMs: startedAt.getTime(), endedAtMs: ms(endedAt) };
}

/** A row without what only the table needs. */
function bare<T extends { centreId: string; position?: number }>(
  row: T,
): Omit<T, 'centreId' | 'position'> {
  const { centreId: _centre, position: _position, ...rest } = row;
  return rest;
}

function ms(at: Date | null): number | null {
  return at === null ? null : at.getTime();
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
