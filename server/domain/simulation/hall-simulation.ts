import { ageAfterReturn, ageAfterTransfer } from '../routing/ages.ts';
import { EventHeap } from './event-heap.ts';
import type { HallModel, HallStart, RoutingRule, SeriesRule } from './hall-model.ts';
import { SeriesOrderKeeper } from './series-order.ts';
import { pairIndexes } from './pair-indexes.ts';
import { residual } from './service-law.ts';
import { TicketLines } from './ticket-lines.ts';
import { origins, type TicketStream } from './ticket-stream.ts';

/** Kinds of happenings in the low two bits of a heap code; the rest is an officer, or a ticket. */
const kinds = { done: 0, leave: 1, back: 2, ticket: 3 } as const;

/**
 * Plays a hall forward event by event under a routing rule. Deterministic: all chance lies in the ticket
 * stream. One object serves any number of runs one after another, without garbage between them.
 */
export class HallSimulation {
  /** Minutes of the event under way. */
  now = 0;
  /** Events handled since the object was made. */
  events = 0;
  readonly lines: TicketLines;
  readonly heap = new EventHeap();
  /** Per officer: the ticket being served, or -1. */
  readonly serving: Int32Array;
  /** Per officer: start of the service or of the idle spell. */
  readonly since: Float64Array;
  readonly present: Uint8Array;
  protected rule!: RoutingRule;
  protected stream!: TicketStream;
  private order: SeriesOrderKeeper | undefined;
  private nextArrival = 0;
  private arrivals = 0;
  private trackedLeft = 0;
  private readonly servicesOf: readonly Int32Array[];
  private readonly officersOf: readonly Int32Array[];

  constructor(readonly model: HallModel) {
    const { services, classes, officers, levels } = model;
    this.lines = new TicketLines(services, classes);
    this.serving = new Int32Array(officers);
    this.since = new Float64Array(officers);
    this.present = new Uint8Array(officers);
    const able = (officer: number, service: number) => levels[officer * services + service] !== 0;
    this.servicesOf = pairIndexes(officers, services, able);
    this.officersOf = pairIndexes(services, officers, (service, officer) => able(officer, service));
  }

  /**
   * Runs until `untilMinutes`, or until nothing is left to happen, or until every tracked ticket has been
   * called where there are any. The first `arrivals` tickets of the stream arrive by themselves, in order;
   * those before the start are in line at once unless an officer serves them. Results are in the stream.
   */
  run(
    rule: RoutingRule,
    stream: TicketStream,
    start: HallStart,
    arrivals: number,
    untilMinutes = Number.POSITIVE_INFINITY,
  ): void {
    this.rule = rule;
    this.stream = stream;
    this.arrivals = arrivals;
    this.keepOrder(rule.seriesOrder, stream);
    this.begin(start);
    for (;;) {
      const arriveAt =
        this.nextArrival < this.arrivals
          ? (stream.arriveAt[this.nextArrival] as number)
          : Number.POSITIVE_INFINITY;
      const at = Math.min(arriveAt, this.heap.nextAt);
      if (at > untilMinutes || at === Number.POSITIVE_INFINITY) break;
      this.now = at;
      this.events += 1;
      if (arriveAt <= this.heap.nextAt) this.arrive(this.nextArrival++);
      else this.happen(this.heap.pop());
      if (this.trackedLeft === 0) break;
    }
  }

  private keepOrder(rule: SeriesRule | undefined, stream: TicketStream): void {
    if (this.order?.fits(rule, stream) === true) this.order.begin();
    else this.order = rule && new SeriesOrderKeeper(rule, stream);
  }

