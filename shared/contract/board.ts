import { z } from 'zod';
import { field, zone } from './centre-definition.ts';
import { epochMs, revision, slug } from './ids.ts';
import { kioskDay } from './kiosk.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { fieldPlan } from './plan.ts';
import { localizedText } from './text.ts';

/** How a call ended, as far as the lobby needs it: served, still to be called again, or no longer here. */
export const callEnd = z.enum(['done', 'waits', 'gone']);
export type CallEnd = z.infer<typeof callEnd>;

/** One call as the lobby sees it. No name, no service, nothing personal (B6). */
export const boardCall = z.object({
  callId: z.number().int().positive(),
  number: z.string(),
  fieldId: slug,
  counterId: slug,
  counterNumber: z.number().int(),
  zoneId: slug,
  calledAtMs: epochMs,
  lastCalledAtMs: epochMs,
  /** Calls made so far; grows by one with each recall. */
  times: z.number().int().positive(),
  /** True: a priority person is served here, so that others understand (C7). */
  priority: z.boolean(),
  state: z.enum(['called', 'serving', 'closed']),
  /** Null while it is open. */
  ended: callEnd.nullable(),
});
export type BoardCall = z.infer<typeof boardCall>;

/** A field with the people waiting for any of its services, and the number called last; null: none today. */
export const boardField = field.extend({
  waiting: z.number().int().nonnegative(),
  lastCalled: z.string().nullable(),
});
export type BoardField = z.infer<typeof boardField>;

/** Everything a board shows, at one revision. */
export const boardView = z.object({
  revision,
  centreId: slug,
  name: localizedText,
  timeZone: z.string(),
  day: kioskDay,
  zones: z.array(zone),
  fields: z.array(boardField),
  /** Newest call first, at most `boardCallsKept`. */
  calls: z.array(boardCall),
});
export type BoardView = z.infer<typeof boardView>;

/** Calls a board remembers; more than any board shows. */
export const boardCallsKept = 24;

/** Number of the newest of these calls in a field; null: there is none. */
export const lastCalledIn = (calls: readonly BoardCall[], fieldId: string): string | null =>
  calls.reduce<BoardCall | null>(
    (last, call) => (call.fieldId === fieldId && call.callId > (last?.callId ?? 0) ? call : last),
    null,
  )?.number ?? null;

/** One step of a board's picture. Calls and recalls come one by one, so that none hides another. */
export const boardFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('called'), call: boardCall }),
  z.object({ type: z.literal('recalled'), call: boardCall }),
  /** A call is otherwise than it was told: its end was undone, or a priority was not confirmed. Not called out. */
  z.object({ type: z.literal('changed'), call: boardCall }),
  z.object({ type: z.literal('serving'), callId: z.number() }),
  z.object({ type: z.literal('closed'), callId: z.number(), ended: callEnd }),
  z.object({ type: z.literal('waiting'), fieldId: slug, waiting: z.number() }),
  /** `begins`: calls of the day before are over, but for open ones. */
  z.object({ type: z.literal('day'), day: kioskDay, begins: z.boolean() }),
]);
export type BoardFact = z.infer<typeof boardFact>;

/** Predicted wait per field for somebody who takes a ticket now; null: cannot say yet. */
export const boardPlan = z.object({
  computedAtMs: epochMs,
  /** When the predicted waits were made. */
  waitsMadeAtMs: epochMs,
  fields: z.array(fieldPlan),
});
export type BoardPlan = z.infer<typeof boardPlan>;

/** Door for the `facts` of a board. */
export const boardFacts = factsMessage(boardFact);
/** Door for the answer to a board's `sync`. */
export const boardSync = syncAnswer(boardView, boardPlan);
