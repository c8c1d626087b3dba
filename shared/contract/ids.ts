import { z } from 'zod';

/** A configured thing's id: lower-case words, digits, dots and dashes; unique within its centre. */
export const slug = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'use lower-case letters, digits, dots and dashes');

/**
 * Made by the client, once per intention: a repeated command with the same id gets the first answer. PostgreSQL
 * takes both cases of a UUID for one and writes it in small letters: so does every door.
 */
export const commandId = z.uuid().toLowerCase();

/** Natural key of a ticket within its centre: business date, series prefix, number ("2026-11-24-A-12"). */
export const ticketId = z.string().regex(/^\d{4}-\d{2}-\d{2}-[A-Z]{1,3}-\d{1,6}$/);

/** 128 random bits in base64url: whoever holds it may see and leave this one ticket. */
export const ticketToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** SHA-256 of a secret in base64url: all that is kept, and passed between processes, of any secret. */
export const secretHash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Milliseconds since the Unix epoch, UTC. */
export const epochMs = z.number().int().nonnegative();

/** Calendar date in the centre's own time zone, ISO 8601. */
export const businessDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Says which build of the screens a page is of: a digest of everything it loads. */
export const buildId = z.string().regex(/^[0-9a-f]{12}$/);

/** Count of changes in one centre since it was made; the first change is 1. */
export const revision = z.number().int().nonnegative();
