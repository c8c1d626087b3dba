import {
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { centre } from './schema-setup.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Kiosks that were paired with a centre, revoked ones included: only they may give tickets as a kiosk. */
export const device = pgTable(
  'device',
  {
    centreId: text('centre_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** SHA-256 of the secret in its cookie. */
    tokenHash: text('token_hash').notNull(),
    /** Who of the staff paired it; null: the first one, opened on the server's own machine. */
    pairedBy: text('paired_by'),
    pairedAt: at('paired_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
    revokedAt: at('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    unique('device_token_unique').on(t.centreId, t.tokenHash),
    foreignKey({ columns: [t.centreId], foreignColumns: [centre.id] }),
  ],
);

/** Kiosks that show a code and wait to be paired; gone once paired or run out. */
export const devicePairing = pgTable(
  'device_pairing',
  {
    centreId: text('centre_id').notNull(),
    code: text('code').notNull(),
    tokenHash: text('token_hash').notNull(),
    until: at('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.code] }),
    unique('device_pairing_token_unique').on(t.centreId, t.tokenHash),
    index('device_pairing_until').on(t.until),
    foreignKey({ columns: [t.centreId], foreignColumns: [centre.id] }),
  ],
);
