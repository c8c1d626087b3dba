import { and, desc, eq, gte, isNull, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { steersRemembered } from '../../shared/contract/steer.ts';
import type { PriorityClass, Service } from '../../shared/contract/centre-definition.ts';
import { centreEvent } from '../../shared/contract/event.ts';
import { routingPolicy } from '../../shared/contract/routing-policy.ts';
import type { CentreDay } from '../domain/centre/day.ts';
import type { Desk, Officer } from '../domain/centre/desk.ts';
import type { CentreSetup } from '../domain/centre/setup.ts';
import { CentreState } from '../domain/centre/state.ts';
import { defaultRoutingPolicy } from '../domain/routing/default-policy.ts';
import { learnFinished } from '../domain/routing/learn-finished.ts';
import type { Call, Ticket, VisitStep } from '../domain/ticket/ticket.ts';
import { isSteer } from './steer-rows.ts';
import type { Database } from './database.ts';
import * as setupTables from './schema-setup.ts';
import * as actTables from './schema-act.ts';
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
      await fillSteers(tx, state);
      await fillTimes(tx, state);
      state.atMs = await loadTime(tx, row);
      state.journal.clear();
      return state;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Time of the last event; 0 before the first. */
async function loadTime(
  tx: Reader,
  { id, revision }: typeof setupTables.centre.$inferSelect,
): Promise<number> {
  const { event } = live;
  const last = and(eq(event.centreId, id), eq(event.revision, revision));
  const [row] = await tx.select({ at: event.at }).from(event).where(last);
  return row?.at.getTime() ?? 0;
}

async function loadSetup(
  tx: Reader,
  row: typeof setupTables.centre.$inferSelect,
): Promise<CentreSetup> {
  const { zone, field, service, priorityClass, counter } = setupTables;
  const here = row.id;
  const zones = await tx.select().from(zone).where(eq(zone.centreId, here)).orderBy(zone.position);
  const fields = tx.select().from(field).where(eq(field.centreId, here));
  const services = tx.select().from(service).where(eq(service.centreId, here));
  const classes = tx.select().from(priorityClass).where(eq(priorityClass.centreId, here));
  const counters = tx.select().from(counter).where(eq(counter.centreId, here));
  const { id, name, timeZone, hours, specialDays, rules, policy, guide } = row;
  return {
    ...{ id, name, timeZone, hours, specialDays, rules },
    policy: routingPolicy.parse({ ...defaultRoutingPolicy, ...policy }),
    ...(guide === null ? {} : { guide }),
    zones: zones.map(bare),
    fields: byId((await fields.orderBy(field.position)).map(bare)),
    counters: byId((await counters.orderBy(counter.number)).map(bare)),
    ...asServices((await services.orderBy(service.position)).map(bare)),
    ...asClasses((await classes.orderBy(priorityClass.position)).map(bare)),
  };
}

function asServices(services: readonly Service[]) {
  const minutes = services.reduce((sum, service) => sum + service.minutes, 0);
  return { services: byId(services), referenceMinutes: minutes / services.length };
}

function asClasses(classes: readonly PriorityClass[]) {
  const byDefault = classes.find(({ grant }) => grant === 'default');
  if (byDefault === undefined) throw new Error('a centre always has a default priority class');
  return { priorityClasses: byId(classes), defaultPriorityClassId: byDefault.id };
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
    openedAtMs: row.openedAt.getTime(),
    closesAtMs: row.closesAt.getTime(),
    endsAtMs: row.endsAt.getTime(),
    closedAtMs: ms(row.closedAt),
    stops: row.stops,
  };
}

async function fillDesks(tx: Reader, state: CentreState): Promise<void> {
  const { deskSession } = live;
  const { officer, skill } = setupTables;
  const centreId = state.setup.id;
  const skills = await tx.select().from(skill).where(eq(skill.centreId, centreId));
  for (const { id, name } of await tx
    .select()
    .from(officer)
    .where(eq(officer.centreId, centreId))) {
    const own = skills.filter(({ officerId }) => officerId === id);
    const levels: Officer['skills'] = new Map(own.map((s) => [s.serviceId, s.level]));
    state.officers.set(id, { id, name, skills: levels });
  }
  const ours = and(eq(deskSession.centreId, centreId), notPast(state, deskSession.closedAt));
  for (const row of await tx.select().from(deskSession).where(ours)) {
    state.desks.set(String(row.id), toDesk(row));
  }
}

