import { defaultRoutingPolicy } from '../../../server/domain/routing/default-policy.ts';
import type { HallModel } from '../../../server/domain/simulation/hall-model.ts';
import type { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import { hallSeries, seriesOf } from '../support/synthetic-hall.ts';

const { mostOvertaken, withinMinutes } = defaultRoutingPolicy.seriesOrder;

interface OrdinaryCall {
  readonly at: number;
  readonly age: number;
  readonly officer: number;
}

/**
 * Ordinary tickets of a finished run that an officer who could have served them passed over for a later one
 * of their series, although that had happened `mostOvertaken` times within `withinMinutes`. Worked out from
 * the calls alone, independently of the rule that bounds it.
 */
export function overtakenTooOften(stream: TicketStream, model: HallModel): number {
  const calls = ordinaryCalls(stream);
  let count = 0;
  for (let ticket = 0; ticket < stream.count; ticket++) {
    if (stream.priorityClass[ticket] !== 0 || stream.servedBy[ticket]! < 0) continue;
    const service = stream.service[ticket]!;
    const { ageFrom, arriveAt, calledAt } = stream;
    const later = calls[seriesOf(service)]!.filter(
      ({ at, age }) => at >= arriveAt[ticket]! && at < calledAt[ticket]! && age > ageFrom[ticket]!,
    );
    const tooOften = later.some(({ at, officer }, i) => {
      const able = model.levels[officer * model.services + service] !== 0;
      const earlier = later[i - mostOvertaken];
      return able && earlier !== undefined && at - earlier.at <= withinMinutes;
    });
    if (tooOften) count += 1;
  }
  return count;
}

/** By series, in the order in which they were made. */
function ordinaryCalls(stream: TicketStream): OrdinaryCall[][] {
  const calls: OrdinaryCall[][] = hallSeries.map(() => []);
  for (let ticket = 0; ticket < stream.count; ticket++) {
    if (stream.priorityClass[ticket] !== 0 || stream.servedBy[ticket]! < 0) continue;
    const call = {
      at: stream.calledAt[ticket]!,
      age: stream.ageFrom[ticket]!,
      officer: stream.servedBy[ticket]!,
    };
    calls[seriesOf(stream.service[ticket]!)]!.push(call);
  }
  for (const one of calls) one.sort((a, b) => a.at - b.at);
  return calls;
}
