import { z } from 'zod';
import {
  centreGuide,
  field,
  openingRule,
  priorityClass,
  service,
  zone,
} from './centre-definition.ts';
import { issuingStop } from './hall.ts';
import { businessDate, epochMs, revision, slug } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { fieldPlan, newcomerPlan } from './plan.ts';
import { localizedText } from './text.ts';

/** A service with the people waiting for it. */
export const kioskService = service.extend({ waiting: z.number().int().nonnegative() });
export type KioskService = z.infer<typeof kioskService>;

/** A day as screens in the hall show it: whether tickets are given, and when. */
export const kioskDay = z.object({
  date: businessDate,
  /** True once tickets are no longer given on this date. */
  closed: z.boolean(),
  opening: openingRule,
  /** Today's opening sessions, epoch ms. */
  sessions: z.array(z.object({ fromMs: epochMs, toMs: epochMs })),
  /** When the hours of this date end; where tickets are given at any hour, the date itself. */
  hoursEndAtMs: epochMs,
  /** When the next working day opens; null: none is in sight. */
  nextOpensAtMs: epochMs.nullable(),
  /** Where no new numbers are given now though the day goes on. */
  stops: z.array(issuingStop),
});
export type KioskDay = z.infer<typeof kioskDay>;

/** Everything a kiosk offers, at one revision. */
export const kioskView = z.object({
  revision,
  centreId: slug,
  name: localizedText,
  timeZone: z.string(),
  day: kioskDay,
  zones: z.array(zone),
  fields: z.array(field),
  services: z.array(kioskService),
  /** Only the classes a citizen may claim at the kiosk. */
  priorityClasses: z.array(priorityClass),
  guide: centreGuide,
});
export type KioskView = z.infer<typeof kioskView>;

/** One step of a kiosk's picture. */
export const kioskFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('waiting'), serviceId: slug, waiting: z.number() }),
  z.object({ type: z.literal('day'), day: kioskDay }),
]);
export type KioskFact = z.infer<typeof kioskFact>;

/** Counters that can serve and what a newcomer can be told, per service, and per field. */
export const kioskPlan = z.object({
  computedAtMs: epochMs,
  /** When the predicted waits were made. */
  waitsMadeAtMs: epochMs,
  services: z.array(
    z.object({
      serviceId: slug,
      eligibleCounters: z.number(),
      /** For people without a priority. */
      newcomer: newcomerPlan,
      /** For those who claim a priority here, by class. */
      priority: z.record(slug, newcomerPlan),
    }),
  ),
  fields: z.array(fieldPlan),
});
export type KioskPlan = z.infer<typeof kioskPlan>;

/** Door for the `facts` of a kiosk. */
export const kioskFacts = factsMessage(kioskFact);
/** Door for the answer to a kiosk's `sync`. */
export const kioskSync = syncAnswer(kioskView, kioskPlan);
