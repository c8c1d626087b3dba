import type { FutureArrivals } from '../../../server/domain/simulation/future-arrivals.ts';
import type { HallStart, RosterChange } from '../../../server/domain/simulation/hall-model.ts';
import type { Random } from '../../../server/domain/simulation/random.ts';
import { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import {
  drawVisits,
  simpleVisits,
  type VisitHabits,
} from '../../../server/domain/simulation/visit-habits.ts';
import { classShares, type SyntheticHall } from './synthetic-hall.ts';

export interface Day {
  readonly stream: TicketStream;
  /** Tickets that arrive by themselves; later steps follow them in the stream. */
  readonly arrivals: number;
  readonly start: HallStart;
}

/** What real days have and the first comparison leaves out. */
export interface Life {
  readonly habits: Omit<VisitHabits, 'transferTo'>;
  /** Coefficient of variation of the day's busyness. */
  readonly busynessCv: number;
  readonly breaks: boolean;
  /** Spread of appointments around three minutes before their slot. Zero: exactly on time. */
  readonly punctualityMinutes: number;
}

export const plainLife: Life = {
  habits: simpleVisits,
  busynessCv: 0,
  breaks: false,
  punctualityMinutes: 0,
};

export const fullLife: Life = {
  habits: {
    noShowShare: 0.06,
    rejoinShare: 0.3,
    rejoinDelayMinutes: 10,
    transferShare: 0.06,
    returnShare: 0.05,
    returnDelayMinutes: 35,
    patienceMinutes: 240,
  },
  busynessCv: 0.16,
  breaks: true,
  punctualityMinutes: 8,
};

export const dayMinutes = 480;

/** Lowest relative arrival rate, such that the mean of {@link rateShape} is 1 and its peak 1.5. */
const quietRate = 0.7727;

/** Relative arrival rate: a hump in the morning and one in the afternoon, the peak 1.5 times the mean. */
export function rateShape(minutes: number): number {
  return quietRate + (1.5 - quietRate) * Math.sin((2 * Math.PI * minutes) / dayMinutes) ** 6;
}

/** Who is still to come on a synthetic day, known as well as can be: the true rates, of a day of usual busyness. */
export function arrivalsAhead({ demand }: SyntheticHall): FutureArrivals {
  const total = demand.reduce((sum, rate) => sum + rate, 0);
  return {
    ratePerMinute: (at) => total * rateShape(at),
    services: demand,
    classes: classShares,
    busyness: { mean: 1, cv: 0 },
    booked: [],
  };
}

export function syntheticDay(random: Random, hall: SyntheticHall, life: Life): Day {
  const busyness = random.gamma(life.busynessCv);
  const total = hall.demand.reduce((sum, rate) => sum + rate, 0) * busyness * roomFor(life);
  const arrivals: { at: number; from: number; service: number; priorityClass: number }[] = [];
  const peak = 1.5 * total;
  for (let t = random.exponential() / peak; t < dayMinutes; t += random.exponential() / peak) {
    if (random.uniform() * 1.5 > rateShape(t)) continue;
    const service = random.pick(hall.demand);
    const priorityClass = random.pick(classShares);
    const offset = priorityClass === 1 ? life.punctualityMinutes * random.normal() - 3 : 0;
    const at = life.punctualityMinutes > 0 ? Math.max(0, t + offset) : t;
    arrivals.push({ at, from: Math.max(t, at), service, priorityClass });
  }
  arrivals.sort((a, b) => a.at - b.at);
  const stream = new TicketStream(Math.max(16, 2 * arrivals.length));
  for (const { at, from, service, priorityClass } of arrivals) {
    const leavesAt = Number.POSITIVE_INFINITY;
    const draw = random.uniform();
    stream.add({
      arriveAt: at,
      ageFrom: from,
      service,
      priorityClass,
      draw,
      leavesAt,
      noShow: false,
    });
  }
  const habits = { ...life.habits, transferTo: hall.demand };
  drawVisits(random, stream, 0, arrivals.length, habits, 0);
  return { stream, arrivals: arrivals.length, start: dayStart(random, hall, life) };
}

/** Everybody is there all day; with breaks, each officer is away for 30 minutes about noon and 10 twice. */
function dayStart(random: Random, hall: SyntheticHall, life: Life): HallStart {
  const { officers } = hall.model;
  const roster: RosterChange[] = [];
  for (let officer = 0; officer < officers && life.breaks; officer++) {
    const noon = 190 + 100 * random.uniform();
    const breaks = [
      [60 + 80 * random.uniform(), 10],
      [noon, 30],
      [340 + 80 * random.uniform(), 10],
    ] as const;
    for (const [from, length] of breaks) {
      roster.push({ atMinutes: from, officer, present: false });
      roster.push({ atMinutes: from + length, officer, present: true });
    }
  }
  const officer = { present: true, ticket: -1, sinceMinutes: 0 };
  return { atMinutes: 0, officers: Array.from({ length: officers }, () => officer), roster };
}

/** Fewer arrivals make room for breaks and second steps, so that the load stays what the hall asks for. */
function roomFor(life: Life): number {
  const { noShowShare, rejoinShare, transferShare, returnShare } = life.habits;
  const steps = 1 - noShowShare * (1 - rejoinShare) + transferShare + returnShare;
  return (life.breaks ? 1 - 50 / dayMinutes : 1) / steps;
}
