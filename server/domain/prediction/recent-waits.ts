import type { HallFacts } from './hall-facts.ts';
import { queueLengthWait } from './queue-length.ts';

/** The simple predictors beside the simulation, in this order. */
export const simplePredictors = ['LES', 'HOL', 'last 10', 'QL'] as const;

const remembered = 10;

/**
 * What recent waits and the length of the line say about a newcomer's wait in a service: the wait of the
 * last to enter service, the age of the head of the line, the mean of the last ten, and queue length with
 * abandonment (Ibrahim and Whitt 2009; Whitt 1999). Where nothing was seen yet, queue length stands in.
 */
export class RecentWaits {
  private readonly waits = new Map<number, number[]>();

  note(service: number, waitMinutes: number): void {
    const known = this.waits.get(service) ?? [];
    known.push(waitMinutes);
    this.waits.set(service, known.slice(-remembered));
  }

  /** Minutes, in the order of {@link simplePredictors}; `leaving` is the rate at which one person gives up. */
  predictions(facts: HallFacts, service: number, leaving: number): number[] {
    const queueLength = lineWait(facts, service, leaving);
    const known = this.waits.get(service) ?? [];
    const mean = known.reduce((sum, wait) => sum + wait, 0) / known.length;
    const last = known.at(-1);
    return [
      last ?? queueLength,
      headAge(facts, service),
      last === undefined ? queueLength : mean,
      queueLength,
    ];
  }
}

function headAge({ waiting, nowMs }: HallFacts, service: number): number {
  const since = waiting.reduce(
    (least, ticket) => (ticket.service === service ? Math.min(least, ticket.agesFromMs) : least),
    nowMs,
  );
  return (nowMs - since) / 60_000;
}

/** Wait behind the line of a service, each officer there split evenly over the services they can do. */
function lineWait({ waiting, team, serviceMinutes }: HallFacts, service: number, leaving: number) {
  const ahead = waiting.filter((ticket) => ticket.service === service).length;
  const officers = team.reduce((sum, { levels, staysPresent }) => {
    const skills = levels.reduce((count, level) => count + (level > 0 ? 1 : 0), 0);
    return staysPresent && levels[service] ? sum + 1 / skills : sum;
  }, 0);
  return queueLengthWait(ahead, officers, 1 / (serviceMinutes[service] ?? 1), leaving);
}
