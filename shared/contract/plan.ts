import { z } from 'zod';
import { epochMs, revision, slug, ticketId } from './ids.ts';
import { skillLevel } from './centre-definition.ts';
import { raiseReason } from './ticket-state.ts';
import { waitRange } from './wait-range.ts';

/**
 * What put a ticket before one that had waited longer: a manager's wish, a class that is always first, its class's target and
 * weight, its nearness to the limit, the officer's skill, a short service, few officers for it, a long line
 * behind it, or a lane.
 */
export const decidingFactor = z.enum([
  'raised',
  'absolute',
  'priority',
  'limit',
  'skill',
  'short-service',
  'few-officers',
  'long-line',
  'lane',
]);
export type DecidingFactor = z.infer<typeof decidingFactor>;

/** Why this ticket is called now by this officer (O3), as data; screens put it into words. */
export const callReasons = z.object({
  waitedMinutes: z.number().nonnegative(),
  targetMinutes: z.number().positive(),
  priorityClassId: slug,
  /** The officer's level in the ticket's service. */
  level: skillLevel,
  /** Tickets this officer could have called instead. */
  candidates: z.number().int().positive(),
  /** Of those, how many had waited longer. */
  passedOver: z.number().int().nonnegative(),
  /** Value of the routing index, higher first; comparable only within one decision. */
  index: z.number(),
  /** Limit of the class; absent in older calls, as are the fields below. */
  limitMinutes: z.number().positive().optional(),
  /** How much the line behind the ticket added: a factor, 1 for nothing. */
  linePressure: z.number().optional(),
  lane: z.enum(['normal', 'quick', 'bulk']).optional(),
  /** Why a manager had it called before its turn; absent: in its turn. */
  raised: raiseReason.optional(),
  /** Index of the best ticket that was not chosen; null: there was none. */
  runnerUpIndex: z.number().nullable().optional(),
  /** Of those passed over: who had waited longest, and what counted most against that wait; null: nobody. */
  before: z
    .object({
      number: z.string(),
      serviceId: slug,
      priorityClassId: slug,
      waitedMinutes: z.number().nonnegative(),
      because: decidingFactor,
    })
    .nullable()
    .optional(),
  /**
   * Later numbers of its series called before it of late, where these were so many that the order of
   * numbers decided; null: it did not.
   */
  overtaken: z.number().int().nonnegative().nullable().optional(),
});
export type CallReasons = z.infer<typeof callReasons>;

/** The ticket a counter would be given now. */
export const nextTicket = z.object({
  ticketId,
  number: z.string(),
  serviceId: slug,
  reasons: callReasons,
});
export type NextTicket = z.infer<typeof nextTicket>;

const counterPlan = z.object({
  counterId: slug,
  /** Null: nobody this officer may serve is waiting. */
  next: nextTicket.nullable(),
  /** True: call now, without a click (auto-call mode, ready and idle). */
  callNow: z.boolean(),
});

const ticketPlan = z.object({
  ticketId,
  /** Tickets of the same field expected to be called earlier. */
  peopleAhead: z.number().int().nonnegative(),
  wait: waitRange.nullable(),
  /** Minutes from `waitsMadeAtMs` in which eight in ten are called, not rounded; null: cannot say yet. */
  likelyMinutes: z.number().nonnegative().nullable(),
});

/** What somebody who takes a ticket now can be told. */
export const newcomerPlan = z.object({
  /** Null: cannot say yet. */
  wait: waitRange.nullable(),
  /** Of those who wait in the field: how many are expected to be called later all the same. */
  passes: z.number().int().nonnegative(),
  /** True: an open counter could serve them, but the centre's hours may end before they are called. */
  late: z.boolean().optional(),
});
export type NewcomerPlan = z.infer<typeof newcomerPlan>;

const servicePlan = z.object({
  serviceId: slug,
  waiting: z.number().int().nonnegative(),
  /** Officers at open counters who may serve it. */
  eligibleCounters: z.number().int().nonnegative(),
  /** By priority class. */
  newcomers: z.record(slug, newcomerPlan),
});

/** What people without a priority who come now wait in a field, its services taken together as they are asked for. */
export const fieldPlan = z.object({
  fieldId: slug,
  /** Null: cannot say yet, or not for most of those who come. */
  wait: waitRange.nullable(),
});

/** Today so far. Waits are issue → first call; times in minutes; null while nothing is known. */
export const dayStats = z.object({
  issued: z.number().int(),
  completed: z.number().int(),
  noShow: z.number().int(),
  abandoned: z.number().int(),
  meanWaitMinutes: z.number().nullable(),
  p90WaitMinutes: z.number().nullable(),
});
export type DayStats = z.infer<typeof dayStats>;

const officerDay = z.object({
  officerId: slug,
  served: z.number().int(),
  meanServiceMinutes: z.number().nullable(),
});

/** What the routing worker works out after each change of a centre. A late plan is only old news, never a wrong call. */
export const plan = z.object({
  centreId: slug,
  revision,
  computedAtMs: epochMs,
  /** When the predicted waits were made: they age between two predictions of the hall. */
  waitsMadeAtMs: epochMs,
  counters: z.array(counterPlan),
  tickets: z.array(ticketPlan),
  services: z.array(servicePlan),
  fields: z.array(fieldPlan),
  stats: dayStats,
  officers: z.array(officerDay),
});
export type Plan = z.infer<typeof plan>;
export type CounterPlan = z.infer<typeof counterPlan>;
