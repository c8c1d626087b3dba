import { z } from 'zod';
import { commandId, epochMs, slug, ticketId, ticketToken } from './ids.ts';
import { waitRange } from './wait-range.ts';
import { language, localizedText } from './text.ts';

/** `POST /api/centres/:centreId/tickets`, from a kiosk or a phone. */
export const issueRequest = z.strictObject({
  commandId,
  serviceId: slug,
  priorityClassId: slug.optional(),
  language,
  channel: z.enum(['kiosk', 'phone']),
  /**
   * The ticket's secret, made by whoever asks: then a lost answer takes nothing away. Without one the
   * server makes it, and tells it again to a repeated request for some minutes only.
   */
  secret: ticketToken.optional(),
});
export type IssueRequest = z.infer<typeof issueRequest>;

/** What the citizen walks away with. */
export const issuedTicket = z.object({
  ticketId,
  /** As printed and called: series prefix and number, "A012". */
  number: z.string(),
  serviceName: localizedText,
  /** The priority that was claimed and counted; null for the ordinary line. */
  priority: localizedText.nullable(),
  /** True: no open counter can serve it at the moment. */
  noCounter: z.boolean(),
  issuedAtMs: epochMs,
  /** People waiting in the same field at that moment: part of what is kept with the command. */
  peopleWaiting: z.number().int().nonnegative(),
  /** Of those, as far as the newest prediction knows: who are expected to be called earlier. */
  peopleAhead: z.number().int().nonnegative(),
  /** Null: cannot say yet. */
  wait: waitRange.nullable(),
  /** When that was predicted; null with it. */
  waitMadeAtMs: epochMs.nullable(),
  /** True: the centre's hours may end before it is called. */
  late: z.boolean(),
  /** The ticket's secret; null when the server made it and has forgotten it since. */
  token: ticketToken.nullable(),
  /** Address of the phone page, absolute, as the QR code holds it; null with the secret. */
  phoneUrl: z.string().nullable(),
});
export type IssuedTicket = z.infer<typeof issuedTicket>;

/** Answer to an issue request that was done; HTTP 201. */
export const issueDone = z.object({ ok: z.literal(true), ticket: issuedTicket });
