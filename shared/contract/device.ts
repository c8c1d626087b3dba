import { z } from 'zod';
import { commandId, epochMs, slug } from './ids.ts';
import { plainText } from './text.ts';

/** Six digits on an unpaired kiosk's screen, good for some minutes. */
export const pairingCode = z.string().regex(/^\d{6}$/);

/** `POST /api/centres/:centreId/kiosk`: a kiosk says that it is there, and hears whether it may give tickets. */
export const kioskPresence = z.object({
  ok: z.literal(true),
  /** Null until the centre's manager has paired it, and after it was revoked. */
  paired: z.object({ name: z.string() }).nullable(),
  /** What the manager has to type in; null once paired. */
  pairing: z.object({ code: pairingCode, untilMs: epochMs }).nullable(),
});
export type KioskPresence = z.infer<typeof kioskPresence>;

/** `POST /api/centres/:centreId/devices`, from the manager. */
export const pairRequest = z.strictObject({
  code: pairingCode,
  name: plainText(60).refine((name) => name.length > 0, { error: 'give the kiosk a name' }),
});
export type PairRequest = z.infer<typeof pairRequest>;

/** A kiosk that was paired with the centre. */
export const device = z.object({
  id: slug,
  name: z.string(),
  pairedAtMs: epochMs,
  /** When it was last heard of, to within half a minute. */
  lastSeenAtMs: epochMs,
});
export type Device = z.infer<typeof device>;

/** Where tickets came from today: a kiosk, or somebody elsewhere whose address is not told. */
export const ticketSource = z.object({
  id: slug,
  /** The kiosk's name; null for an address. */
  kiosk: z.string().nullable(),
  /** Tickets from there that have not ended. */
  live: z.number().int().nonnegative(),
  /** Requests that were turned away. */
  refused: z.number().int().nonnegative(),
  lastRefusedAtMs: epochMs.nullable(),
});
export type TicketSource = z.infer<typeof ticketSource>;

/** `POST /api/centres/:centreId/sources/:sourceId/cancel`, from the manager. */
export const cancelSourceRequest = z.strictObject({
  commandId,
  reason: plainText(200).refine((text) => text.length > 0, { error: 'give a reason' }),
});

/** `GET /api/centres/:centreId/devices`, for the manager. */
export const deviceList = z.object({
  ok: z.literal(true),
  devices: z.array(device),
  sources: z.array(ticketSource),
  /** The server's time, against which `lastSeenAtMs` counts. */
  nowMs: epochMs,
});
export type DeviceList = z.infer<typeof deviceList>;

/** Answer to pairing and revoking. */
export const deviceChanged = z.object({ ok: z.literal(true) });

/** A paired kiosk says that it is there at least this often. */
export const presenceEveryMs = 30_000;
/** A kiosk not heard of for so long is silent. */
export const silentAfterMs = 90_000;
