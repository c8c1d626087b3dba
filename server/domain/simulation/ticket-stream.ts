/** How a ticket came into the line; a later step keeps part of its age. */
export const origins = { arrival: 0, transfer: 1, return: 2, rejoin: 3 } as const;
/** One of {@link origins}. */
export type Origin = (typeof origins)[keyof typeof origins];

/** What is known of a ticket when it is added; minutes. */
export interface TicketFacts {
  readonly arriveAt: number;
  /** Start of the wait that counts: an appointment's slot where that is later than the arrival. */
  readonly ageFrom: number;
  readonly service: number;
  readonly priorityClass: number;
  /** Uniform number which becomes the service time through the officer's law. */
  readonly draw: number;
  /** When the person leaves if not called; infinite: never. */
  readonly leavesAt: number;
  readonly noShow: boolean;
  /** Whose numbers it has, where these are not the ones of its service: after a transfer. */
  readonly series?: number;
}

/**
 * The tickets of one run in flat arrays, in order of arrival; followed by later steps of the same visits
 * (transfers, returns, rejoins), which come into the line when the step before has ended.
 */
export class TicketStream {
  /** All tickets, later steps included. */
  count = 0;
  arriveAt: Float64Array;
  ageFrom: Float64Array;
  draw: Float64Array;
  leavesAt: Float64Array;
  /** Time of the call; negative: not called. */
  calledAt: Float64Array;
  /** Time between the end of the step before and this one. */
  delay: Float64Array;
  service: Int32Array;
  priorityClass: Int32Array;
  /** Next step of the visit, or -1. */
  followUp: Int32Array;
  servedBy: Int32Array;
  noShow: Uint8Array;
  origin: Uint8Array;
  /** Series of its number; -1: that of its service. */
  series: Int32Array;
  /** 1: the time of its call is wanted even after it has left; then it takes no counter time. */
  tracked: Uint8Array;

  constructor(capacity: number) {
    this.arriveAt = new Float64Array(capacity);
    this.ageFrom = new Float64Array(capacity);
    this.draw = new Float64Array(capacity);
    this.leavesAt = new Float64Array(capacity);
    this.calledAt = new Float64Array(capacity);
    this.delay = new Float64Array(capacity);
    this.service = new Int32Array(capacity);
    this.priorityClass = new Int32Array(capacity);
    this.followUp = new Int32Array(capacity);
    this.servedBy = new Int32Array(capacity);
    this.noShow = new Uint8Array(capacity);
    this.origin = new Uint8Array(capacity);
    this.series = new Int32Array(capacity);
    this.tracked = new Uint8Array(capacity);
  }

  /** Adds a ticket and gives its index. */
  add(facts: TicketFacts): number {
    const i = this.count++;
    if (i === this.arriveAt.length) this.grow();
    this.arriveAt[i] = facts.arriveAt;
    this.ageFrom[i] = facts.ageFrom;
    this.draw[i] = facts.draw;
    this.leavesAt[i] = facts.leavesAt;
    this.calledAt[i] = -1;
    this.delay[i] = 0;
    this.service[i] = facts.service;
    this.priorityClass[i] = facts.priorityClass;
    this.followUp[i] = -1;
    this.servedBy[i] = -1;
    this.noShow[i] = facts.noShow ? 1 : 0;
    this.origin[i] = origins.arrival;
    this.series[i] = facts.series ?? -1;
    this.tracked[i] = 0;
    return i;
  }

  /** Adds a later step of the visit of `before`; its times are set when that step ends. */
  addStep(before: number, service: number, draw: number, origin: Origin, delay: number): number {
    const priorityClass = this.priorityClass[before] as number;
    const never = Number.POSITIVE_INFINITY;
    const facts = { arriveAt: never, ageFrom: never, leavesAt: never, noShow: false };
    const i = this.add({ ...facts, service, priorityClass, draw });
    this.origin[i] = origin;
    this.delay[i] = delay;
    this.followUp[before] = i;
    return i;
  }

  /** Forgets tickets from `count` on, and what happened to those before. */
  rewind(count: number): void {
    this.count = count;
    this.calledAt.fill(-1, 0, count);
    this.servedBy.fill(-1, 0, count);
    for (let i = 0; i < count; i++) {
      if (this.origin[i] !== origins.arrival) this.arriveAt[i] = Number.POSITIVE_INFINITY;
    }
  }

  private grow(): void {
    const wider = new TicketStream(2 * this.arriveAt.length);
    for (const column of columns) (wider[column] as Float64Array).set(this[column]);
    for (const column of columns) Object.assign(this, { [column]: wider[column] });
  }
}

const columns = [
  'arriveAt',
  'ageFrom',
  'draw',
  'leavesAt',
  'calledAt',
  'delay',
  'service',
  'priorityClass',
  'followUp',
  'servedBy',
  'noShow',
  'origin',
  'series',
  'tracked',
] as const;
