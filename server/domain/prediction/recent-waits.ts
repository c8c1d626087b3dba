import type { HallFacts } from './hall-facts.ts';
import { officersWorth, queueLengthWait } from './queue-length.ts';

/** The simple predictors beside the simulation, in this order. */
export const simplePredictors = ['LES', 'HOL', 'last 10', 'QL'] as const;

const remembered = 10;

/** A kind of ticket in the numbers of the hall's facts. */
export interface NumberedKind {
  readonly service: number;
  readonly priorityClass: number;
}

/**
 * What recent waits and the length of the line say about a newcomer's wait, each service and class apart:
 * the wait of the last to enter service, the age of the head of the line, the mean of the last ten, and
 * queue length with abandonment (Ibrahim and Whitt 2009; Whitt 1999). Where nothing was seen yet, queue
 * length stands in.
 */
export class RecentWaits {
  private readonly waits = new Map<string, number[]>();

  /** `ranks`: place of each class among those who are called first. */
  constructor(private readonly ranks: readonly number[]) {}

  note(kind: NumberedKind, waitMinutes: number): void {
    const known = this.waits.get(keyOf(kind)) ?? [];
    known.push(waitMinutes);
    this.waits.set(keyOf(kind), known.slice(-remembered));
  }

  /** Minutes, in the order of {@link simplePredictors}; `leaving` is the rate at which one person gives up. */
  predictions(facts: HallFacts, kind: NumberedKind, leaving: number): number[] {
    const queueLength = this.lineWait(facts, kind, leaving);
    const known = this.waits.get(keyOf(kind)) ?? [];
    const mean = known.reduce((sum, wait) => sum + wait, 0) / known.length;
    const last = known.at(-1);
    return [
      last ?? queueLength,
      headAge(facts, kind),
      last === undefined ? queueLength : mean,
      queueLength,
    ];
  }

  /** Behind those of the same service whose class is not called later. */
  private lineWait(facts: HallFacts, { service, priorityClass }: NumberedKind, leaving: number) {
    const rank = (one: number) => this.ranks[one] ?? 0;
    const ahead = facts.waiting.filter((ticket) => {
      return ticket.service === service && rank(ticket.priorityClass) <= rank(priorityClass);
    }).length;
    const rate = 1 / (facts.serviceMinutes[service] ?? 1);
    return queueLengthWait(ahead, officersWorth(facts, service), rate, leaving);
  }
}

function headAge({ waiting, nowMs }: HallFacts, { service, priorityClass }: NumberedKind): number {
  const since = waiting.reduce((least, ticket) => {
    const isOfKind = ticket.service === service && ticket.priorityClass === priorityClass;
    return isOfKind ? Math.min(least, ticket.agesFromMs) : least;
  }, nowMs);
  return (nowMs - since) / 60_000;
}

function keyOf({ service, priorityClass }: NumberedKind): string {
  return `${service}/${priorityClass}`;
}
