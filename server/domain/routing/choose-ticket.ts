import type { PriorityClass, SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { CallReasons } from '../../../shared/contract/plan.ts';
import type { Officer } from '../centre/desk.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { isEarlier, type WaitingLine } from '../centre/waiting-line.ts';
import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';
import { ownMinutes, serviceMinutes, type Hall } from './hall-of.ts';
import { advantage, ageWorth, backlogPressure, slopeOf } from './index-rule.ts';
import { laneFactor, laneOf, type Lane } from './lanes.ts';

/** The ticket an officer should call now, and why. */
export interface Choice {
  readonly ticket: Ticket;
  readonly reasons: CallReasons;
}

interface Candidate {
  readonly ticket: Ticket;
  readonly priority: PriorityClass;
  readonly level: SkillLevel;
  readonly lane: Lane;
  readonly linePressure: number;
  readonly index: number;
}

const minuteMs = 60_000;

/**
 * The best waiting ticket for an officer at `nowMs`, at the counter `counterId` where lanes are kept;
 * undefined when nobody they may serve is waiting. Classes marked absolute come before all others; ties
 * go to the longer wait. Looks at the heads of the lines alone: within a line the index grows with the wait.
 */
export function chooseTicket(
  hall: Hall,
  officer: Officer,
  nowMs: number,
  counterId?: string,
): Choice | undefined {
  const candidates = candidatesFor(hall, officer, nowMs, counterId);
  const best = bestOf(candidates);
  if (best === undefined) return undefined;
  const { ticket, priority, level, lane, linePressure, index } = best;
  const runnerUp = bestOf(candidates.filter((other) => other !== best));
  return {
    ticket,
    reasons: {
      waitedMinutes: waitedMinutes(ticket, nowMs),
      targetMinutes: priority.targetMinutes,
      limitMinutes: priority.limitMinutes,
      priorityClassId: priority.id,
      level,
      lane,
      linePressure,
      index,
      runnerUpIndex: runnerUp?.index ?? null,
      ...countCandidates(hall.waiting, officer, ticket),
    },
  };
}

/** Minutes of wait that count for a ticket; never below zero where clocks of two processes differ. */
export function waitedMinutes(ticket: Ticket, nowMs: number): number {
  return Math.max(0, (nowMs - waitsFromMs(ticket)) / minuteMs);
}

/** As {@link chooseTicket}, without the reasons: for plans and simulations that make many choices. */
export function bestTicket(
  hall: Hall,
  officer: Officer,
  nowMs: number,
  counterId?: string,
): Ticket | undefined {
  return bestOf(candidatesFor(hall, officer, nowMs, counterId))?.ticket;
}

/** The head of each line the officer may serve, with its index. */
function candidatesFor(
  hall: Hall,
  officer: Officer,
  nowMs: number,
  counterId: string | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const [serviceId, level] of officer.skills) {
    const waiting = hall.waiting.waitingForService(serviceId);
    if (waiting === 0) continue;
    const fitness = hall.memo.fitness.get(officer.id, serviceId, () =>
      fitnessFor(hall, officer, serviceId, level),
    );
    const linePressure = pressureOf(hall, serviceId, waiting);
    for (const line of hall.waiting.linesOf(serviceId)) {
      const ticket = line[0];
      if (ticket === undefined) continue;
      const lane = laneOf(ticket, hall.policy);
      const inLane = laneFactor(lane, counterId, hall.bulkUnderWay, hall.policy);
      if (inLane === 0) continue;
      const priority = classOf(hall.setup, ticket);
      const slope = hall.memo.slope.get(priority.id, null, () => slopeOf(priority, hall.policy));
      const waited = waitedMinutes(ticket, nowMs);
      const pressing = slope * ageWorth(waited, priority.limitMinutes, hall.policy);
      const index = (pressing * fitness * linePressure * inLane) / (ticket.dossiers ?? 1);
      found.push({ ticket, priority, level, lane, linePressure, index });
    }
  }
  return found;
}

function fitnessFor(hall: Hall, officer: Officer, serviceId: string, level: SkillLevel): number {
  const terms = {
    level,
    ownMinutes: ownMinutes(hall, officer.id, serviceId),
    serviceMinutes: serviceMinutes(hall, serviceId),
    referenceMinutes: hall.setup.referenceMinutes,
    capacity: hall.capacity.get(serviceId) ?? 1,
  };
  return advantage(terms, hall.policy);
}

function pressureOf(hall: Hall, serviceId: string, waiting: number): number {
  return hall.memo.pressure.get(serviceId, waiting, () => {
    const work = waiting * serviceMinutes(hall, serviceId);
    return backlogPressure(work / (hall.capacity.get(serviceId) ?? 1), hall.policy);
  });
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (best === undefined || outranks(candidate, best)) best = candidate;
  }
  return best;
}

function outranks(a: Candidate, b: Candidate): boolean {
  if (a.priority.absolute !== b.priority.absolute) return a.priority.absolute;
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

function classOf(setup: CentreSetup, ticket: Ticket): PriorityClass {
  const priority = setup.priorityClasses.get(ticket.priorityClassId);
  if (priority === undefined) throw new Error(`no priority class ${ticket.priorityClassId}`);
  return priority;
}
