import { z } from 'zod';
import { steer } from './steer.ts';
import { openingRule } from './centre-definition.ts';
import {
  deskSession,
  hallAct,
  hallFacts,
  hallOfficer,
  hallSetup,
  hallTicket,
  issuingStop,
} from './hall.ts';
import { businessDate, epochMs, revision, slug, ticketId } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { plan } from './plan.ts';
import { serviceOutcome, ticketState } from './ticket-state.ts';

const session = z.object({ fromMs: epochMs, toMs: epochMs });

/** A visit of today that is over. */
export const endedTicket = z.object({
  ticketId,
  number: z.string(),
  state: ticketState,
  fieldId: slug,
  serviceId: slug,
  priorityClassId: slug,
  issuedAtMs: epochMs,
  endedAtMs: epochMs,
  /** Where it was last called; null: nowhere. */
  counterId: slug.nullable(),
  outcome: serviceOutcome.nullable(),
});
export type EndedTicket = z.infer<typeof endedTicket>;

/** The manager's hall: everything live, skills included. */
export const managerView = z.object({
  revision,
  setup: hallSetup,
  date: businessDate,
  closed: z.boolean(),
  opening: openingRule,
  tickets: z.array(hallTicket),
  desks: z.array(deskSession),
  officers: z.array(hallOfficer),
  /** The last acts of all on tickets, newest first, at most `actsKept`. */
  acts: z.array(hallAct),
  /** Today's opening sessions, epoch ms. */
  sessions: z.array(session),
  /** Where no new numbers are given now. */
  stops: z.array(issuingStop),
  /** What was done to steer the hall of late, oldest first. */
  steers: z.array(steer),
  /** Visits of today that are over, in the order of their end. */
  ended: z.array(endedTicket),
});
export type ManagerView = z.infer<typeof managerView>;

/** One step of the manager's picture. */
export const managerFact = z.discriminatedUnion('type', [
  hallFacts.ticket,
  hallFacts.ticketGone,
  hallFacts.desk,
  hallFacts.act,
  hallFacts.officer,
  hallFacts.day,
  z.object({ type: z.literal('opening'), opening: openingRule }),
  z.object({ type: z.literal('sessions'), sessions: z.array(session) }),
  z.object({ type: z.literal('stops'), stops: z.array(issuingStop) }),
  z.object({ type: z.literal('steer'), steer }),
  z.object({ type: z.literal('ended'), ticket: endedTicket }),
]);
export type ManagerFact = z.infer<typeof managerFact>;

/** The manager sees the whole plan. */
export const managerPlan = plan;
export type ManagerPlan = z.infer<typeof managerPlan>;

/** Door for the `facts` of a manager page. */
export const managerFactsMessage = factsMessage(managerFact);
/** Door for the answer to a manager page's `sync`. */
export const managerSync = syncAnswer(managerView, managerPlan);
