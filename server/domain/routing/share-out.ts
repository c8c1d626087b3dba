import type { CentreState } from '../centre/state.ts';
import type { Ticket } from '../ticket/ticket.ts';
import {
  bestCandidate,
  bestOf,
  chooseTicket,
  type Candidate,
  type Choice,
} from './choose-ticket.ts';
import { ownMinutes, serviceMinutes, type Hall, type StaffedDesk } from './hall-of.ts';
import { idleCost } from './idle-cost.ts';

/** A ticket given to an idle desk; `choice` is undefined when nobody is left whom they may serve. */
export interface Shared {
  readonly staffed: StaffedDesk;
  readonly choice: Choice | undefined;
}

/** Mean of the scarcities: that of a hall which is well in use. */
export const usualScarcity = 0.8;

/**
 * Shares the line out among idle desks, and takes what is given from the hall's line. The ticket that
 * stands highest goes first; of the desks whose best ticket it is, the least flexible takes it, by
 * {@link idleCost}, among equals the longest idle. Calling in the given order repeats these choices.
 */
export function shareOut(
  state: CentreState,
  hall: Hall,
  idle: readonly StaffedDesk[],
  nowMs: number,
): Shared[] {
  const scarcity = scarcityByService(state, hall);
  const wishes = idle.map((staffed) => ({ staffed, best: bestFor(hall, staffed, nowMs) }));
  const shared: Shared[] = [];
  for (;;) {
    const wanted = bestOf(wishes.flatMap(({ best }) => best ?? []));
    if (wanted === undefined) break;
    const rivals = wishes.filter(({ best }) => best?.ticket.id === wanted.ticket.id);
    const taker = cheapest(rivals, (one) => costOf(hall, scarcity, one, nowMs));
    const { staffed } = taker;
    wishes.splice(wishes.indexOf(taker), 1);
    // The reasons are of this moment, with those still in line who will be given out next.
    const choice = chooseTicket(hall, staffed.officer, nowMs, staffed.desk.counterId);
    shared.push({ staffed, choice });
    hall.waiting.remove(wanted.ticket);
    hall.order.note(wanted.ticket);
    for (const wish of wishes) {
      if (isTouched(wish, wanted.ticket)) wish.best = bestFor(hall, wish.staffed, nowMs);
    }
  }
  return [...shared, ...wishes.map(({ staffed }) => ({ staffed, choice: undefined }))];
}

interface Wish {
  readonly staffed: StaffedDesk;
  best: Candidate | undefined;
}

/** Who is called now is nobody else's any more, and counts in the order of numbers of their series. */
function isTouched({ best }: Wish, given: Ticket): boolean {
  return best?.ticket.seriesFieldId === given.seriesFieldId;
}

function bestFor(hall: Hall, { officer, desk }: StaffedDesk, nowMs: number): Candidate | undefined {
  return bestCandidate(hall, officer, nowMs, desk.counterId);
}

function cheapest(wishes: readonly Wish[], cost: (wish: Wish) => number): Wish {
  return wishes.reduce((least, wish) => (cost(wish) < cost(least) ? wish : least));
}

function costOf(
  hall: Hall,
  scarcity: ReadonlyMap<string, number>,
  { staffed: { desk, officer }, best }: Wish,
  nowMs: number,
): number {
  const serviceId = best?.ticket.serviceId;
  let otherScarcity = 0;
  for (const id of officer.skills.keys()) {
    if (id !== serviceId) otherScarcity += scarcity.get(id) ?? 0;
  }
  const { policy } = hall;
  const speed =
    serviceId === undefined
      ? 1
      : serviceMinutes(hall, serviceId) / ownMinutes(hall, officer.id, serviceId);
  const idleMinutes = Math.max(0, nowMs - desk.sinceMs) / 60_000;
  const terms = { level: best?.level ?? 3, speed, otherScarcity };
  return idleCost(terms, policy) - policy.idle.idleMinuteWorth * idleMinutes;
}

/** Today's work of each service over the officers' time for it, scaled to a usual mean. */
function scarcityByService(state: CentreState, hall: Hall): Map<string, number> {
  const issued = new Map<string, number>();
  const today = state.conduct.day?.date;
  for (const { date, serviceId } of state.tickets.values()) {
    if (date === today) issued.set(serviceId, (issued.get(serviceId) ?? 0) + 1);
  }
  const scarcity = new Map<string, number>();
  let sum = 0;
  for (const [id, able] of hall.capacity) {
    const value = (serviceMinutes(hall, id) * (1 + (issued.get(id) ?? 0))) / able;
    scarcity.set(id, value);
    sum += value;
  }
  const scale = (usualScarcity * scarcity.size) / Math.max(1e-9, sum);
  for (const [id, value] of scarcity) scarcity.set(id, value * scale);
  return scarcity;
}
