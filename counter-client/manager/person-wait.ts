import type { PriorityClass } from '../../shared/contract/centre-definition.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerPlan, ManagerView } from '../../shared/contract/manager.ts';
import { priorityClassOf } from '../shared/hall.ts';
import { riskOf, riskOrder, type WaitRisk } from './wait-risk.ts';

const minuteMs = 60_000;

/** How somebody who waits stands against their own class. */
export interface PersonWait {
  number: string;
  /** Null for a class the centre no longer has. */
  priorityClass: PriorityClass | null;
  /** Since the ticket was taken, or its holder came back into the line. */
  minutes: number;
  /** The whole wait if nothing changes; null: cannot say; infinite: no counter can serve them. */
  expectedMinutes: number | null;
  targetMinutes: number;
  limitMinutes: number;
  risk: WaitRisk;
}

/** What a plan says of the waits of those in line. */
export interface Predictions {
  madeAtMs: number;
  /** Minutes in which eight in ten are called, by ticket id; null: cannot say. */
  likely: ReadonlyMap<string, number | null>;
}

/** Nothing is predicted before the first plan. */
export const predictionsOf = (plan: ManagerPlan | null): Predictions => ({
  madeAtMs: plan?.waitsMadeAtMs ?? 0,
  likely: new Map(plan?.tickets.map(({ ticketId, likelyMinutes }) => [ticketId, likelyMinutes])),
});

/**
 * What is known of somebody who waits at `nowMs`. A prediction they have outwaited says nothing any more.
 * @param servable a counter will call for the ticket's service
 */
export const personWaitOf = (
  { setup }: ManagerView,
  predictions: Predictions,
  ticket: HallTicket,
  { servable, nowMs }: { servable: boolean; nowMs: number },
): PersonWait => {
  const priorityClass = priorityClassOf(setup, ticket.priorityClassId) ?? null;
  const targets = {
    targetMinutes: priorityClass?.targetMinutes ?? Infinity,
    limitMinutes: priorityClass?.limitMinutes ?? Infinity,
  };
  const minutes = Math.max(0, (nowMs - ticket.waitsFromMs) / minuteMs);
  const predicted = predictedMinutes(predictions, ticket) ?? (servable ? null : Infinity);
  const expectedMinutes = predicted !== null && predicted > minutes ? predicted : null;
  const risk = riskOf(minutes, targets, expectedMinutes);
  return { number: ticket.number, priorityClass, minutes, expectedMinutes, ...targets, risk };
};

/** The worse off of two: by their risk, then by the share of their own target they have waited, or will have. */
export const worseOff = (one: PersonWait | null, other: PersonWait): PersonWait => {
  if (one === null) return other;
  const order = riskOrder.indexOf(one.risk) - riskOrder.indexOf(other.risk);
  if (order !== 0) return order > 0 ? one : other;
  return shareOf(one) >= shareOf(other) ? one : other;
};

/** Whoever of two has waited longer. */
export const longer = (one: PersonWait | null, other: PersonWait): PersonWait =>
  one !== null && one.minutes >= other.minutes ? one : other;

const shareOf = ({ minutes, expectedMinutes, targetMinutes, risk }: PersonWait): number =>
  (risk === 'near' ? (expectedMinutes ?? minutes) : minutes) / targetMinutes;

/**
 * Until the call, as eight in ten are called sooner. Predictions count from when they were made; whoever
 * has come since was told theirs on coming. Null: cannot say.
 */
const predictedMinutes = ({ madeAtMs, likely }: Predictions, ticket: HallTicket): number | null => {
  const minutes = likely.get(ticket.ticketId) ?? null;
  if (minutes === null) return null;
  return Math.max(0, madeAtMs - ticket.waitsFromMs) / minuteMs + minutes;
};
