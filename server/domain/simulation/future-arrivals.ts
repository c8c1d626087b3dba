import { Lottery, type Random } from './random.ts';
import type { TicketStream } from './ticket-stream.ts';

/** People still to come: a Poisson stream whose rate changes by the clock, times the day's busyness. */
export interface FutureArrivals {
  /** Tickets a minute over all services at a moment, for a day of busyness 1. */
  ratePerMinute(atMinutes: number): number;
  /** Weight of each service. */
  readonly services: ArrayLike<number>;
  /** Weight of each class. */
  readonly classes: ArrayLike<number>;
  /** What is believed of today's busyness: a Gamma law with this mean and coefficient of variation. */
  readonly busyness: { readonly mean: number; readonly cv: number };
  /** Booked people not here yet, each with the time they will be. */
  readonly booked: readonly BookedArrival[];
}

/** Somebody who is known to come: with an appointment, or back from a hold. */
export interface BookedArrival {
  readonly slotMinutes: number;
  readonly service: number;
  readonly priorityClass: number;
  /** From when the wait counts where that is not the slot: a held ticket keeps its age. */
  readonly ageFromMinutes?: number;
}

const stepMinutes = 5;

/**
 * Adds the arrivals from `from` to `to` minutes to the stream, in order of time. The rate is taken as
 * constant within five minutes.
 */
export function addArrivals(
  random: Random,
  stream: TicketStream,
  future: FutureArrivals,
  from: number,
  to: number,
): void {
  const { mean, cv } = future.busyness;
  const busyness = mean * random.gamma(cv);
  const booked = future.booked.filter(({ slotMinutes }) => slotMinutes > from && slotMinutes <= to);
  const services = new Lottery(future.services);
  const classes = new Lottery(future.classes);
  let nextBooked = 0;
  const addBooked = (until: number) => {
    for (; nextBooked < booked.length; nextBooked++) {
      const one = booked[nextBooked];
      if (one === undefined || one.slotMinutes > until) return;
      const { slotMinutes, service, priorityClass, ageFromMinutes = slotMinutes } = one;
      addArrival(random, stream, slotMinutes, ageFromMinutes, service, priorityClass);
    }
  };
  for (let begin = from; begin < to; begin += stepMinutes) {
    const end = Math.min(to, begin + stepMinutes);
    const rate = busyness * future.ratePerMinute((begin + end) / 2);
    if (rate <= 0) continue;
    for (
      let at = begin + random.exponential() / rate;
      at < end;
      at += random.exponential() / rate
    ) {
      addBooked(at);
      const service = services.draw(random);
      addArrival(random, stream, at, at, service, classes.draw(random));
    }
  }
  addBooked(to);
}

function addArrival(
  random: Random,
  stream: TicketStream,
  at: number,
  ageFrom: number,
  service: number,
  priorityClass: number,
): void {
  const leavesAt = Number.POSITIVE_INFINITY;
  const draw = random.uniform();
  stream.add({ arriveAt: at, ageFrom, service, priorityClass, draw, leavesAt, noShow: false });
}

/**
 * What a day's arrivals so far say about its busyness: the Gamma prior of mean 1 and `priorCv`, updated by
 * `seen` arrivals where `expected` were foreseen (Gamma-Poisson conjugacy).
 */
export function busynessSoFar(
  seen: number,
  expected: number,
  priorCv: number,
): { mean: number; cv: number } {
  const shape = 1 / (priorCv * priorCv);
  return { mean: (shape + seen) / (shape + expected), cv: 1 / Math.sqrt(shape + seen) };
}
