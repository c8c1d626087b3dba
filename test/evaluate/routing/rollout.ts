import {
  addArrivals,
  type FutureArrivals,
} from '../../../server/domain/simulation/future-arrivals.ts';
import { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import { derivedSeed, Random } from '../../../server/domain/simulation/random.ts';
import type { HallSnapshot } from '../../../server/domain/simulation/snapshot.ts';
import { snapshotOf } from '../support/snapshot-of.ts';
import { meanOf } from '../support/statistics.ts';
import { arrivalsAhead } from '../support/synthetic-day.ts';
import { hallClasses, type SyntheticHall } from '../support/synthetic-hall.ts';

/** How much thought one decision gets. */
export interface RolloutEffort {
  readonly candidates: number;
  readonly replications: number;
  readonly horizonMinutes: number;
}

/**
 * One-step rollout: before each call the best few tickets by the index are each played on for a while,
 * with the index as the base policy and the same luck for all; another than the index's own choice is taken
 * where its futures are cheaper by two standard errors. It knows the
 * hall's true arrival rates, so what it gains is the most such a rollout can gain.
 */
export class RolloutSimulation extends HallSimulation {
  decisions = 0;
  cpuMs = 0;
  private readonly inner: HallSimulation;
  private readonly random = new Random(0);
  private readonly future: FutureArrivals;

  constructor(
    hall: SyntheticHall,
    private readonly effort: RolloutEffort,
    private readonly seed: number,
  ) {
    super(hall.model);
    this.inner = new HallSimulation(hall.model);
    this.future = arrivalsAhead(hall);
  }

  protected override choose(officer: number): number {
    const best = this.bestFew(officer);
    if (best.length < 2) return best[0] ?? -1;
    this.decisions += 1;
    const begun = process.cpuUsage();
    const savings = this.savings(officer, best);
    const { user, system } = process.cpuUsage(begun);
    this.cpuMs += (user + system) / 1000;
    const most = Math.max(0, ...savings);
    return most === 0 ? best[0]! : best[savings.indexOf(most)]!;
  }

  /** Heads of lines the officer may serve, best first by the index. */
  private bestFew(officer: number): number[] {
    const { services, classes, levels } = this.model;
    const scored: { ticket: number; score: number }[] = [];
    for (let service = 0; service < services; service++) {
      if (levels[officer * services + service] === 0) continue;
      for (let c = 0; c < classes; c++) {
        const ticket = this.firstInLine(service, c);
        if (ticket >= 0) scored.push({ ticket, score: this.scoreOf(officer, ticket) });
      }
    }
    scored.sort((a, b) => b.score - a.score);
    return scored.slice(0, this.effort.candidates).map(({ ticket }) => ticket);
  }

  /** What each candidate saves against the first, where two standard errors say that it does; else 0. */
  private savings(officer: number, candidates: readonly number[]): number[] {
    const costs = this.futureCosts(officer, candidates);
    return candidates.map((_, n) => {
      const saved = costs.map((row) => row[0]! - row[n]!);
      const mean = meanOf(saved);
      const variance = meanOf(saved.map((one) => (one - mean) ** 2)) / (saved.length - 1);
      return mean > 2 * Math.sqrt(variance) ? mean : 0;
    });
  }

  /** Cost of each candidate's future, a row per replication. */
  private futureCosts(officer: number, candidates: readonly number[]): number[][] {
    const { replications, horizonMinutes } = this.effort;
    const snapshot = snapshotOf(this, this.stream, []);
    const { stream, count } = snapshot;
    const until = this.now + horizonMinutes;
    const costs: number[][] = [];
    for (let r = 0; r < replications; r++) {
      this.random.reseed(derivedSeed(this.seed, this.decisions, r));
      for (let i = 0; i < count; i++) stream.draw[i] = this.random.uniform();
      addArrivals(this.random, stream, this.future, this.now, until);
      const arrivals = stream.count;
      const row: number[] = [];
      for (const candidate of candidates) {
        stream.rewind(arrivals);
        const called = snapshot.origin.indexOf(candidate);
        const start = calling(snapshot, officer, called, this.now);
        this.inner.run(this.rule, stream, start, arrivals, until);
        row.push(costOf(snapshot, arrivals, called, { now: this.now, until }));
      }
      costs.push(row);
      stream.rewind(count);
    }
    return costs;
  }

  private scoreOf(officer: number, ticket: number): number {
    const { advantage, lead } = this.rule;
    const service = this.stream.service[ticket]!;
    const priorityClass = this.stream.priorityClass[ticket]!;
    const waited = Math.max(0, this.now - this.stream.ageFrom[ticket]!);
    const pair = officer * this.model.services + service;
    const factor = advantage[pair]! * this.rule.pressure(this.lines.lengths[service]!, service);
    return lead[priorityClass]! + factor * this.rule.urgency(waited, priorityClass, service);
  }
}

/** The start in which the officer has just called one of those who wait. */
function calling(snapshot: HallSnapshot, officer: number, ticket: number, now: number) {
  const officers = snapshot.start.officers.map((one, i) => {
    return i === officer ? { present: true, ticket, sinceMinutes: now } : one;
  });
  return { ...snapshot.start, officers };
}

/** Sum of weight · (wait / target)² over everybody not in service yet: until their call, or until the end. */
function costOf(
  { stream, waiting, count }: HallSnapshot,
  arrivals: number,
  called: number,
  { now, until }: { readonly now: number; readonly until: number },
): number {
  let cost = 0;
  for (let i = 0; i < arrivals; i++) {
    if (i >= waiting && i < count) continue;
    const calledAt = i === called ? now : stream.calledAt[i]!;
    const ends = calledAt < 0 ? until : calledAt;
    const { targetMinutes, weight } = hallClasses[stream.priorityClass[i]!]!;
    cost += weight * (Math.max(0, ends - stream.ageFrom[i]!) / targetMinutes) ** 2;
  }
  return cost;
}
