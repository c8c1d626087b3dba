import type { WaitRange } from '../../../shared/contract/plan.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { derivedSeed } from '../simulation/random.ts';
import {
  empiricalLaw,
  lognormalLaw,
  tabulatedLaw,
  type ServiceLaw,
} from '../simulation/service-law.ts';
import type { VisitHabits } from '../simulation/visit-habits.ts';
import { futureArrivals, type ArrivalProfile } from './arrival-profile.ts';
import type { HallFacts } from './hall-facts.ts';
import { LearningPredictor, type WaitPrediction } from './learning-predictor.ts';
import { predictHall } from './predict-hall.ts';
import { RecentWaits, simplePredictors } from './recent-waits.ts';
import { sampleAt } from './samples.ts';
import { waitRangeOf } from './wait-range.ts';

/** What earlier days have taught about a centre; plain data. */
export interface PredictionHistory {
  readonly arrivals: ArrivalProfile;
  readonly habits: VisitHabits;
  /** Finished services, oldest first. */
  readonly finished: readonly { readonly serviceId: string; readonly minutes: number }[];
  /** Predictions whose wait is known, oldest first. */
  readonly lessons: readonly Lesson[];
}

/** A prediction made when a ticket was taken, and the wait in minutes that came of it. */
export interface Lesson extends Pick<
  KeptPrediction,
  'serviceId' | 'simulated' | 'others' | 'sketch'
> {
  readonly waitMinutes: number;
}

/** A prediction somebody was shown; minutes. */
export interface KeptPrediction {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly madeAtMs: number;
  /** With the ticket when it was taken, or while its holder waited. */
  readonly shown: 'ticket' | 'live';
  readonly range: WaitRange;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  readonly simulated: number;
  readonly others: readonly number[];
  /** The predicted law: its quantiles at {@link sketchSize} equal steps. */
  readonly sketch: readonly number[];
}

/** What a hall's people are told now. Null: cannot say yet. */
export interface HallWaits {
  readonly madeAtMs: number;
  readonly revision: number;
  readonly tickets: ReadonlyMap<string, WaitRange | null>;
  readonly services: ReadonlyMap<string, WaitRange | null>;
  /** Those among the tickets whose range is new. */
  readonly changed: readonly KeptPrediction[];
}

const sketchSize = 20;
const replications = 100;
/** Coefficient of variation of service times where too few are known: measured ones lie near .8 to 1.4. */
const usualCv = 0.9;
/** Finished services from which on their own law is used. */
const enoughServices = 50;
/** Services behind one law: the newest. */
const mostServices = 400;

/** Predicts the waits of one centre and learns from what became of them. Reads no clock. */
export class HallPredictor {
  private readonly learner = new LearningPredictor(simplePredictors);
  private readonly recent = new RecentWaits();
  private readonly laws: ReadonlyMap<string, ServiceLaw>;
  private readonly serviceIds: readonly string[];
  /** Newest predictions for newcomers, by service id. */
  private newcomers: ReadonlyMap<string, WaitPrediction | null> = new Map();
  private madeAtMs = 0;
  private shownToNewcomers = new Map<string, WaitRange | null>();
  private shownInLine = new Map<string, WaitRange | null>();
  /** What holders of tickets not called yet were told when they took them. */
  private readonly pending = new Map<string, WaitPrediction>();

  constructor(
    private readonly setup: CentreSetup,
    private readonly history: PredictionHistory,
  ) {
    this.serviceIds = [...setup.services.keys()];
    this.laws = lawsOf(history.finished);
    for (const lesson of history.lessons) this.learn(lesson);
  }

  /** A ticket was taken: its holder has seen the newest prediction. Null when there was none. */
  issued(ticketId: string, serviceId: string, priorityClassId: string): KeptPrediction | null {
    const prediction = this.newcomers.get(serviceId);
    const range = this.shownToNewcomers.get(serviceId);
    // Nobody but the default class was predicted for.
    if (priorityClassId !== this.setup.defaultPriorityClassId) return null;
    if (prediction == null || range == null) return null;
    this.pending.set(ticketId, prediction);
    return kept(ticketId, prediction, range, 'ticket', this.madeAtMs);
  }

