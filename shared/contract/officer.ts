import { z } from 'zod';
import { deskSession, hallAct, hallFacts, hallOfficer, hallSetup, hallTicket } from './hall.ts';
import { businessDate, epochMs, revision, slug } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { nextTicket } from './plan.ts';
import { waitRange } from './wait-range.ts';

/** The officer's console: the hall's live tickets and desks, and who is signed in. */
export const officerView = z.object({
  revision,
  setup: hallSetup,
  officerId: slug,
  date: businessDate,
  closed: z.boolean(),
  tickets: z.array(hallTicket),
  desks: z.array(deskSession),
  officers: z.array(hallOfficer),
  /** This officer's acts on tickets today, newest first. */
  acts: z.array(hallAct),
});
export type OfficerView = z.infer<typeof officerView>;

/** One step of the console's picture. */
export const officerFact = z.discriminatedUnion('type', [
  hallFacts.ticket,
  hallFacts.ticketGone,
  hallFacts.desk,
  hallFacts.act,
  hallFacts.officer,
  hallFacts.day,
]);
export type OfficerFact = z.infer<typeof officerFact>;

/** What comes next at this officer's counter, and why; their day so far. */
export const officerPlan = z.object({
  computedAtMs: epochMs,
  /** When the predicted waits were made. */
  waitsMadeAtMs: epochMs,
  next: nextTicket.nullable(),
  services: z.array(
    z.object({ serviceId: slug, waiting: z.number().int(), wait: waitRange.nullable() }),
  ),
  servedToday: z.number().int(),
  meanServiceMinutes: z.number().nullable(),
});
export type OfficerPlan = z.infer<typeof officerPlan>;

/** Door for the `facts` of a console. */
export const officerFactsMessage = factsMessage(officerFact);
/** Door for the answer to a console's `sync`. */
export const officerSync = syncAnswer(officerView, officerPlan);
