import type { Random } from './random.ts';
import { origins, type TicketStream } from './ticket-stream.ts';

/** How visits go on, as shares of tickets; delays and patience in minutes. */
export interface VisitHabits {
  readonly noShowShare: number;
  /** Of the no-shows: those who come back to the line. */
  readonly rejoinShare: number;
  readonly rejoinDelayMinutes: number;
  readonly transferShare: number;
  /** Where transfers go: weight per service. */
  readonly transferTo: ArrayLike<number>;
  /** Visits that come back with a missing paper. */
  readonly returnShare: number;
  readonly returnDelayMinutes: number;
  /** Mean patience of people in the line, exponential; infinite: nobody leaves. */
  readonly patienceMinutes: number;
}

/** Visits of one step to which everybody comes and from which nobody leaves. */
export const simpleVisits: VisitHabits = {
  noShowShare: 0,
  rejoinShare: 0,
  rejoinDelayMinutes: 10,
  transferShare: 0,
  transferTo: [],
  returnShare: 0,
  returnDelayMinutes: 30,
  patienceMinutes: Number.POSITIVE_INFINITY,
};

/**
 * Draws for the tickets `from` to `to` - 1 who will not come, who leaves when, and which later steps
 * follow. Patience counts from `now` or from the arrival, whichever is later: with the exponential law
 * somebody who has waited already is as patient as anybody else.
 */
export function drawVisits(
  random: Random,
  stream: TicketStream,
  from: number,
  to: number,
  habits: VisitHabits,
  now: number,
): void {
  for (let ticket = from; ticket < to; ticket++) {
    const begins = Math.max(now, stream.ageFrom[ticket] as number);
    const patience = habits.patienceMinutes;
    stream.leavesAt[ticket] =
      patience === Number.POSITIVE_INFINITY ? patience : begins + patience * random.exponential();
    const absent = habits.noShowShare > 0 && random.uniform() < habits.noShowShare;
    stream.noShow[ticket] = absent ? 1 : 0;
    drawLaterStep(random, stream, ticket, habits);
  }
}

/** Draws whether, and how, a visit goes on after the ticket's present step. */
export function drawLaterStep(
  random: Random,
  stream: TicketStream,
  ticket: number,
  habits: VisitHabits,
): void {
  const { transferShare, returnShare } = habits;
  stream.followUp[ticket] = -1;
  if (transferShare + returnShare + habits.noShowShare === 0) return;
  const luck = random.uniform();
  const service = stream.service[ticket] as number;
  const spread = 0.5 + random.uniform();
  if (stream.noShow[ticket] === 1) {
    if (luck >= habits.rejoinShare) return;
    const delay = habits.rejoinDelayMinutes * spread;
    stream.addStep(ticket, service, random.uniform(), origins.rejoin, delay);
  } else if (luck < transferShare) {
    const to = random.pick(habits.transferTo);
    stream.addStep(ticket, to, random.uniform(), origins.transfer, 0);
  } else if (luck < transferShare + returnShare) {
    const delay = habits.returnDelayMinutes * spread;
    stream.addStep(ticket, service, random.uniform(), origins.return, delay);
  }
}
