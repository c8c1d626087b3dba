import { foreignKey, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { officer } from './schema-setup.ts';

/**
 * When an officer's console was last seen. No history: each process writes all its consoles at once every
 * few seconds, so that every process, and the next start, knows where somebody sits.
 */
export const consoleSeen = pgTable(
  'console_seen',
  {
    centreId: text('centre_id').notNull(),
    officerId: text('officer_id').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.officerId] }),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
  ],
);
