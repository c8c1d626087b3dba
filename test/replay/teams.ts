import type { QueueGroup, RecordedDay, RecordedTicket, Snapshot } from './recorded-day.ts';

/** A change of the number of a team's open counters; holds until the next one. */
export interface Opening {
  readonly minute: number;
  readonly counters: number;
}

/** Counters that serve the same groups, and how long they take for one person. */
export interface Team {
  readonly groups: readonly QueueGroup[];
  /** In order of time; the last one closes. */
  readonly openings: readonly Opening[];
  readonly mostCounters: number;
  readonly serviceMinutes: number;
}

/** From so many counters on, groups that always show the same number are taken to share them. */
const telling = 3;
const shortestMinutes = 1;
const longestMinutes = 60;
/** A gap between snapshots longer than this tells nothing about the time within. */
const longestGapMinutes = 30;

/**
 * The day's counters as teams. The data say how many counters are open for a group, not which: groups
 * that show the same number, at least three at some time, at every moment of the day share theirs; every
 * other group has its own.
 */
export function findTeams(day: RecordedDay): Team[] {
  const sharing = new Map<string, QueueGroup[]>();
  for (const group of day.groups) {
    const snapshots = snapshotsOf(day, group);
    const most = mostOpen(snapshots);
    const key = most < telling ? String(group.id) : openingsKey(snapshots);
    sharing.set(key, [...(sharing.get(key) ?? []), group]);
  }
  return [...sharing.values()].map((groups) => teamOf(day, groups));
}

/** How many of the team's counters are open at a moment. */
export function openAt(openings: readonly Opening[], minute: number): number {
  return openings.findLast((opening) => opening.minute <= minute)?.counters ?? 0;
}

function teamOf(day: RecordedDay, groups: readonly QueueGroup[]): Team {
  const ids = new Set(groups.map(({ id }) => id));
  const tickets = day.tickets.filter(({ groupId }) => ids.has(groupId));
  const snapshots = groups[0] === undefined ? [] : snapshotsOf(day, groups[0]);
  const openings = mostOpen(snapshots) > 0 ? openingsOf(snapshots) : coveringCalls(tickets);
  return {
    groups,
    openings,
    mostCounters: Math.max(...openings.map(({ counters }) => counters)),
    serviceMinutes: estimateMinutes(day, groups, openings, tickets),
  };
}

/**
 * Counter-minutes spent per person called, over the time in which people wait and so no counter is idle.
 * The quotient of the sums, not a median of quotients: it makes the counters get through as many people
 * as they did, and a few calls seen late by the five-minute polling cancel out.
 */
function estimateMinutes(
  day: RecordedDay,
  groups: readonly QueueGroup[],
  openings: readonly Opening[],
  tickets: readonly RecordedTicket[],
): number {
  const busy = { counterMinutes: 0, calls: 0 };
  const whole = { counterMinutes: 0, calls: 0 };
  const line = mergeWaiting(groups.map((group) => snapshotsOf(day, group)));
  for (const [i, { minute, waiting }] of line.entries()) {
    const next = line[i + 1];
    const open = openAt(openings, minute);
    if (next === undefined || open === 0 || next.minute - minute > longestGapMinutes) continue;
    const within = (ticket: RecordedTicket) =>
      ticket.calledMinute > minute && ticket.calledMinute <= next.minute;
    const calls = tickets.filter(within).length;
    const sums = waiting > 0 && next.waiting > 0 ? [busy, whole] : [whole];
    for (const sum of sums) {
      sum.counterMinutes += open * (next.minute - minute);
      sum.calls += calls;
    }
  }
  const { counterMinutes, calls } = busy.calls > 0 ? busy : whole;
  const minutes = calls > 0 ? counterMinutes / calls : shortestMinutes;
  return Math.min(longestMinutes, Math.max(shortestMinutes, minutes));
}

/** People waiting in all of the groups together, at each moment at which any of them changed. */
function mergeWaiting(
  all: readonly (readonly Snapshot[])[],
): { minute: number; waiting: number }[] {
  const minutes = [...new Set(all.flat().map(({ minute }) => minute))].sort((a, b) => a - b);
  return minutes.map((minute) => ({
    minute,
    waiting: all.reduce((sum, snapshots) => {
      return sum + (snapshots.findLast((one) => one.minute <= minute)?.waiting ?? 0);
    }, 0),
  }));
}

function snapshotsOf(day: RecordedDay, { id }: QueueGroup): readonly Snapshot[] {
  return day.snapshots.get(id) ?? [];
}

function mostOpen(snapshots: readonly Snapshot[]): number {
  return Math.max(0, ...snapshots.map(({ openCounters }) => openCounters));
}

function openingsKey(snapshots: readonly Snapshot[]): string {
  return openingsOf(snapshots)
    .map(({ minute, counters }) => `${minute}:${counters}`)
    .join(' ');
}

/** Changes only; closed after the last snapshot, whatever it showed. */
function openingsOf(snapshots: readonly Snapshot[]): Opening[] {
  const openings: Opening[] = [];
  for (const { minute, openCounters: counters } of snapshots) {
    if (openings.at(-1)?.counters !== counters) openings.push({ minute, counters });
  }
  const end = snapshots.at(-1)?.minute ?? 0;
  return openings.at(-1)?.counters === 0
    ? openings
    : [...openings, { minute: end + 1, counters: 0 }];
}

/** A group that called people though no counter was seen open had one. */
function coveringCalls(tickets: readonly RecordedTicket[]): Opening[] {
  const calls = tickets.map(({ calledMinute }) => calledMinute);
  return [
    { minute: Math.min(...calls), counters: 1 },
    { minute: Math.max(...calls) + longestMinutes, counters: 0 },
  ];
}