  private begin(start: HallStart): void {
    const { stream } = this;
    this.now = start.atMinutes;
    this.heap.clear();
    this.lines.clear();
    this.trackedLeft = 0;
    for (let i = 0; i < stream.count; i++) this.trackedLeft += stream.tracked[i] as number;
    if (this.trackedLeft === 0) this.trackedLeft = -1;
    for (const [officer, { present, ticket, sinceMinutes }] of start.officers.entries()) {
      this.present[officer] = present ? 1 : 0;
      this.since[officer] = sinceMinutes;
      this.serving[officer] = ticket;
      if (ticket < 0) continue;
      stream.servedBy[ticket] = officer;
      this.heap.push(this.now + this.rest(officer, ticket, sinceMinutes), officer << 2);
    }
    for (const { atMinutes, officer, present } of start.roster) {
      this.heap.push(atMinutes, (officer << 2) | (present ? kinds.back : kinds.leave));
    }
    this.nextArrival = 0;
    while (this.nextArrival < this.arrivals) {
      if ((stream.arriveAt[this.nextArrival] as number) >= this.now) break;
      const ticket = this.nextArrival++;
      if ((stream.servedBy[ticket] as number) < 0) this.lines.add(ticket, stream);
    }
    for (let officer = 0; officer < this.serving.length; officer++) this.takeNext(officer);
  }

  private rest(officer: number, ticket: number, since: number): number {
    const pair = officer * this.model.services + (this.stream.service[ticket] as number);
    const mean = this.model.meanMinutes[pair] as number;
    const law = this.model.laws[pair];
    if (law === undefined) throw new Error(`officer ${officer} has no service-time law`);
    return mean * residual(law, (this.now - since) / mean, this.stream.draw[ticket] as number);
  }

  private happen(code: number): void {
    const subject = code >> 2;
    switch (code & 3) {
      case kinds.done:
        this.complete(subject);
        break;
      case kinds.leave:
        this.present[subject] = 0;
        break;
      case kinds.back:
        this.present[subject] = 1;
        if ((this.serving[subject] as number) < 0) this.since[subject] = this.now;
        this.takeNext(subject);
        break;
      default:
        this.arrive(subject);
    }
  }

  private complete(officer: number): void {
    const ticket = this.serving[officer] as number;
    this.serving[officer] = -1;
    this.since[officer] = this.now;
    const step = this.stream.followUp[ticket] as number;
    if (step >= 0) this.comeBack(ticket, step);
    this.takeNext(officer);
  }

  private comeBack(before: number, step: number): void {
    const { stream } = this;
    const at = this.now + (stream.delay[step] as number);
    stream.arriveAt[step] = at;
    stream.ageFrom[step] = this.ageOfStep(before, step, at);
    if (at > this.now) this.heap.push(at, (step << 2) | kinds.ticket);
    else this.arrive(step);
  }

  private ageOfStep(before: number, step: number, at: number): number {
    const { ages, limitMinutes } = this.model;
    const first = this.stream.ageFrom[before] as number;
    const limit = limitMinutes[this.stream.priorityClass[step] as number] as number;
    const origin = this.stream.origin[step];
    if (origin === origins.transfer) return ageAfterTransfer(first, at, ages.transferKeeps);
    const cap = origin === origins.return ? ages.returnCap : ages.rejoinCap;
    return ageAfterReturn(first, at, cap, limit);
  }

  /** Somebody comes into the line, or straight to an idle officer. */
  protected arrive(ticket: number): void {
    const officer = this.idleOfficerFor(ticket);
    if (officer < 0) this.lines.add(ticket, this.stream);
    else if (this.isGhost(ticket)) this.noteCall(ticket);
    else this.serve(officer, ticket);
  }