/** What is live, or has ended since the day under way was opened. */
async function fillTickets(tx: Reader, state: CentreState): Promise<void> {
  const { ticket, call, visitStep, series } = live;
  const centreId = state.setup.id;
  const tickets = and(eq(ticket.centreId, centreId), notPast(state, ticket.endedAt));
  for (const row of await tx.select().from(ticket).where(tickets)) {
    const fieldId = state.setup.services.get(row.serviceId)?.fieldId ?? row.seriesFieldId;
    state.tickets.set(row.id, toTicket(row, fieldId));
  }
  const calls = and(eq(call.centreId, centreId), notPast(state, call.closedAt));
  for (const row of await tx.select().from(call).where(calls)) {
    state.calls.set(String(row.id), toCall(row));
  }
  const steps = and(eq(visitStep.centreId, centreId), notPast(state, visitStep.endedAt));
  for (const row of await tx.select().from(visitStep).where(steps)) {
    state.steps.set(`${row.ticketId}/${row.step}`, toStep(row));
  }
  const { day } = state.conduct;
  if (day === null) return;
  const { ticketAct } = actTables;
  const acts = and(eq(ticketAct.centreId, centreId), eq(ticketAct.date, day.date));
  for (const { at, centreId: _, ...rest } of await tx.select().from(ticketAct).where(acts)) {
    state.acts.set(rest.ticketId, { ...rest, atMs: at.getTime() });
  }
  const numbers = and(eq(series.centreId, centreId), eq(series.date, day.date));
  for (const { fieldId, lastNumber, date } of await tx.select().from(series).where(numbers)) {
    state.series.set(fieldId, { fieldId, date, lastNumber });
  }
}

async function fillSteers(tx: Reader, state: CentreState): Promise<void> {
  const { event } = live;
  const rows = await tx
    .select()
    .from(event)
    .where(and(eq(event.centreId, state.setup.id), isSteer))
    .orderBy(desc(event.revision))
    .limit(steersRemembered);
  for (const row of rows.reverse()) {
    const { revision, at, actor, commandId } = row;
    state.steers.remember({
      ...{ revision, actor, commandId },
      atMs: at.getTime(),
      event: centreEvent.parse(row.data),
    });
  }
}

/** Finished services that experience rests on: older ones count for next to nothing. */
const servicesRemembered = 5000;

async function fillTimes(tx: Reader, state: CentreState): Promise<void> {
  const { call, visitStep } = live;
  const rows = await tx
    .select({
      officerId: call.officerId,
      serviceId: visitStep.serviceId,
      servingAt: call.servingAt,
      closedAt: call.closedAt,
    })
    .from(call)
    .innerJoin(
      visitStep,
      and(
        eq(visitStep.centreId, call.centreId),
        eq(visitStep.ticketId, call.ticketId),
        eq(visitStep.step, call.step),
      ),
    )
    .where(and(eq(call.centreId, state.setup.id), eq(call.endedAs, 'completed')))
    .orderBy(desc(call.closedAt), desc(call.id))
    .limit(servicesRemembered);
  const finished = rows.reverse().flatMap(({ officerId, serviceId, servingAt, closedAt }) => {
    if (servingAt === null || closedAt === null) return [];
    return [{ officerId, serviceId, minutes: (closedAt.getTime() - servingAt.getTime()) / 60_000 }];
  });
  learnFinished(state, finished);
}

/** The same line as `evolve` draws when a day is opened: what ended before it has left the memory. */
function notPast(state: CentreState, endedAt: PgColumn): SQL | undefined {
  const openedAt = new Date(state.conduct.day?.openedAtMs ?? 0);
  return or(isNull(endedAt), gte(endedAt, openedAt));
}

function toDesk(row: typeof live.deskSession.$inferSelect): Desk {
  const { openedAt, closedAt, sinceAt, askedAt, consoleGoneSince, centreId: _, ...rest } = row;
  return {
    ...rest,
    sinceMs: sinceAt.getTime(),
    openedAtMs: openedAt.getTime(),
    closedAtMs: ms(closedAt),
    askedAtMs: ms(askedAt),
    consoleGoneSinceMs: ms(consoleGoneSince),
  };
}

function toTicket(row: typeof live.ticket.$inferSelect, fieldId: string): Ticket {
  const {
    issuedAt,
    agesFrom,
    raised,
    firstCalledAt,
    endedAt,
    returnsAt,
    centreId: _,
    claim,
    ...rest
  } = row;
  return {
    ...rest,
    fieldId,
    ...(claim === null ? {} : { claim }),
    ...(agesFrom === null ? {} : { agesFromMs: agesFrom.getTime() }),
    ...(raised === null ? {} : { raised }),
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
