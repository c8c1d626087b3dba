import type {
  HallStart,
  OfficerStart,
  RosterChange,
} from '../../../server/domain/simulation/hall-model.ts';
import type { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import type { HallSnapshot } from '../../../server/domain/simulation/snapshot.ts';
import { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';

/** Copies the present moment of a running simulation; `origin[i]` is the ticket's index over there. */
export function snapshotOf(
  simulation: HallSimulation,
  source: TicketStream,
  roster: readonly RosterChange[],
): HallSnapshot & { readonly origin: readonly number[] } {
  const { model, lines, now } = simulation;
  const stream = new TicketStream(2048);
  const origin: number[] = [];
  for (let service = 0; service < model.services; service++) {
    for (let c = 0; c < model.classes; c++) {
      for (let ticket = lines.head(service, c); ticket >= 0; ticket = lines.after(ticket)) {
        if ((source.leavesAt[ticket] as number) <= now) continue;
        copyTicket(stream, source, ticket);
        origin.push(ticket);
      }
    }
  }
  const waiting = stream.count;
  const officers: OfficerStart[] = [];
  for (let officer = 0; officer < model.officers; officer++) {
    const busyWith = simulation.serving[officer] as number;
    const ticket = busyWith < 0 ? -1 : copyTicket(stream, source, busyWith);
    if (busyWith >= 0) origin.push(busyWith);
    const sinceMinutes = simulation.since[officer] as number;
    officers.push({ present: simulation.present[officer] === 1, ticket, sinceMinutes });
  }
  const ahead = roster.filter(({ atMinutes }) => atMinutes > now);
  const start: HallStart = { atMinutes: now, officers, roster: ahead };
  return { stream, waiting, count: stream.count, start, origin };
}

function copyTicket(stream: TicketStream, source: TicketStream, ticket: number): number {
  return stream.add({
    arriveAt: Number.NEGATIVE_INFINITY,
    ageFrom: source.ageFrom[ticket] as number,
    service: source.service[ticket] as number,
    priorityClass: source.priorityClass[ticket] as number,
    draw: source.draw[ticket] as number,
    leavesAt: Number.POSITIVE_INFINITY,
    noShow: false,
  });
}
