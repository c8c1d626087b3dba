import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CommandInput } from '../../shared/contract/command.ts';
import type { Actor, CentreEvent } from '../../shared/contract/event.ts';
import type { AfterCall, IssuingStop, Raised } from '../../shared/contract/hall.ts';
import type { CallReasons } from '../../shared/contract/plan.ts';
import type { Language } from '../../shared/contract/text.ts';
import {
  ticketState,
  type BreakReason,
  type PriorityClaim,
  type ServiceOutcome,
  type TicketChannel,
  type TicketState,
} from '../../shared/contract/ticket-state.ts';
import type { Answer } from '../ports.ts';
import { isSteer } from './steer-rows.ts';
import { centre, counter, field, officer, priorityClass, service } from './schema-setup.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const ticketStates = sql.raw(ticketState.options.map((state) => `'${state}'`).join(', '));

export const businessDay = pgTable(
  'business_day',
  {
    centreId: text('centre_id')
      .notNull()
      .references(() => centre.id),
    date: date('date').notNull(),
    sessions: jsonb('sessions').$type<{ fromMs: number; toMs: number }[]>().notNull(),
    openedAt: at('opened_at').notNull(),
    closesAt: at('closes_at').notNull(),
    endsAt: at('ends_at').notNull(),
    closedAt: at('closed_at'),
    /** Where no new numbers are given though the day goes on. */
    stops: jsonb('stops').$type<IssuingStop[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.centreId, t.date] })],
);

/** One number series per field and business date (C2). */
export const series = pgTable(
  'series',
  {
    centreId: text('centre_id').notNull(),
    date: date('date').notNull(),
    fieldId: text('field_id').notNull(),
    lastNumber: integer('last_number').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.date, t.fieldId] }),
    check('series_number', sql`last_number > 0`),
    foreignKey({ columns: [t.centreId, t.fieldId], foreignColumns: [field.centreId, field.id] }),
  ],
);

