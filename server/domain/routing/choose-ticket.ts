import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { CallReasons } from '../../../shared/contract/plan.ts';
import type { Officer } from '../centre/desk.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { isEarlier, type WaitingLine } from '../centre/waiting-line.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { routingIndex } from './index-rule.ts';

/** The ticket an officer should call now, and why. */
export interface Choice {
  readonly ticket: Ticket;
  readonly reasons: CallReasons;
}

interface Candidate {
  readonly ticket: Ticket;
  readonly level: SkillLevel;
  readonly absolute: boolean;
  readonly index: number;
}

/** What choosing needs of a centre; a `CentreState` is one. */
export interface Hall {
  readonly setup: CentreSetup;
  readonly waiting: WaitingLine;
}

const minuteMs = 60_000;

/**
 * The best waiting ticket for an officer at `nowMs`; undefined when nobody they may serve is waiting.
 * Classes marked absolute come before all others; ties go to the earlier ticket.
 */
export function chooseTicket(hall: Hall, officer: Officer, nowMs: number): Choice | undefined {
  const best = bestCandidate(hall, officer, nowMs);
  if (best === undefined) return undefined;
  const { ticket } = best;
  const counts = countCandidates(hall.waiting, officer, ticket);
  const priority = classOf(hall.setup, ticket);
  return {
    ticket,
    reasons: {
      waitedMinutes: waitedMinutes(ticket, nowMs),
      targetMinutes: priority.targetMinutes,
      priorityClassId: priority.id,
      level: best.level,
      index: best.index,
      ...counts,
    },
  };
}

/** Minutes since the ticket was taken; never below zero where clocks of two processes differ. */
export function waitedMinutes(ticket: Ticket, nowMs: number): number {
  return Math.max(0, (nowMs - ticket.issuedAtMs) / minuteMs);
}

/** As {@link chooseTicket}, without the reasons: for plans and simulations that make many choices. */
export function bestTicket(hall: Hall, officer: Officer, nowMs: number): Ticket | undefined {
  return bestCandidate(hall, officer, nowMs)?.ticket;
}

function bestCandidate(hall: Hall, officer: Officer, nowMs: number): Candidate | undefined {
  const { referenceMinutes } = hall.setup;
  let best: Candidate | undefined;
  for (const [serviceId, level] of officer.skills) {
    const serviceMinutes = hall.setup.services.get(serviceId)?.minutes ?? referenceMinutes;
    for (const [ticket] of hall.waiting.linesOf(serviceId)) {
      if (ticket === undefined) continue;
      const priority = classOf(hall.setup, ticket);
      const waited = waitedMinutes(ticket, nowMs);
      const terms = { priority, level, serviceMinutes, referenceMinutes };
      const index = routingIndex({ waitedMinutes: waited, ...terms });
      const candidate = { ticket, level, absolute: priority.absolute, index };
      if (best === undefined || outranks(candidate, best)) best = candidate;
    }
  }
  return best;
}

function outranks(a: Candidate, b: Candidate): boolean {
  if (a.absolute !== b.absolute) return a.absolute;
  if (a.index !== b.index) return a.index > b.index;
  return isEarlier(a.ticket, b.ticket);
}

function countCandidates(
  waiting: WaitingLine,
  officer: Officer,
  chosen: Ticket,
): { candidates: number; passedOver: number } {
  let candidates = 0;
  let passedOver = 0;
  for (const serviceId of officer.skills.keys()) {
    for (const line of waiting.linesOf(serviceId)) {
      candidates += line.length;
      for (const ticket of line) {
        if (!isEarlier(ticket, chosen)) break;
        passedOver += 1;
      }
    }
  }
  return { candidates, passedOver };
}

function classOf(setup: CentreSetup, ticket: Ticket) {
  const priority = setup.priorityClasses.get(ticket.priorityClassId);
  if (priority === undefined) throw new Error(`no priority class ${ticket.priorityClassId}`);
  return priority;
}