  /** The idle officer who should take an arrival; -1 when all who could are busy. */
  protected idleOfficerFor(ticket: number): number {
    const { services } = this.model;
    const service = this.stream.service[ticket] as number;
    const able = this.officersOf[service] as Int32Array;
    const { idleCost, idleMinuteWorth } = this.rule;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < able.length; i++) {
      const officer = able[i] as number;
      if ((this.serving[officer] as number) >= 0 || this.present[officer] === 0) continue;
      const idle = this.now - (this.since[officer] as number);
      const cost = (idleCost[officer * services + service] as number) - idleMinuteWorth * idle;
      if (cost >= least) continue;
      least = cost;
      best = officer;
    }
    return best;
  }

  private takeNext(officer: number): void {
    if (this.present[officer] === 0 || (this.serving[officer] as number) >= 0) return;
    for (;;) {
      const ticket = this.choose(officer);
      if (ticket < 0) return;
      this.lines.removeHead(
        this.stream.service[ticket] as number,
        this.stream.priorityClass[ticket] as number,
        this.stream,
      );
      if (!this.isGhost(ticket)) {
        this.serve(officer, ticket);
        return;
      }
      this.noteCall(ticket);
    }
  }

  /** The waiting ticket this officer should call, or -1. */
  protected choose(officer: number): number {
    const { order } = this;
    let best = this.highest(officer);
    if (order === undefined) return best;
    const able = this.servicesOf[officer] as Int32Array;
    while (best >= 0 && order.holdsBack(best, able, this.lines, this.now)) {
      best = this.highest(officer);
    }
    order.release();
    return best;
  }

  /** The waiting ticket of the highest score among those who are not held back, or -1. */
  private highest(officer: number): number {
    const { services, classes } = this.model;
    const { advantage, lead } = this.rule;
    const able = this.servicesOf[officer] as Int32Array;
    const { ageFrom } = this.stream;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < able.length; i++) {
      const service = able[i] as number;
      if (this.lines.entries[service] === 0) continue;
      const waiting = Math.max(1, this.lines.lengths[service] as number);
      const factor =
        (advantage[officer * services + service] as number) * this.rule.pressure(waiting, service);
      for (let priorityClass = 0; priorityClass < classes; priorityClass++) {
        const ticket = this.firstInLine(service, priorityClass);
        if (ticket < 0 || this.order?.isHeldBack(ticket) === true) continue;
        const waited = Math.max(0, this.now - (ageFrom[ticket] as number));
        const urgency = this.rule.urgency(waited, priorityClass, service);
        const score = (lead[priorityClass] as number) + factor * urgency;
        if (score < highest) continue;
        if (score === highest && (ageFrom[best] as number) <= (ageFrom[ticket] as number)) continue;
        highest = score;
        best = ticket;
      }
    }
    return best;
  }

  /** Head of a line, after those who have left and of whom nobody wants to know. */
  protected firstInLine(service: number, priorityClass: number): number {
    const { leavesAt, tracked } = this.stream;
    for (;;) {
      const ticket = this.lines.head(service, priorityClass);
      if (ticket < 0 || (leavesAt[ticket] as number) > this.now || tracked[ticket] === 1)
        return ticket;
      this.lines.removeHead(service, priorityClass, this.stream);
    }
  }

  private isGhost(ticket: number): boolean {
    return (
      this.stream.tracked[ticket] === 1 && (this.stream.leavesAt[ticket] as number) <= this.now
    );
  }

  /** A ticket is called now. */
  protected noteCall(ticket: number): void {
    this.stream.calledAt[ticket] = this.now;
    this.trackedLeft -= this.stream.tracked[ticket] as number;
  }

  private serve(officer: number, ticket: number): void {
    const { model, stream } = this;
    this.noteCall(ticket);
    this.serving[officer] = ticket;
    this.order?.note(ticket, this.now);
    this.since[officer] = this.now;
    stream.servedBy[ticket] = officer;
    this.heap.push(this.now + this.counterMinutes(officer, ticket, model), officer << 2);
  }

  private counterMinutes(officer: number, ticket: number, model: HallModel): number {
    if (this.stream.noShow[ticket] === 1) return model.noShowMinutes;
    const pair = officer * model.services + (this.stream.service[ticket] as number);
    const law = model.laws[pair];
    if (law === undefined) throw new Error(`officer ${officer} has no service-time law`);
    const mean = model.meanMinutes[pair] as number;
    return model.walkMinutes + mean * law.quantile(this.stream.draw[ticket] as number);
  }
}