export const ticket = pgTable(
  'ticket',
  {
    centreId: text('centre_id').notNull(),
    id: text('id').notNull(),
    date: date('date').notNull(),
    seriesFieldId: text('series_field_id').notNull(),
    seriesNumber: integer('series_number').notNull(),
    number: text('number').notNull(),
    serviceId: text('service_id').notNull(),
    priorityClassId: text('priority_class_id').notNull(),
    claim: text('priority_claim').$type<PriorityClaim>(),
    language: text('language').$type<Language>().notNull(),
    channel: text('channel').$type<TicketChannel>().notNull(),
    /** SHA-256 of the secret of its phone page. */
    tokenHash: text('token_hash').notNull(),
    state: text('state').$type<TicketState>().notNull(),
    issuedAt: at('issued_at').notNull(),
    /** From when the wait counts, where that is not the issue. */
    agesFrom: at('ages_from'),
    raised: jsonb('raised').$type<Raised>(),
    firstCalledAt: at('first_called_at'),
    endedAt: at('ended_at'),
    step: integer('step').notNull(),
    callId: bigint('call_id', { mode: 'number' }),
    heldByOfficerId: text('held_by_officer_id'),
    returnsAt: at('returns_at'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    // The last guard against two people with one number.
    unique('ticket_number_unique').on(t.centreId, t.date, t.seriesFieldId, t.seriesNumber),
    unique('ticket_token_unique').on(t.centreId, t.tokenHash),
    index('ticket_by_end').on(t.centreId, t.endedAt),
    index('ticket_returns')
      .on(t.returnsAt)
      .where(sql`returns_at is not null`),
    check('ticket_state_known', sql`state in (${ticketStates})`),
    check('ticket_claim_known', sql`priority_claim in ('open', 'confirmed', 'rejected')`),
    check('ticket_number_given', sql`series_number > 0`),
    foreignKey({
      columns: [t.centreId, t.heldByOfficerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
    foreignKey({
      columns: [t.centreId, t.date],
      foreignColumns: [businessDay.centreId, businessDay.date],
    }),
    check('ticket_call_open', sql`(call_id is not null) = (state in ('called', 'serving'))`),
    check('ticket_held', sql`(returns_at is not null) = (state = 'held')`),
    foreignKey({
      columns: [t.centreId, t.serviceId],
      foreignColumns: [service.centreId, service.id],
    }),
    foreignKey({
      columns: [t.centreId, t.seriesFieldId],
      foreignColumns: [field.centreId, field.id],
    }),
    foreignKey({
      columns: [t.centreId, t.priorityClassId],
      foreignColumns: [priorityClass.centreId, priorityClass.id],
    }),
  ],
);

export const visitStep = pgTable(
  'visit_step',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    step: integer('step').notNull(),
    serviceId: text('service_id').notNull(),
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at'),
    officerId: text('officer_id'),
    outcome: text('outcome').$type<ServiceOutcome>(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.ticketId, t.step] }),
    index('visit_step_by_end').on(t.centreId, t.endedAt),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
    foreignKey({
      columns: [t.centreId, t.ticketId],
      foreignColumns: [ticket.centreId, ticket.id],
    }),
    foreignKey({
      columns: [t.centreId, t.serviceId],
      foreignColumns: [service.centreId, service.id],
    }),
  ],
);

/** One calling of a ticket to a counter. `id` is the revision of the event that opened it. */
export const call = pgTable(
  'call',
  {
    centreId: text('centre_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull(),
    ticketId: text('ticket_id').notNull(),
    step: integer('step').notNull(),
    counterId: text('counter_id').notNull(),
    officerId: text('officer_id').notNull(),
    calledAt: at('called_at').notNull(),
    lastCalledAt: at('last_called_at').notNull(),
    times: integer('times').notNull(),
    noShowDueAt: at('no_show_due_at'),
    servingAt: at('serving_at'),
    closedAt: at('closed_at'),
    endedAs: text('ended_as').$type<TicketState>(),
    reasons: jsonb('reasons').$type<CallReasons>(),
    auto: boolean('auto').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    // The last guards against a double call: whatever the program does, a counter or a ticket has one open call.
    uniqueIndex('call_open_per_counter')
      .on(t.centreId, t.counterId)
      .where(sql`closed_at is null`),
    uniqueIndex('call_open_per_ticket')
      .on(t.centreId, t.ticketId)
      .where(sql`closed_at is null`),
    index('call_no_show_due')
      .on(t.noShowDueAt)
      .where(sql`no_show_due_at is not null`),
    index('call_by_end').on(t.centreId, t.closedAt),
    check('call_closed_fully', sql`(closed_at is null) = (ended_as is null)`),
    check('call_end_known', sql`ended_as in (${ticketStates})`),
    check('call_times', sql`times > 0`),
    foreignKey({
      columns: [t.centreId, t.ticketId],
      foreignColumns: [ticket.centreId, ticket.id],
    }),
    foreignKey({
      columns: [t.centreId, t.counterId],
      foreignColumns: [counter.centreId, counter.id],
    }),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
  ],
);

/** An officer's stay at one counter. `id` is the revision of the event that opened it. */
export const deskSession = pgTable(
  'desk_session',
  {
    centreId: text('centre_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull(),
    counterId: text('counter_id').notNull(),
    officerId: text('officer_id').notNull(),
    state: text('state').$type<'ready' | 'break'>().notNull(),
    breakReason: text('break_reason').$type<BreakReason>(),
    sinceAt: at('since_at').notNull(),
    openedAt: at('opened_at').notNull(),
    closedAt: at('closed_at'),
    autoCall: boolean('auto_call').notNull(),
    askedAt: at('asked_at'),
    /** When the officer's console was last seen, while it is gone. */
    consoleGoneSince: at('console_gone_since'),
    afterCall: jsonb('after_call').$type<AfterCall>(),
    callId: bigint('call_id', { mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    index('desk_by_end').on(t.centreId, t.closedAt),
    check('desk_state_known', sql`state in ('ready', 'break')`),
    check('desk_break_reason', sql`(state = 'break') = (break_reason is not null)`),
    foreignKey({ columns: [t.centreId, t.callId], foreignColumns: [call.centreId, call.id] }),
    uniqueIndex('desk_open_per_counter')
      .on(t.centreId, t.counterId)
      .where(sql`closed_at is null`),
    uniqueIndex('desk_open_per_officer')
      .on(t.centreId, t.officerId)
      .where(sql`closed_at is null`),
    foreignKey({
      columns: [t.centreId, t.counterId],
      foreignColumns: [counter.centreId, counter.id],
    }),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
  ],
);

/** Every command that was answered, with its first answer: a repetition gets the same. */
export const command = pgTable(
  'command',
  {
    centreId: text('centre_id').notNull(),
    id: uuid('id').notNull(),
    at: at('at').notNull(),
    kind: text('kind').notNull(),
    input: jsonb('input').$type<CommandInput>().notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    answer: jsonb('answer').$type<Answer>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    foreignKey({ columns: [t.centreId], foreignColumns: [centre.id] }),
  ],
);

/** The history: append-only, one row per fact, consecutive revisions per centre. */
export const event = pgTable(
  'event',
  {
    centreId: text('centre_id').notNull(),
    revision: bigint('revision', { mode: 'number' }).notNull(),
    at: at('at').notNull(),
    type: text('type').notNull(),
    ticketId: text('ticket_id'),
    actor: jsonb('actor').$type<Actor>().notNull(),
    commandId: uuid('command_id').notNull(),
    data: jsonb('data').$type<CentreEvent>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.revision] }),
    index('event_of_ticket').on(t.centreId, t.ticketId),
    index('event_of_steers').on(t.centreId, t.revision).where(isSteer),
    foreignKey({
      columns: [t.centreId, t.commandId],
      foreignColumns: [command.centreId, command.id],
    }),
  ],
);
