import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type {
  CentreGuide,
  CentreRules,
  EverydayWords,
  FieldIcon,
  OpeningRule,
  SpecialDay,
  WeekHours,
} from '../../shared/contract/centre-definition.ts';
import type { OwnPolicy } from '../../shared/contract/routing-policy.ts';
import type { StaffRole } from '../../shared/contract/session.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';

/** Every key starts with the centre, so that any table can be sharded by it. */
export const centre = pgTable(
  'centre',
  {
    id: text('id').primaryKey(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    timeZone: text('time_zone').notNull(),
    opening: text('opening').$type<OpeningRule>().notNull(),
    hours: jsonb('hours').$type<WeekHours>().notNull(),
    specialDays: jsonb('special_days').$type<SpecialDay[]>().notNull(),
    rules: jsonb('rules').$type<CentreRules>().notNull(),
    /** What the centre decides otherwise than the default policy. */
    policy: jsonb('policy').$type<OwnPolicy>(),
    /** How people find what they came for. */
    guide: jsonb('guide').$type<CentreGuide>(),
    /** Revision of the newest event. Its row lock is what orders a centre's history. */
    revision: bigint('revision', { mode: 'number' }).notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    check('centre_revision', sql`revision >= 0`),
    check('centre_opening_known', sql`opening in ('hours', 'always')`),
  ],
);

const centreId = () =>
  text('centre_id')
    .notNull()
    .references(() => centre.id);

export const zone = pgTable(
  'zone',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.centreId, t.id] })],
);

export const field = pgTable(
  'field',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    prefix: text('prefix').notNull(),
    zoneId: text('zone_id').notNull(),
    icon: text('icon').$type<FieldIcon>(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    unique('field_prefix_unique').on(t.centreId, t.prefix),
    foreignKey({ columns: [t.centreId, t.zoneId], foreignColumns: [zone.centreId, zone.id] }),
  ],
);

export const service = pgTable(
  'service',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    code: text('code'),
    fieldId: text('field_id').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    /** Mean minutes at the counter. */
    minutes: doublePrecision('minutes').notNull(),
    papers: jsonb('papers').$type<LocalizedText[]>().notNull(),
    shortName: jsonb('short_name').$type<LocalizedText>(),
    /** Everyday words the search knows it by. */
    also: jsonb('also').$type<EverydayWords>().notNull().default({ vi: [], en: [] }),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    foreignKey({ columns: [t.centreId, t.fieldId], foreignColumns: [field.centreId, field.id] }),
  ],
);

export const priorityClass = pgTable(
  'priority_class',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    grant: text('granted_by').$type<'default' | 'self' | 'staff'>().notNull(),
    targetMinutes: doublePrecision('target_minutes').notNull(),
    limitMinutes: doublePrecision('limit_minutes').notNull(),
    weight: doublePrecision('weight').notNull(),
    absolute: boolean('absolute').notNull(),
    /** Who must confirm a claim before it counts. */
    confirm: text('confirmed_by').$type<'nobody' | 'staff'>().notNull().default('nobody'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    check('priority_class_confirm_known', sql`confirmed_by in ('nobody', 'staff')`),
  ],
);

export const counter = pgTable(
  'counter',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    number: integer('number').notNull(),
    zoneId: text('zone_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    unique('counter_number_unique').on(t.centreId, t.number),
    foreignKey({ columns: [t.centreId, t.zoneId], foreignColumns: [zone.centreId, zone.id] }),
  ],
);

export const officer = pgTable(
  'officer',
  { centreId: centreId(), id: text('id').notNull(), name: text('name').notNull() },
  (t) => [primaryKey({ columns: [t.centreId, t.id] })],
);

export const skill = pgTable(
  'skill',
  {
    centreId: centreId(),
    officerId: text('officer_id').notNull(),
    serviceId: text('service_id').notNull(),
    /** 1 = main work, 2 = trained, 3 = can help out. */
    level: smallint('level').$type<1 | 2 | 3>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.officerId, t.serviceId] }),
    check('skill_level_known', sql`level between 1 and 3`),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
    foreignKey({
      columns: [t.centreId, t.serviceId],
      foreignColumns: [service.centreId, service.id],
    }),
  ],
);

export const staffAccount = pgTable(
  'staff_account',
  {
    centreId: centreId(),
    id: text('id').notNull(),
    username: text('username').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<StaffRole>().notNull(),
    officerId: text('officer_id'),
    /** argon2id, with its parameters and salt. */
    passwordHash: text('password_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.id] }),
    unique('staff_account_username_unique').on(t.centreId, t.username),
    check('staff_role_known', sql`role in ('officer', 'manager')`),
    check('staff_officer', sql`(role = 'officer') = (officer_id is not null)`),
    foreignKey({
      columns: [t.centreId, t.officerId],
      foreignColumns: [officer.centreId, officer.id],
    }),
  ],
);

export const staffSession = pgTable(
  'staff_session',
  {
    centreId: centreId(),
    /** SHA-256 of the cookie's secret: a stolen table opens no session. */
    tokenHash: text('token_hash').notNull(),
    staffId: text('staff_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centreId, t.tokenHash] }),
    foreignKey({
      columns: [t.centreId, t.staffId],
      foreignColumns: [staffAccount.centreId, staffAccount.id],
    }).onDelete('cascade'),
  ],
);
