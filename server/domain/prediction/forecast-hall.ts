import { workOverCapacity } from '../simulation/capacity.ts';
import { addArrivals, type FutureArrivals } from '../simulation/future-arrivals.ts';
import type { HallModel, RoutingRule } from '../simulation/hall-model.ts';
import { HallSimulation } from '../simulation/hall-simulation.ts';
import { derivedSeed, Random } from '../simulation/random.ts';
import type { HallSnapshot } from '../simulation/snapshot.ts';
import type { TicketStream } from '../simulation/ticket-stream.ts';
import { drawVisits, drawLaterStep, type VisitHabits } from '../simulation/visit-habits.ts';
import type { NumberedKind } from './recent-waits.ts';

/** What a forecast plays on: a hall as believed, the moment, and what is still to come. */
export interface ForecastInput {
  readonly rule: RoutingRule;
  readonly snapshot: HallSnapshot;
  readonly future: FutureArrivals;
  readonly habits: VisitHabits;
  /** Kinds of people of whom one would take a ticket now. */
  readonly newcomers: readonly NumberedKind[];
  /** When calling ends; whoever was not called by then has no wait. */
  readonly closesAtMinutes: number;
}

/** Samples of waits from now in minutes, one per replication, lowest first; infinite: not called before closing. */
export interface HallForecast {
  /** In the order of the snapshot's waiting tickets. */
  readonly tickets: readonly Float64Array[];
  readonly newcomers: readonly Float64Array[];
}

/**
 * Forecasts every wait of a hall at once: each replication draws the rest of the services under way, the
 * services to come, arrivals that may overtake and people who leave, and plays them with the production
 * routing rule. One object keeps its memory between forecasts of the same model.
 */
export class HallForecaster {
  private readonly simulation: HallSimulation;
  private readonly random = new Random(0);
  /** Mean service time per service over the officers who can do it. */
  private readonly meanMinutes: readonly number[];

  constructor(readonly model: HallModel) {
    this.simulation = new HallSimulation(model);
    this.meanMinutes = Array.from({ length: model.services }, (_, k) => meanOf(model, k));
  }

  /** The same input, seed and number of replications give the same forecast. */
  forecast(input: ForecastInput, seed: number, replications: number): HallForecast {
    const { snapshot, newcomers } = input;
    const { stream, waiting, count, start } = snapshot;
    const now = start.atMinutes;
    const row = () => new Float64Array(replications);
    const tickets = Array.from({ length: waiting }, row);
    const arrivals = newcomers.map(row);
    const overtaking = now + this.overtakingMinutes(snapshot);
    addNewcomers(stream, newcomers, now);
    const known = stream.count;
    for (let r = 0; r < replications; r++) {
      this.random.reseed(derivedSeed(seed, r));
      this.draw(input, Math.min(input.closesAtMinutes, overtaking));
      this.simulation.run(input.rule, stream, start, this.arrivals, input.closesAtMinutes);
      for (let i = 0; i < waiting; i++) note(tickets[i], r, stream.calledAt[i] as number, now);
      for (let n = 0; n < newcomers.length; n++) {
        note(arrivals[n], r, stream.calledAt[count + n] as number, now);
      }
      stream.rewind(known);
    }
    stream.rewind(count);
    for (const samples of [...tickets, ...arrivals]) samples.sort();
    return { tickets, newcomers: arrivals };
  }

  private arrivals = 0;

  /** Fills the stream with one possible future. */
  private draw(input: ForecastInput, arrivalsUntil: number): void {
    const { random } = this;
    const { snapshot, habits, future } = input;
    const { stream, waiting, count, start } = snapshot;
    const now = start.atMinutes;
    for (let i = 0; i < count; i++) stream.draw[i] = random.uniform();
    const known = stream.count;
    addArrivals(random, stream, future, now, arrivalsUntil);
    this.arrivals = stream.count;
    drawVisits(random, stream, 0, waiting, habits, now);
    for (let i = waiting; i < count; i++) drawLaterStep(random, stream, i, habits);
    drawVisits(random, stream, known, this.arrivals, habits, now);
    for (let i = 0; i < waiting; i++) stream.tracked[i] = 1;
  }

  /**
   * How long arrivals matter: with room to spare, the time until those in line now have been called, in the
   * whole hall and in each service by the officers for it, who share their time among their services.
   */
  private overtakingMinutes(snapshot: HallSnapshot): number {
    const { stream, waiting, start } = snapshot;
    const officers = start.officers.filter(({ present }) => present).length;
    const minutes = new Float64Array(this.model.services);
    let work = 0;
    for (let i = 0; i < waiting; i++) {
      const service = stream.service[i] as number;
      const mean = this.meanMinutes[service] as number;
      minutes[service] = (minutes[service] as number) + mean;
      work += mean;
    }
    const isThere = (officer: number) => start.officers[officer]?.present === true;
    const lines = workOverCapacity(this.model, minutes, isThere);
    const typical = Math.max(...this.meanMinutes);
    return 1.5 * (Math.max(work / Math.max(1, officers), ...lines) + typical);
  }
}

function addNewcomers(stream: TicketStream, newcomers: readonly NumberedKind[], now: number): void {
  for (const { service, priorityClass } of newcomers) {
    const facts = { arriveAt: now, ageFrom: now, leavesAt: now, draw: 0.5, noShow: false };
    // Adding may move the stream's columns: only then look one up.
    const newcomer = stream.add({ ...facts, service, priorityClass });
    stream.tracked[newcomer] = 1;
  }
}

function note(samples: Float64Array | undefined, at: number, calledAt: number, now: number): void {
  if (samples !== undefined) samples[at] = calledAt < 0 ? Number.POSITIVE_INFINITY : calledAt - now;
}

function meanOf(model: HallModel, service: number): number {
  let sum = 0;
  let able = 0;
  for (let pair = service; pair < model.levels.length; pair += model.services) {
    if (model.levels[pair] === 0) continue;
    sum += model.meanMinutes[pair] as number;
    able += 1;
  }
  return able === 0 ? 0 : sum / able;
}
