import { z } from 'zod';
import { openingRule, skill } from './centre-definition.ts';
import { afterCall } from './hall.ts';
import { businessDate, commandId, epochMs, revision, secretHash, slug, ticketId } from './ids.ts';
import { callReasons } from './plan.ts';
import { staffRole } from './session.ts';
import { language } from './text.ts';
import {
  breakReason,
  raiseReason,
  serviceOutcome,
  ticketChannel,
  undoableAct,
} from './ticket-state.ts';

const callId = z.number().int().positive();
const openCallId = callId.nullable();
const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/**
 * One fact of a centre's history. The list of events is the audit trail, the outbox and the replay:
 * folding it gives the state again (`server/domain/centre/evolve.ts`). A call's id is the revision of its event.
 */
export const centreEvent = z.discriminatedUnion('type', [
  of('day-opened', {
    date: businessDate,
    sessions: z.array(z.object({ fromMs: epochMs, toMs: epochMs })),
    closesAtMs: epochMs,
    endsAtMs: epochMs,
  }),
  of('day-closed', { date: businessDate }),
  /** The day under way gives tickets again, its numbers go on. */
  of('day-reopened', { date: businessDate, closesAtMs: epochMs }),
  of('ticket-issued', {
    ticketId,
    number: z.string(),
    date: businessDate,
    fieldId: slug,
    seriesNumber: z.number().int().positive(),
    serviceId: slug,
    priorityClassId: slug,
    language,
    channel: ticketChannel,
    /** The priority was claimed by the citizen, and its papers are to be seen. */
    claim: z.literal('open').optional(),
    /** Of the secret that opens its phone page; the secret itself is kept nowhere. */
    tokenHash: secretHash,
  }),
  of('ticket-called', {
    callId,
    ticketId,
    counterId: slug,
    officerId: slug,
    noShowDueAtMs: epochMs,
    /** Null when a held ticket is taken up again by its officer. */
    reasons: callReasons.nullable(),
    /** True: given by auto-call mode, without a click. */
    auto: z.boolean(),
  }),
  of('ticket-recalled', {
    callId,
    ticketId,
    times: z.number().int().min(2),
    noShowDueAtMs: epochMs,
  }),
  of('serving-started', { callId, ticketId }),
  /** The officer has seen the papers for the claimed priority. */
  of('priority-confirmed', { callId, ticketId }),
  /** There were none: back into the ordinary line with its age. */
  of('priority-rejected', { callId, ticketId, priorityClassId: slug }),
  of('ticket-completed', {
    callId,
    ticketId,
    outcome: serviceOutcome,
    note: z.string().nullable(),
  }),
  of('ticket-no-show', { callId, ticketId }),
  of('ticket-held', { callId, ticketId, officerId: slug, returnsAtMs: epochMs }),
  of('ticket-returned', { ticketId }),
  /** Called to a counter where nobody is any more: back into the line with the age it has. */
  of('ticket-put-back', { callId, ticketId }),
  /** Back into the line, as a new step for the same service; `agesFromMs`: from when its wait counts. */
  of('ticket-rejoined', {
    ticketId,
    why: z.enum(['missed-call', 'missing-paper']),
    agesFromMs: epochMs,
  }),
  /** A manager has it called before its turn; `ticket-lowered` takes that back. */
  of('ticket-raised', { ticketId, reason: raiseReason }),
  of('ticket-lowered', { ticketId }),
  of('ticket-transferred', {
    ticketId,
    callId: openCallId,
    fromServiceId: slug,
    toServiceId: slug,
    note: z.string().nullable(),
  }),
  of('ticket-cancelled', { ticketId, callId: openCallId, reason: z.string() }),
  of('ticket-abandoned', { ticketId, callId: openCallId }),
  of('ticket-expired', { ticketId, callId: openCallId }),
  /** The last act of the staff on a ticket was taken back; everything the ticket is now. */
  of('act-undone', {
    ticketId,
    act: undoableAct,
    /** The call the act had ended: open again when `called` or `serving`. */
    callId: openCallId,
    to: z.enum(['waiting', 'called', 'serving', 'held']),
    /** Who holds it now. */
    officerId: slug.nullable(),
    noShowDueAtMs: epochMs.nullable(),
    returnsAtMs: epochMs.nullable(),
    /** The service it was for until now, and the one it is for again. */
    fromServiceId: slug,
    serviceId: slug,
    /** From when its wait counts, where that is not the issue. */
    agesFromMs: epochMs.nullable(),
  }),
  of('desk-opened', { counterId: slug, officerId: slug, breakReason: breakReason.nullable() }),
  of('desk-closed', { counterId: slug, officerId: slug }),
  of('desk-moved', {
    officerId: slug,
    fromCounterId: slug,
    counterId: slug,
    /** `arriving`: sent by a manager, and not there yet. Absent: they serve on as before. */
    breakReason: breakReason.optional(),
  }),
  of('desk-ready', { counterId: slug }),
  of('desk-break', { counterId: slug, reason: breakReason }),
  of('after-call-set', { counterId: slug, afterCall: afterCall.nullable() }),
  /** After a call given by itself and missed: nobody is called by itself before somebody at the desk answers. */
  of('desk-asked', { counterId: slug }),
  /** No console of the officer at this counter has been seen since then, epoch ms. */
  of('console-gone', { counterId: slug, officerId: slug, lastSeenAtMs: epochMs }),
  of('console-back', { counterId: slug, officerId: slug }),
  of('auto-call-set', { counterId: slug, on: z.boolean() }),
  of('skills-set', {
    officerId: slug,
    skills: z.array(skill),
    /** Those it replaced; absent in older events. */
    before: z.array(skill).optional(),
  }),
  of('opening-set', { opening: openingRule }),
  /** No new numbers, of one field or (null) of any, until they are given again or the day ends. */
  of('issuing-set', { date: businessDate, fieldId: slug.nullable(), on: z.boolean() }),
]);
export type CentreEvent = z.infer<typeof centreEvent>;

/** Who caused an event: a citizen, somebody of the staff, or one of the alarm clocks. */
export const actor = z.discriminatedUnion('type', [
  z.object({ type: z.literal('citizen') }),
  z.object({
    type: z.literal('staff'),
    staffId: slug,
    role: staffRole,
    officerId: slug.nullable(),
  }),
  z.object({ type: z.literal('clock') }),
]);
export type Actor = z.infer<typeof actor>;

/** An event with its place in the centre's history; times are epoch ms. */
export const recordedEvent = z.object({
  revision,
  atMs: epochMs,
  actor,
  commandId,
  event: centreEvent,
});
/** An event with its place in the centre's history. */
export type RecordedEvent = z.infer<typeof recordedEvent>;
