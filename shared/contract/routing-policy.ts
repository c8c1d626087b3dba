import { z } from 'zod';
import { slug } from './ids.ts';

const share = z.number().min(0).max(1);
const factor = z.number().positive().max(10);

/**
 * How a centre orders its line: every number a manager may turn, with safe bounds. What each does in plain
 * words is in `server/domain/routing/policy-knobs.ts`; the formula is in `index-rule.ts`.
 */
export const routingPolicy = z.object({
  /** Factor for an officer's main work, trained work, and work they can help out with. */
  levelFactors: z.tuple([factor, factor, factor]),
  /** Power to which short services go before long ones: 0 not at all, 1 in proportion. */
  shortServicePower: z.number().min(0).max(3),
  /** Power to which services with few officers go before others: 0 not at all. */
  fewOfficersPower: z.number().min(0).max(2),
  /** Minutes every ticket is taken to have waited before it has. */
  headStartMinutes: z.number().min(0.001).max(30),
  /** Power to which a class's target divides: 2 is the plain square cost, more favours short targets. */
  targetPower: z.number().min(1).max(3),
  /** How many times more urgent a ticket is at its limit than its wait alone makes it. */
  barrierWeight: z.number().min(0).max(50),
  /** Minutes of waiting work an officer at which the line makes its tickets twice as urgent. */
  backlogMinutes: z.number().min(0.001).max(1000),
  /** The most a long line may add, as a factor: no flood of one service may outweigh a priority. */
  backlogMost: z.number().min(1).max(100),
  /** How far an officer's own speed counts: 0 not at all, 1 fully. */
  ownSpeedShare: share,
  /** Finished services at which an officer's own times count as much as the service's mean. */
  trustServices: z.number().min(1).max(1000),
  /** Share of its age a ticket keeps when it goes on to another service. */
  transferKeeps: share,
  /** Back with the missing paper: an age of at most this share of the class's limit. */
  returnCap: share,
  /** Back after a missed call: an age of at most this share of the class's limit. */
  rejoinCap: share,
  /** How often ordinary tickets may overtake an older number of their own series, within some minutes. */
  seriesOrder: z.object({
    /** 0: strictly by number wherever the officer has the skill; 100: as good as never bounded. */
    mostOvertaken: z.number().int().min(0).max(100),
    withinMinutes: z.number().min(1).max(600),
  }),
  /** Minutes after the slot until a late appointment becomes an ordinary ticket. */
  appointmentGraceMinutes: z.number().min(0).max(240),
  /** Who among idle officers takes an arrival: cost of a lower level, worth of speed, worth of an idle minute. */
  idle: z.object({
    levelCost: z.number().min(0).max(10),
    speedWorth: z.number().min(0).max(10),
    idleMinuteWorth: z.number().min(0).max(1),
  }),
  /** Short services, such as collecting a result, which chosen counters take first. */
  quickLane: z.object({
    serviceIds: z.array(slug),
    counterIds: z.array(slug),
    /** Factor on quick tickets at those counters. */
    factor: z.number().min(1).max(100),
  }),
  /** Visits with many dossiers, such as a proxy's. */
  bulkLane: z.object({
    /** Declared dossiers from which a visit is a bulk visit. */
    fromDossiers: z.number().int().min(2).max(1000),
    /** Counters that take bulk visits; none named: every counter may. */
    counterIds: z.array(slug),
    /** Bulk visits served at the same time in the whole centre. */
    atOnce: z.number().int().min(1).max(1000),
  }),
});
export type RoutingPolicy = z.infer<typeof routingPolicy>;

/** What a centre decides for itself; whatever it leaves out is as Luot does it. */
export const ownPolicy = routingPolicy.partial();
export type OwnPolicy = z.infer<typeof ownPolicy>;
