import { z } from 'zod';
import { openingRule } from './centre-definition.ts';
import { deskSession, hallAct, hallFacts, hallOfficer, hallSetup, hallTicket } from './hall.ts';
import { businessDate, revision } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { plan } from './plan.ts';

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
]);
export type ManagerFact = z.infer<typeof managerFact>;

/** The manager sees the whole plan. */
export const managerPlan = plan;
export type ManagerPlan = z.infer<typeof managerPlan>;

/** Door for the `facts` of a manager page. */
export const managerFactsMessage = factsMessage(managerFact);
/** Door for the answer to a manager page's `sync`. */
export const managerSync = syncAnswer(managerView, managerPlan);
