import type { SeriesRule } from './hall-model.ts';
import type { TicketLines } from './ticket-lines.ts';
import type { TicketStream } from './ticket-stream.ts';

/** The bound on overtaking inside a series (`routing/series-order.ts`) in the simulator's numbers. */
export class SeriesOrderKeeper {
  /** Per series: the newest calls of ordinary tickets as a ring, oldest overwritten. */
  private readonly calledAt: Float64Array;
  private readonly agesOfCalled: Float64Array;
  private readonly newest: Int32Array;
  /** Per series: ordinary tickets whose wait began later are passed over in the choice under way. */
  private readonly heldBackFrom: Float64Array;
  private readonly room: number;
  private holding = false;

  constructor(
    private readonly rule: SeriesRule,
    private readonly stream: TicketStream,
  ) {
    // The bound is reached by that many calls; calls of people who overtook nobody lie between them.
    this.room = 4 * (rule.mostOvertaken + 1) + 16;
    this.calledAt = new Float64Array(rule.series * this.room);
    this.agesOfCalled = new Float64Array(this.calledAt.length);
    this.newest = new Int32Array(rule.series);
    this.heldBackFrom = new Float64Array(rule.series).fill(Number.POSITIVE_INFINITY);
    this.begin();
  }

  /** True when this object can keep the order of that run. */
  fits(rule: SeriesRule | undefined, stream: TicketStream): boolean {
    return rule === this.rule && stream === this.stream;
  }

  /** Forgets a run: only the calls before the start have been made. */
  begin(): void {
    this.calledAt.fill(Number.NEGATIVE_INFINITY);
    for (const { series, calledAt, ageFrom } of this.rule.before) {
      this.add(series, calledAt, ageFrom);
    }
  }

  private seriesOf(ticket: number): number {
    const own = this.stream.series[ticket] as number;
    return own >= 0
      ? own
      : (this.rule.seriesOfService[this.stream.service[ticket] as number] as number);
  }

  /** A ticket is called from the line, or on its arrival. */
  note(ticket: number, now: number): void {
    if (this.isOrdinary(ticket)) {
      this.add(this.seriesOf(ticket), now, this.stream.ageFrom[ticket] as number);
    }
  }

  /** True when `later` is an ordinary ticket of the series of `older` whose wait began after it. */
  private overtakes(later: number, older: number): boolean {
    const { ageFrom } = this.stream;
    return (
      (ageFrom[later] as number) > (ageFrom[older] as number) &&
      this.isOrdinary(later) &&
      this.seriesOf(later) === this.seriesOf(older)
    );
  }

  /** True when no later number of its series may go before `ticket` any more. */
  private isDue(ticket: number, now: number): boolean {
    const series = this.seriesOf(ticket);
    const age = this.stream.ageFrom[ticket] as number;
    const from = Math.max(now - this.rule.withinMinutes, this.stream.arriveAt[ticket] as number);
    let count = 0;
    for (let back = 0; back < this.room && count < this.rule.mostOvertaken; back++) {
      const at = this.place(series, back);
      if ((this.calledAt[at] as number) < from) break;
      if ((this.agesOfCalled[at] as number) > age) count += 1;
    }
    return count >= this.rule.mostOvertaken;
  }

  /**
   * Looks for somebody of these services whom `best` would overtake once too often. When there is one, nobody
   * overtakes them any more in the choice under way, and the answer is true.
   */
  holdsBack(best: number, services: Int32Array, lines: TicketLines, now: number): boolean {
    for (let i = 0; i < services.length; i++) {
      const service = services[i] as number;
      if (lines.entries[service] === 0) continue;
      for (let priorityClass = 0; priorityClass < lines.classes; priorityClass++) {
        const head = lines.head(service, priorityClass);
        if (head < 0 || !this.overtakes(best, head) || !this.isDue(head, now)) continue;
        this.heldBackFrom[this.seriesOf(head)] = this.stream.ageFrom[head] as number;
        this.holding = true;
        return true;
      }
    }
    return false;
  }

  isHeldBack(ticket: number): boolean {
    if (!this.holding || !this.isOrdinary(ticket)) return false;
    return (
      (this.stream.ageFrom[ticket] as number) > (this.heldBackFrom[this.seriesOf(ticket)] as number)
    );
  }

  /** The choice has been made. */
  release(): void {
    if (!this.holding) return;
    this.heldBackFrom.fill(Number.POSITIVE_INFINITY);
    this.holding = false;
  }

  private isOrdinary(ticket: number): boolean {
    return this.stream.priorityClass[ticket] === this.rule.ordinaryClass;
  }

  private add(series: number, at: number, age: number): void {
    const next = ((this.newest[series] as number) + 1) % this.room;
    this.newest[series] = next;
    this.calledAt[series * this.room + next] = at;
    this.agesOfCalled[series * this.room + next] = age;
  }

  private place(series: number, back: number): number {
    const { room } = this;
    return series * room + (((this.newest[series] as number) - back + room) % room);
  }
}
