import { z } from 'zod';
import { field, openingRule, priorityClass, service } from './centre-definition.ts';
import { businessDate, epochMs, revision, slug } from './ids.ts';
import { factsMessage, syncAnswer } from './live.ts';
import { waitRange } from './plan.ts';
import { localizedText } from './text.ts';

export const kioskService = service.extend({ waiting: z.number().int().nonnegative() });
export type KioskService = z.infer<typeof kioskService>;

const kioskDay = z.object({
  date: businessDate,
  /** True once tickets are no longer given on this date. */
  closed: z.boolean(),
  opening: openingRule,
  /** Today's opening sessions, epoch ms. */
  sessions: z.array(z.object({ fromMs: epochMs, toMs: epochMs })),
});
export type KioskDay = z.infer<typeof kioskDay>;

export const kioskView = z.object({
  revision,
  centreId: slug,
  name: localizedText,
  timeZone: z.string(),
  day: kioskDay,
  fields: z.array(field),
  services: z.array(kioskService),
  /** Only the classes a citizen may claim at the kiosk. */
  priorityClasses: z.array(priorityClass),
});
export type KioskView = z.infer<typeof kioskView>;

export const kioskFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('waiting'), serviceId: slug, waiting: z.number() }),
  z.object({ type: z.literal('day'), day: kioskDay }),
]);
export type KioskFact = z.infer<typeof kioskFact>;

export const kioskPlan = z.object({
  computedAtMs: epochMs,
  services: z.array(
    z.object({ serviceId: slug, eligibleCounters: z.number(), wait: waitRange.nullable() }),
  ),
});
export type KioskPlan = z.infer<typeof kioskPlan>;

export const kioskFacts = factsMessage(kioskFact);
export const kioskSync = syncAnswer(kioskView, kioskPlan);
