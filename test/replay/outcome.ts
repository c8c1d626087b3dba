import type { CentreEvent } from '../../shared/contract/event.ts';
import type { History } from '../support/history.ts';

/** Counts of breaches; each must be 0. */
export interface Breaches {
  /** Tickets people hold that the history does not know, or that wait where nobody can see them. */
  readonly lost: number;
  /** Numbers given to two people on one day. */
  readonly duplicateNumbers: number;
  /** Calls of a ticket, or to a counter, that was in a call already. */
  readonly doubleCalls: number;
}

/** What became of the day, by the history alone. */
export interface Outcome extends Breaches {
  readonly called: number;
  readonly completed: number;
  readonly leftWaiting: number;
  /** Issue to first call, in milliseconds of the replay. */
  readonly waitsMs: readonly number[];
  /** Ids of all calls, in order. */
  readonly callIds: readonly number[];
}

export interface OutcomeSources {
  readonly history: History;
  /** When each event happened, by revision, epoch ms. */
  readonly atMs: ReadonlyMap<number, number>;
  /** Tickets that were handed out. */
  readonly heldTicketIds: readonly string[];
  /** Live tickets as a screen sees them at the end. */
  readonly seenTicketIds: ReadonlySet<string>;
}

/** Follows the events of a finished replay. */
export function outcomeOf({
  history,
  atMs,
  heldTicketIds,
  seenTicketIds,
}: OutcomeSources): Outcome {
  const follower = new Follower(atMs);
  for (const { revision, data } of history.events) follower.follow(data as CentreEvent, revision);
  const live = history.tickets.filter(({ state }) => liveStates.has(state));
  const unseen = live.filter(({ id }) => !seenTicketIds.has(id)).length;
  const known = new Set(history.tickets.map(({ id }) => id));
  const unknown = heldTicketIds.filter((id) => !known.has(id) || !follower.issued.has(id)).length;
  const heldTwice = heldTicketIds.length - new Set(heldTicketIds).size;
  return {
    lost: unknown + unseen,
    duplicateNumbers: follower.duplicateNumbers + heldTwice,
    doubleCalls: follower.doubleCalls,
    called: follower.callIds.length,
    completed: follower.completed,
    leftWaiting: live.length + follower.expired,
    waitsMs: follower.waitsMs,
    callIds: follower.callIds,
  };
}

const liveStates = new Set(['booked', 'waiting', 'called', 'serving', 'held']);

class Follower {
  /** When each ticket was issued. */
  readonly issued = new Map<string, number>();
  readonly callIds: number[] = [];
  readonly waitsMs: number[] = [];
  duplicateNumbers = 0;
  doubleCalls = 0;
  completed = 0;
  expired = 0;
  private readonly numbers = new Set<string>();
  private readonly waited = new Set<string>();
  /** Open calls by id. */
  private readonly open = new Map<number, { ticketId: string; counterId: string }>();

  constructor(private readonly atMs: ReadonlyMap<number, number>) {}

  follow(event: CentreEvent, revision: number): void {
    if (event.type === 'ticket-issued') {
      const number = `${event.date} ${event.number}`;
      if (this.numbers.has(number)) this.duplicateNumbers += 1;
      this.numbers.add(number);
      this.issued.set(event.ticketId, this.atMs.get(revision) ?? Number.NaN);
    } else if (event.type === 'ticket-called') {
      this.call(event, revision);
    } else if ('callId' in event && event.callId !== null && endsCall(event.type)) {
      this.open.delete(event.callId);
    }
    if (event.type === 'ticket-completed') this.completed += 1;
    if (event.type === 'ticket-expired') this.expired += 1;
  }

  private call(event: Extract<CentreEvent, { type: 'ticket-called' }>, revision: number): void {
    const { callId, ticketId, counterId } = event;
    for (const other of this.open.values()) {
      if (other.ticketId === ticketId || other.counterId === counterId) this.doubleCalls += 1;
    }
    this.open.set(callId, { ticketId, counterId });
    this.callIds.push(callId);
    if (this.waited.has(ticketId)) return;
    this.waited.add(ticketId);
    this.waitsMs.push((this.atMs.get(revision) ?? Number.NaN) - (this.issued.get(ticketId) ?? 0));
  }
}

function endsCall(type: CentreEvent['type']): boolean {
  const staysOpen = ['ticket-called', 'ticket-recalled', 'serving-started', 'priority-confirmed'];
  return !staysOpen.includes(type);
}
