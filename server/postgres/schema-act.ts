import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { UndoableAct } from '../../shared/contract/ticket-state.ts';
import type { Act } from '../domain/centre/act.ts';
import { call, ticket } from './schema-live.ts';
import { officer } from './schema-setup.ts';

/** The last act of the staff on each ticket that can be undone. */
export const ticketAct = pgTable(
  'ticket_act',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    act: text('act').$type<UndoableAct>().notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    date: date('date').notNull(),
    officerId: text('officer_id'),
    callId: bigint('call_id', { mode: 'number' }),
    /** False once anything else has happened to the ticket. */
    open: boolean('open').notNull(),
    before: jsonb('before').$type<Act['before']>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.ticketId] }),
    check('ticket_act_known', sql`act in ('completed', 'no-show', 'transferred', 'cancelled')`),
    foreignKey({
      columns: [t.centreId, t.ticketId],
      foreignColumns: [ticket.centreId, ticket.id],
    }),
    foreignKey({ columns: [t.centreId, t.callId], foreignColumns: [call.centreId, call.id] }),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
  ],
);
