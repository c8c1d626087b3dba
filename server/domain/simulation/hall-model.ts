import type { ServiceLaw } from './service-law.ts';

/**
 * A hall in numbers. Services, classes and officers are counted from 0; a pair of officer and service
 * lies at `officer * services + service`. All times are minutes.
 */
export interface HallModel {
  readonly services: number;
  readonly classes: number;
  readonly officers: number;
  /** Skill level 1 to 3 per pair; 0: the officer cannot do the service. */
  readonly levels: Uint8Array;
  /** Mean service time per pair. */
  readonly meanMinutes: Float64Array;
  /** Shape of the service time per pair: a law of mean 1. */
  readonly laws: readonly ServiceLaw[];
  /** Limit per class. */
  readonly limitMinutes: Float64Array;
  /** Counter time lost on somebody who does not come when called. */
  readonly noShowMinutes: number;
  /** Time between the call and the first word, which keeps the counter busy. */
  readonly walkMinutes: number;
  readonly ages: AgeRules;
}

/** How much of its age a ticket keeps when it comes back into the line; shares from 0 to 1. */
export interface AgeRules {
  /** Share of the age kept by a transfer to another service. */
  readonly transferKeeps: number;
  /** A return with the missing paper has an age of at most this share of its class's limit. */
  readonly returnCap: number;
  /** The same cap for somebody who comes back after a missed call. */
  readonly rejoinCap: number;
}

/** How the line is ordered and who among idle officers takes an arrival. Higher scores go first. */
export interface RoutingRule {
  readonly name: string;
  /** Urgency of a ticket which has waited `waited` minutes; never falling in `waited`. */
  urgency(waited: number, priorityClass: number, service: number): number;
  /** Added to the score per class: puts absolute classes above all others. */
  readonly lead: Float64Array;
  /** Factor on the urgency for a service in which `waiting` tickets wait. */
  pressure(waiting: number, service: number): number;
  /** Factor on the urgency per pair of officer and service. */
  readonly advantage: Float64Array;
  /** Cost of giving an arrival to an idle officer, per pair; the least is taken. */
  readonly idleCost: Float64Array;
  /** What a minute of idleness takes off that cost. */
  readonly idleMinuteWorth: number;
  /** Bounds overtaking inside a series of numbers; absent: nothing does. */
  readonly seriesOrder?: SeriesRule;
}

/** How often ordinary tickets may overtake an older one of their series, and what happened before the start. */
export interface SeriesRule {
  readonly mostOvertaken: number;
  readonly withinMinutes: number;
  /** Number of series. */
  readonly series: number;
  /** The series whose numbers people take for a service. */
  readonly seriesOfService: Int32Array;
  /** The class without a priority. */
  readonly ordinaryClass: number;
  /** Calls of ordinary tickets before the start, oldest first; minutes. */
  readonly before: readonly SeriesCallBefore[];
}

/** A call before the start: when, and from when the wait of whoever was called counted. */
export interface SeriesCallBefore {
  readonly series: number;
  readonly calledAt: number;
  readonly ageFrom: number;
}

/** An officer as the simulation finds them. */
export interface OfficerStart {
  readonly present: boolean;
  /** Index of the ticket being served, or -1. */
  readonly ticket: number;
  /** Minutes at which the service, or the idle spell, began. */
  readonly sinceMinutes: number;
}

/** An officer goes away (after the service under way) or comes back. */
export interface RosterChange {
  readonly atMinutes: number;
  readonly officer: number;
  readonly present: boolean;
}

/** Where a simulation begins. Tickets with an arrival before `atMinutes` are in the line already. */
export interface HallStart {
  readonly atMinutes: number;
  readonly officers: readonly OfficerStart[];
  readonly roster: readonly RosterChange[];
}
