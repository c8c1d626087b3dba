import type { TicketStream } from './ticket-stream.ts';

/**
 * Waiting tickets by service and class, each line ordered by the start of its wait. Urgency never falls
 * with the wait, so a decision needs the heads of the lines alone.
 */
export class TicketLines {
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private following = new Int32Array(64);
  /** People per service, those included who have left but were not yet reached. */
  readonly lengths: Int32Array;
  /** The same with tickets nobody stands behind: those of newcomers a forecast asks about. */
  readonly entries: Int32Array;

  constructor(
    services: number,
    readonly classes: number,
  ) {
    this.heads = new Int32Array(services * classes);
    this.tails = new Int32Array(services * classes);
    this.lengths = new Int32Array(services);
    this.entries = new Int32Array(services);
  }

  clear(): void {
    this.heads.fill(-1);
    this.tails.fill(-1);
    this.lengths.fill(0);
    this.entries.fill(0);
  }

  /** First ticket of a line, -1 when it is empty. */
  head(service: number, priorityClass: number): number {
    return this.heads[service * this.classes + priorityClass] as number;
  }

  /** The ticket behind `ticket` in its line, or -1. */
  after(ticket: number): number {
    return this.following[ticket] as number;
  }

  add(ticket: number, stream: TicketStream): void {
    this.reserve(ticket);
    const service = stream.service[ticket] as number;
    const line = service * this.classes + (stream.priorityClass[ticket] as number);
    this.count(ticket, service, 1, stream);
    const age = stream.ageFrom[ticket] as number;
    const tail = this.tails[line] as number;
    if (tail >= 0 && (stream.ageFrom[tail] as number) > age) {
      this.insert(ticket, line, age, stream.ageFrom);
      return;
    }
    this.following[ticket] = -1;
    if (tail < 0) this.heads[line] = ticket;
    else this.following[tail] = ticket;
    this.tails[line] = ticket;
  }

  removeHead(service: number, priorityClass: number, stream: TicketStream): void {
    const line = service * this.classes + priorityClass;
    const head = this.heads[line] as number;
    const next = this.following[head] as number;
    this.heads[line] = next;
    if (next < 0) this.tails[line] = -1;
    this.count(head, service, -1, stream);
  }

  /** Whoever has left on arriving is nobody. */
  private count(ticket: number, service: number, by: 1 | -1, stream: TicketStream): void {
    this.entries[service] = (this.entries[service] as number) + by;
    if ((stream.leavesAt[ticket] as number) <= (stream.arriveAt[ticket] as number)) return;
    this.lengths[service] = (this.lengths[service] as number) + by;
  }

  private insert(ticket: number, line: number, age: number, ages: Float64Array): void {
    let before = -1;
    let at = this.heads[line] as number;
    while (at >= 0 && (ages[at] as number) <= age) {
      before = at;
      at = this.following[at] as number;
    }
    this.following[ticket] = at;
    if (before < 0) this.heads[line] = ticket;
    else this.following[before] = ticket;
  }

  private reserve(ticket: number): void {
    if (ticket < this.following.length) return;
    const wider = new Int32Array(Math.max(2 * this.following.length, ticket + 1));
    wider.set(this.following);
    this.following = wider;
  }
}
