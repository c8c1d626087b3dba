import { z } from 'zod';
import { epochMs, revision, slug, ticketId } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { language, localizedText } from './text.ts';
import { ticketState } from './ticket-state.ts';
import { waitRange } from './wait-range.ts';

/** One ticket as its own holder sees it. */
export const phoneTicket = z.object({
  ticketId,
  number: z.string(),
  state: ticketState,
  serviceName: localizedText,
  issuedAtMs: epochMs,
  /** Counter that calls or serves it; null otherwise. */
  counterNumber: z.number().int().nullable(),
  lastCalledAtMs: epochMs.nullable(),
  timesCalled: z.number().int(),
  heldUntilMs: epochMs.nullable(),
  /** True: the priority was not confirmed, it waits in the ordinary line. */
  priorityRejected: z.boolean(),
  /** True: completed, but a paper was missing. */
  cutShort: z.boolean(),
  /** Until when its holder may bring it back into the line; null: not at all. */
  rejoinUntilMs: epochMs.nullable(),
});
export type PhoneTicket = z.infer<typeof phoneTicket>;

/** Everything a phone page shows, at one revision. */
export const phoneView = z.object({
  revision,
  centreId: slug,
  centreName: localizedText,
  timeZone: z.string(),
  language,
  ticket: phoneTicket,
});
export type PhoneView = z.infer<typeof phoneView>;

/** The ticket anew; whole, so it applies on any earlier revision. */
export const phoneFact = z.object({ type: z.literal('ticket'), ticket: phoneTicket });
export type PhoneFact = z.infer<typeof phoneFact>;

/** How many are ahead, and the predicted wait; only while the ticket waits. */
export const phonePlan = z.object({
  computedAtMs: epochMs,
  /** When the predicted waits were made. */
  waitsMadeAtMs: epochMs,
  peopleAhead: z.number().int().nonnegative(),
  wait: waitRange.nullable(),
});
export type PhonePlan = z.infer<typeof phonePlan>;

/** Door for the `facts` of a phone page. */
export const phoneFacts = factsMessage(phoneFact);
/** Door for the answer to a phone page's `sync`. */
export const phoneSync = syncAnswer(phoneView, phonePlan);

/** Answer to a wish that was granted; the page itself learns the rest live. */
export const wishDone = z.object({ ok: z.literal(true) });
