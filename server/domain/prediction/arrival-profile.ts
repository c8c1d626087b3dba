import { busynessSoFar, type FutureArrivals } from '../simulation/future-arrivals.ts';

/** Length of a slot of the profile. */
export const slotMinutes = 30;
const slotMs = slotMinutes * 60_000;

/** What earlier days say about when people come. */
export interface ArrivalProfile {
  /** Epoch ms of the begin of today's first slot: local midnight. */
  readonly midnightMs: number;
  /** Tickets a usual day of this kind brings per slot; empty while no such day is known. */
  readonly perSlot: readonly number[];
  /** Tickets of each service on a usual day, in the order of the setup; empty while none is known. */
  readonly services: readonly number[];
  /** Share of tickets of each class, in the order of the setup. */
  readonly classes: readonly number[];
}

/** Tickets given in one slot of an earlier day. */
export interface SlotCount {
  /** ISO date. */
  readonly date: string;
  readonly slot: number;
  readonly tickets: number;
}

/** Days of the same weekday from which on other weekdays are left out. */
const enoughDays = 2;

/** The usual day per slot: the mean of earlier days of the same weekday, or of all while these are few. */
export function usualDay(counts: readonly SlotCount[], today: string): number[] {
  const same = counts.filter(({ date }) => weekdayOf(date) === weekdayOf(today));
  const chosen = daysIn(same) >= enoughDays ? same : counts;
  const days = daysIn(chosen);
  if (days === 0) return [];
  const perSlot = Array.from({ length: (24 * 60) / slotMinutes }, () => 0);
  for (const { slot, tickets } of chosen) perSlot[slot] = (perSlot[slot] ?? 0) + tickets / days;
  return perSlot;
}

function daysIn(counts: readonly SlotCount[]): number {
  return new Set(counts.map(({ date }) => date)).size;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Tickets at which today's mix of services counts as much as that of earlier days. */
const usualTickets = 30;
/** Whatever a service's past: somebody may come for it. */
const leastTickets = 1;

/** What is known of today when arrivals are foreseen. */
export interface TodaySoFar {
  readonly nowMs: number;
  readonly issuedToday: readonly number[];
  readonly recentPerMinute: number;
  readonly serviceMinutes: readonly number[];
  readonly team: readonly { readonly staysPresent: boolean }[];
}

/** Spread of a day's total around the usual one, measured on real halls (docs/science.md). */
const busynessCv = 0.16;
/** The same where no earlier day is known and the last minutes have to stand for the next ones. */
const unknownCv = 0.3;

/**
 * The people still to come today: the usual day's profile times what today's arrivals so far say about
 * its busyness; while no earlier day is known, the rate of late.
 */
export function futureArrivals(profile: ArrivalProfile, today: TodaySoFar): FutureArrivals {
  // Today's tickets, and before many have come those of a usual day.
  const usual = profile.services.reduce((sum, count) => sum + count, 0);
  const services = today.issuedToday.map((count, k) => {
    return (
      count + (usual > 0 ? (usualTickets * (profile.services[k] ?? 0)) / usual : 0) + leastTickets
    );
  });
  const common = { services, classes: profile.classes, booked: [] };
  if (profile.perSlot.length === 0) {
    const perMinute = Math.min(today.recentPerMinute, keepUpRate(today));
    return { ...common, ratePerMinute: () => perMinute, busyness: { mean: 1, cv: unknownCv } };
  }
  const rateAt = (atMs: number) => {
    const slot = Math.floor((atMs - profile.midnightMs) / slotMs);
    return (profile.perSlot[slot] ?? 0) / slotMinutes;
  };
  const seen = today.issuedToday.reduce((sum, count) => sum + count, 0);
  return {
    ...common,
    ratePerMinute: (minutes) => rateAt(today.nowMs + minutes * 60_000),
    busyness: busynessSoFar(seen, expectedSoFar(profile, today.nowMs), busynessCv),
  };
}

/** Tickets a minute the officers who are there can serve: a rush beyond it is not taken to last. */
function keepUpRate({ team, issuedToday, serviceMinutes }: TodaySoFar): number {
  const weights = issuedToday.map((count) => count + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const minutes = weights.reduce((sum, weight, k) => sum + weight * (serviceMinutes[k] ?? 0), 0);
  const officers = team.filter(({ staysPresent }) => staysPresent).length;
  return minutes > 0 ? (officers * total) / minutes : 0;
}

function expectedSoFar({ perSlot, midnightMs }: ArrivalProfile, nowMs: number): number {
  const passed = (nowMs - midnightMs) / slotMs;
  return perSlot.reduce((sum, count, slot) => sum + count * clamp(passed - slot), 0);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
