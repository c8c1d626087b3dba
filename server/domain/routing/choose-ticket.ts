import type { PriorityClass, SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { CallReasons } from '../../../shared/contract/plan.ts';
import type { Officer } from '../centre/desk.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { isEarlier, type WaitingLine } from '../centre/waiting-line.ts';
import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';
import { ownMinutes, serviceMinutes, type Hall } from './hall-of.ts';
import { advantage, ageWorth, backlogPressure, slopeOf, type PairTerms } from './index-rule.ts';
import { laneFactor, laneOf, type Lane } from './lanes.ts';
import { decidingFactorOf, type IndexParts } from './deciding-factor.ts';

/** The ticket an officer should call now, and why. */
export interface Choice {
  readonly ticket: Ticket;
  readonly reasons: CallReasons;
}

/** The first of a line an officer may call, with its place in the order. */
export interface Candidate {
  readonly ticket: Ticket;
  readonly priority: PriorityClass;
  readonly level: SkillLevel;
  readonly lane: Lane;
  readonly linePressure: number;
  /** Factor of the lane at this counter. */
  readonly inLane: number;
  readonly index: number;
}

const minuteMs = 60_000;

/**
 * The best waiting ticket for an officer at `nowMs`, at the counter `counterId` where lanes are kept;
 * undefined when nobody they may serve is waiting. Whom a manager has raised comes first, then classes
 * marked absolute; ties go to the longer wait. Looks at the heads of the lines alone: within a line the index grows with the wait.
 */
export function chooseTicket(
  hall: Hall,
  officer: Officer,
  nowMs: number,
  counterId?: string,
): Choice | undefined {
  const candidates = candidatesFor(hall, officer, nowMs, counterId);
  const best = bestInTurn(hall, candidates, nowMs);
  if (best === undefined) return undefined;
  const { ticket, priority, level, lane, linePressure, index } = best;
  const others = candidates.filter((other) => other !== best);
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
      ...(ticket.raised === undefined ? {} : { raised: ticket.raised.reason }),
      runnerUpIndex: bestOf(others)?.index ?? null,
      before: passedOverFirst(hall, officer, best, others, nowMs),
      overtaken: heldBackBy(hall, best, others, nowMs),
      ...countCandidates(hall.waiting, officer, ticket),
    },
  };
}

/** Minutes of wait that count for a ticket; never below zero where clocks of two processes differ. */
export function waitedMinutes(ticket: Ticket, nowMs: number): number {
  return Math.max(0, (nowMs - waitsFromMs(ticket)) / minuteMs);
}

/** As {@link chooseTicket}, without the reasons: for plans, which make many choices. */
export function bestCandidate(
  hall: Hall,
  officer: Officer,
  nowMs: number,
  counterId?: string,
): Candidate | undefined {
  return bestInTurn(hall, candidatesFor(hall, officer, nowMs, counterId), nowMs);
}

/** The best of those who overtake nobody of their series whose turn has come. */
function bestInTurn(
  hall: Hall,
  candidates: readonly Candidate[],
  nowMs: number,
): Candidate | undefined {
  let left = candidates;
  for (;;) {
    const best = bestOf(left);
    if (best === undefined) return undefined;
    const due = candidates.find(({ ticket }) => {
      return hall.order.overtakes(best.ticket, ticket) && hall.order.isDue(ticket, nowMs);
    });
    if (due === undefined) return best;
    left = left.filter(({ ticket }) => !hall.order.overtakes(ticket, due.ticket));
  }
}

/** How many later numbers went before the chosen one, where that alone decided; null: it did not. */
function heldBackBy(
  hall: Hall,
  chosen: Candidate,
  others: readonly Candidate[],
  nowMs: number,
): number | null {
  const decided = others.some((other) => {
    return outranks(other, chosen) && hall.order.overtakes(other.ticket, chosen.ticket);
  });
  return decided ? hall.order.overtakings(chosen.ticket, nowMs) : null;
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
      found.push({ ticket, priority, level, lane, linePressure, inLane, index });
    }
  }
  return found;
}

function fitnessFor(hall: Hall, officer: Officer, serviceId: string, level: SkillLevel): number {
  return advantage(termsOf(hall, officer, serviceId, level), hall.policy);
}

function termsOf(hall: Hall, officer: Officer, serviceId: string, level: SkillLevel): PairTerms {
  return {
    level,
    ownMinutes: ownMinutes(hall, officer.id, serviceId),
    serviceMinutes: serviceMinutes(hall, serviceId),
    referenceMinutes: hall.setup.referenceMinutes,
    capacity: hall.capacity.get(serviceId) ?? 1,
  };
}

function pressureOf(hall: Hall, serviceId: string, waiting: number): number {
  return hall.memo.pressure.get(serviceId, waiting, () => {
    const work = waiting * serviceMinutes(hall, serviceId);
    return backlogPressure(work / (hall.capacity.get(serviceId) ?? 1), hall.policy);
  });
}

/** Raised tickets come first, then absolute classes, then the higher index, then the longer wait; undefined for none. */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (best === undefined || outranks(candidate, best)) best = candidate;
  }
  return best;
}

function outranks(a: Candidate, b: Candidate): boolean {
  const raised = (one: Candidate) => one.ticket.raised !== undefined;
  if (raised(a) !== raised(b)) return raised(a);
  if (a.priority.absolute !== b.priority.absolute) return a.priority.absolute;
  if (a.index !== b.index) return a.index > b.index;
  return isEarlier(a.ticket, b.ticket);
}

/**
 * Who had waited longest of those passed over, and why they were. Such a ticket heads its line. Where people
 * of no less a priority were passed over it is one of them: the priority explains the others by itself.
 */
function passedOverFirst(
  hall: Hall,
  officer: Officer,
  chosen: Candidate,
  others: readonly Candidate[],
  nowMs: number,
): CallReasons['before'] {
  const passed = others.filter(({ ticket }) => isEarlier(ticket, chosen.ticket));
  const pressing = ({ ticket, priority }: Candidate) =>
    ticket.raised !== undefined || priority.absolute
      ? Number.POSITIVE_INFINITY
      : slopeOf(priority, hall.policy);
  const equals = passed.filter((one) => pressing(one) >= pressing(chosen));
  const [first, ...rest] = equals.length > 0 ? equals : passed;
  if (first === undefined) return null;
  const longest = rest.reduce((one, other) => {
    return isEarlier(other.ticket, one.ticket) ? other : one;
  }, first);
  const parts = ({ ticket, priority, level, linePressure, inLane }: Candidate): IndexParts => ({
    raised: ticket.raised !== undefined,
    priority,
    waited: waitedMinutes(ticket, nowMs),
    terms: termsOf(hall, officer, ticket.serviceId, level),
    linePressure,
    lane: inLane / (ticket.dossiers ?? 1),
  });
  const { number, serviceId, priorityClassId } = longest.ticket;
  return {
    ...{ number, serviceId, priorityClassId },
    waitedMinutes: waitedMinutes(longest.ticket, nowMs),
    because: decidingFactorOf(parts(chosen), parts(longest), hall.policy),
  };
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
