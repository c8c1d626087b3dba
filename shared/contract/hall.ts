import { z } from 'zod';
import { counter, field, priorityClass, service, skill, zone } from './centre-definition.ts';
import { businessDate, epochMs, slug, ticketId } from './ids.ts';
import { callReasons } from './plan.ts';
import {
  breakReason,
  priorityClaim,
  raiseReason,
  serviceOutcome,
  ticketChannel,
  ticketState,
  undoableAct,
} from './ticket-state.ts';
import { localizedText } from './text.ts';

/** No new numbers of a field, or (null) of any, since then; whoever holds one is served. */
export const issuingStop = z.object({ fieldId: slug.nullable(), sinceMs: epochMs });
export type IssuingStop = z.infer<typeof issuingStop>;

/** A manager has the ticket called before its turn. */
export const raised = z.object({ atMs: epochMs, reason: raiseReason });
export type Raised = z.infer<typeof raised>;

/** A live ticket as staff see it. Times are null until they happen. */
export const hallTicket = z.object({
  ticketId,
  number: z.string(),
  state: ticketState,
  fieldId: slug,
  serviceId: slug,
  priorityClassId: slug,
  /** A claimed priority the staff have to confirm; null: there is nothing to confirm. */
  claim: priorityClaim.nullable(),
  channel: ticketChannel,
  issuedAtMs: epochMs,
  /** From when its wait counts: the issue, or later after a return or a rejoin. */
  waitsFromMs: epochMs,
  /** The open call, if any. */
  callId: z.number().int().nullable(),
  counterId: slug.nullable(),
  /** The officer who calls, serves or holds it. */
  officerId: slug.nullable(),
  calledAtMs: epochMs.nullable(),
  lastCalledAtMs: epochMs.nullable(),
  timesCalled: z.number().int(),
  /** Why it was called to this officer (O3); null while not called, and for a held one taken up again. */
  reasons: callReasons.nullable(),
  /** When the call is repeated or the ticket becomes a no-show. */
  noShowDueAtMs: epochMs.nullable(),
  servingAtMs: epochMs.nullable(),
  heldUntilMs: epochMs.nullable(),
  /** Null: in its turn. */
  raised: raised.nullable(),
  note: z.string().nullable(),
});
export type HallTicket = z.infer<typeof hallTicket>;

/** What will happen to a desk session once its open call ends. */
export const afterCall = z.discriminatedUnion('do', [
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('break'), reason: breakReason }),
  z.object({ do: z.literal('move'), counterId: slug }),
]);
export type AfterCall = z.infer<typeof afterCall>;

/** An officer at a counter. */
export const deskSession = z.object({
  counterId: slug,
  officerId: slug,
  state: z.enum(['ready', 'break']),
  breakReason: breakReason.nullable(),
  /** Since when in this state. */
  sinceMs: epochMs,
  openedAtMs: epochMs,
  autoCall: z.boolean(),
  /** Since when the desk is asked whether somebody is there; until they answer nobody is called by itself. */
  askedAtMs: epochMs.nullable(),
  /** When the officer's console was last seen, while it is gone. */
  consoleGoneSinceMs: epochMs.nullable(),
  afterCall: afterCall.nullable(),
  /** Calls in a row, up to the newest, to which nobody came, and when the first of them ended; null: none. */
  missed: z.object({ calls: z.number().int().positive(), sinceMs: epochMs }).nullable(),
  /** The ticket called or served here now. */
  ticketId: ticketId.nullable(),
});
export type DeskSession = z.infer<typeof deskSession>;

/** What the staff did to a ticket last, for the list of what was just done. */
export const hallAct = z.object({
  ticketId,
  number: z.string(),
  /** The service it was for. */
  serviceId: slug,
  act: undoableAct,
  atMs: epochMs,
  /** Until when it can be undone; null: something else has happened since. */
  undoUntilMs: epochMs.nullable(),
  /** Whose act it was; null: a manager's. */
  officerId: slug.nullable(),
  /** How it was served, after a completion. */
  outcome: serviceOutcome.nullable(),
  /** What the ticket is now. */
  state: ticketState,
});
/** Acts a manager's page remembers. */
export const actsKept = 20;
export type HallAct = z.infer<typeof hallAct>;

/** An officer with the skills the routing uses now. */
export const hallOfficer = z.object({
  officerId: slug,
  name: z.string(),
  skills: z.array(skill),
});
export type HallOfficer = z.infer<typeof hallOfficer>;

/** What does not change while people work. */
export const hallSetup = z.object({
  centreId: slug,
  name: localizedText,
  timeZone: z.string(),
  zones: z.array(zone),
  fields: z.array(field),
  services: z.array(service),
  priorityClasses: z.array(priorityClass),
  counters: z.array(counter),
  /** Calls made before somebody is marked absent, and minutes a held ticket stays away. */
  maxCalls: z.number().int(),
  holdReturnMinutes: z.number(),
});
export type HallSetup = z.infer<typeof hallSetup>;

/** Facts both staff audiences get. */
export const hallFacts = {
  ticket: z.object({ type: z.literal('ticket'), ticket: hallTicket }),
  ticketGone: z.object({
    type: z.literal('ticket-gone'),
    ticketId,
    state: ticketState,
  }),
  desk: z.object({ type: z.literal('desk'), counterId: slug, session: deskSession.nullable() }),
  act: z.object({ type: z.literal('act'), act: hallAct }),
  officer: z.object({ type: z.literal('officer'), officer: hallOfficer }),
  day: z.object({ type: z.literal('day'), date: businessDate, closed: z.boolean() }),
};
