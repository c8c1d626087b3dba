import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { PredictionMethod } from '../domain/prediction/kept-prediction.ts';
import { ticket } from './schema-live.ts';

/** A prediction somebody was shown; minutes. What came of it stands in the ticket: its first call. */
export const prediction = pgTable(
  'prediction',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true, precision: 3 }).notNull(),
    /** With the ticket when it was taken, or while its holder waited. */
    shown: text('shown').$type<'ticket' | 'live'>().notNull(),
    /** What it rests on. */
    method: text('method').$type<PredictionMethod>().notNull().default('simulation'),
    serviceId: text('service_id').notNull(),
    lowMinutes: integer('low_minutes').notNull(),
    highMinutes: integer('high_minutes').notNull(),
    mean: doublePrecision('mean').notNull(),
    p10: doublePrecision('p10').notNull(),
    p50: doublePrecision('p50').notNull(),
    p80: doublePrecision('p80').notNull(),
    p90: doublePrecision('p90').notNull(),
    /** What the prediction was made of: it teaches later ones. */
    simulated: doublePrecision('simulated').notNull(),
    others: doublePrecision('others').array().notNull(),
    sketch: doublePrecision('sketch').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.ticketId, t.shown, t.madeAt] }),
    index('prediction_by_time').on(t.centreId, t.madeAt),
    foreignKey({
      columns: [t.centreId, t.ticketId],
      foreignColumns: [ticket.centreId, ticket.id],
    }),
  ],
);