  /** A ticket was called for the first time. */
  called(ticketId: string, serviceId: string, waitMinutes: number): void {
    this.recent.note(this.serviceIds.indexOf(serviceId), waitMinutes);
    const prediction = this.pending.get(ticketId);
    if (prediction === undefined) return;
    this.pending.delete(ticketId);
    this.learner.learn(prediction, waitMinutes);
  }

  /** A ticket has ended without a call: nobody will know its wait. */
  gone(ticketId: string): void {
    this.pending.delete(ticketId);
  }

  /** Predicts every wait anew. */
  refresh(facts: HallFacts): HallWaits {
    const { habits, arrivals } = this.history;
    const leaving = 1 / habits.patienceMinutes;
    const { tickets, services } = predictHall(this.setup, facts, {
      knowledge: { usualLaw, lawOfService: this.laws, roster: [] },
      future: futureArrivals(arrivals, facts),
      habits,
      predictor: this.learner,
      others: (service) => this.recent.predictions(facts, service, leaving),
      seed: derivedSeed(facts.revision, 7),
      replications,
    });
    this.newcomers = services;
    this.madeAtMs = facts.nowMs;
    this.shownToNewcomers = rangesOf(services, this.shownToNewcomers);
    const before = this.shownInLine;
    this.shownInLine = rangesOf(tickets, before);
    return {
      madeAtMs: facts.nowMs,
      revision: facts.revision,
      tickets: this.shownInLine,
      services: this.shownToNewcomers,
      changed: [...this.shownInLine].flatMap(([ticketId, range]) => {
        const prediction = tickets.get(ticketId);
        if (prediction == null || range === null || range === before.get(ticketId)) return [];
        return [kept(ticketId, prediction, range, 'live', facts.nowMs)];
      }),
    };
  }

  private learn({ serviceId, simulated, others, sketch, waitMinutes }: Lesson): void {
    const samples = Float64Array.from(sketch);
    // What was predicted is past: only what it was made of teaches.
    const unknown = { mean: 0, p10: 0, p50: 0, p80: 0, p90: 0, scale: 1 };
    this.learner.learn({ ...unknown, group: serviceId, samples, simulated, others }, waitMinutes);
    this.recent.note(this.serviceIds.indexOf(serviceId), waitMinutes);
  }
}

const usualLaw = tabulatedLaw(lognormalLaw(usualCv));

function lawsOf(finished: PredictionHistory['finished']): Map<string, ServiceLaw> {
  const times = new Map<string, number[]>();
  for (const { serviceId, minutes } of finished) {
    const known = times.get(serviceId);
    if (known === undefined) times.set(serviceId, [minutes]);
    else known.push(minutes);
  }
  const laws = new Map<string, ServiceLaw>();
  for (const [serviceId, all] of times) {
    const newest = all.slice(-mostServices);
    const mean = newest.reduce((sum, one) => sum + one, 0) / newest.length;
    if (newest.length < enoughServices || mean <= 0) continue;
    laws.set(serviceId, empiricalLaw(newest.map((minutes) => minutes / mean)));
  }
  return laws;
}

function rangesOf(
  predictions: ReadonlyMap<string, WaitPrediction | null>,
  before: ReadonlyMap<string, WaitRange | null>,
): Map<string, WaitRange | null> {
  return new Map(
    [...predictions].map(([id, prediction]) => [
      id,
      prediction === null ? null : waitRangeOf(prediction, before.get(id)),
    ]),
  );
}

function kept(
  ticketId: string,
  { group: serviceId, mean, p10, p50, p80, p90, simulated, others, samples }: WaitPrediction,
  range: WaitRange,
  shown: KeptPrediction['shown'],
  madeAtMs: number,
): KeptPrediction {
  const sketch = Array.from({ length: sketchSize }, (_, i) =>
    sampleAt(samples, (i + 0.5) / sketchSize),
  );
  const numbers = { mean, p10, p50, p80, p90, simulated, others, sketch };
  return { ticketId, serviceId, madeAtMs, shown, range, ...numbers };
}
