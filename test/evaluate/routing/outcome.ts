import type { HallModel } from '../../../server/domain/simulation/hall-model.ts';
import { origins } from '../../../server/domain/simulation/ticket-stream.ts';
import type { Day } from '../support/synthetic-day.ts';
import { hallClasses } from '../support/synthetic-hall.ts';
import { overtakenTooOften } from './overtakings.ts';

/** What one policy did on the days of one hall; waits in minutes. */
export class Outcome {
  tickets = 0;
  overLimit = 0;
  atMainWork = 0;
  served = 0;
  /** Ordinary tickets overtaken more often than the default bound allows, by officers who had the choice. */
  overtaken = 0;
  private cost = 0;
  private readonly waits: number[][] = hallClasses.map(() => []);

  /** Mean over tickets of weight · (wait / target)². */
  get j(): number {
    return this.cost / Math.max(1, this.tickets);
  }

  get meanWait(): number {
    const all = this.waits.flat();
    return all.reduce((sum, wait) => sum + wait, 0) / Math.max(1, all.length);
  }

  /** Every step of a visit counts as a ticket; who left waited until then. */
  addDay({ stream }: Day, model: HallModel): void {
    this.overtaken += overtakenTooOften(stream, model);
    for (let i = 0; i < stream.count; i++) {
      if (stream.arriveAt[i] === Number.POSITIVE_INFINITY) continue;
      const first = stream.origin[i] === origins.arrival;
      const from = first ? stream.ageFrom[i]! : stream.arriveAt[i]!;
      const officer = stream.servedBy[i]!;
      const until = officer < 0 ? stream.leavesAt[i]! : stream.calledAt[i]!;
      this.addWait(Math.max(0, until - from), stream.priorityClass[i]!);
      if (officer < 0) continue;
      this.served += 1;
      if (model.levels[officer * model.services + stream.service[i]!] === 1) this.atMainWork += 1;
    }
  }

  /** Waits of one class, or of all, lowest first. */
  sortedWaits(priorityClass?: number): Float64Array {
    const waits = priorityClass === undefined ? this.waits.flat() : this.waits[priorityClass]!;
    return Float64Array.from(waits).sort();
  }

  /** Adds another hall's outcome to this one. */
  add(other: Outcome): void {
    this.tickets += other.tickets;
    this.overLimit += other.overLimit;
    this.atMainWork += other.atMainWork;
    this.served += other.served;
    this.overtaken += other.overtaken;
    this.cost += other.cost;
    for (const [c, waits] of other.waits.entries())
      for (const wait of waits) this.waits[c]!.push(wait);
  }

  private addWait(wait: number, priorityClass: number): void {
    const { targetMinutes, limitMinutes, weight } = hallClasses[priorityClass]!;
    this.tickets += 1;
    this.cost += weight * (wait / targetMinutes) ** 2;
    this.waits[priorityClass]!.push(wait);
    if (wait > limitMinutes) this.overLimit += 1;
  }
}
