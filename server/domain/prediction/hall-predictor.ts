import type { WaitRange } from '../../../shared/contract/wait-range.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { boundedMinutes } from '../routing/service-times.ts';
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
import { kindKey, newcomerOf, tellHall, type HallWaits, type TicketKind } from './hall-waits.ts';
import type { KeptPrediction, TicketNews } from './kept-prediction.ts';
import { LearningPredictor, type WaitPrediction } from './learning-predictor.ts';
import { predictHall } from './predict-hall.ts';
import { classRanks } from './queue-length.ts';
import { RecentWaits, simplePredictors, type NumberedKind } from './recent-waits.ts';
import { sampleAt } from './samples.ts';

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
export interface Lesson
  extends TicketKind, Pick<KeptPrediction, 'simulated' | 'others' | 'sketch'> {
  readonly waitMinutes: number;
}

/** New waits of a hall. */
export interface RefreshedWaits {
  readonly waits: HallWaits;
  /** What people in line are told that they had not been told before. */
  readonly news: readonly KeptPrediction[];
}

const sketchSize = 20;
const replications = 100;
/** Predictions for newcomers that are remembered: a ticket may have been given with one that is no longer the newest. */
const remembered = 4;
/** Coefficient of variation of service times where too few are known: measured ones lie near .8 to 1.4. */
const usualCv = 0.9;
/** Finished services from which on their own law is used. */
const enoughServices = 50;
/** Services behind one law: the newest. */
const mostServices = 400;

/** Predicts the waits of one centre and learns from what became of them. Reads no clock. */
export class HallPredictor {
  private readonly learner = new LearningPredictor(simplePredictors);
  private readonly recent: RecentWaits;
  private readonly laws: ReadonlyMap<string, ServiceLaw>;
  private readonly serviceIds: readonly string[];
  private readonly classIds: readonly string[];
  /** Newest first. */
  private told: readonly Told[] = [];
  /** What holders of tickets not called yet were told when they took them. */
  private readonly pending = new Map<string, WaitPrediction>();

  constructor(
    private readonly setup: CentreSetup,
    private readonly history: PredictionHistory,
  ) {
    this.serviceIds = [...setup.services.keys()];
    this.classIds = [...setup.priorityClasses.keys()];
    this.recent = new RecentWaits(classRanks(setup));
    this.laws = lawsOf(setup, history.finished);
    for (const lesson of history.lessons) this.learn(lesson);
  }

  /**
   * A ticket was taken, with the waits made at `madeAtMs` on show. Null: they told its holder nothing, or
   * were not made here, or are forgotten.
   */
  issued({ ticketId, ...kind }: TicketNews, madeAtMs: number): KeptPrediction | null {
    const told = this.told.find(({ waits }) => waits.madeAtMs === madeAtMs);
    const prediction = told?.newcomers.get(kindKey(kind));
    const range = told && newcomerOf(told.waits, kind)?.wait;
    if (told === undefined || prediction == null || range == null) return null;
    this.pending.set(ticketId, prediction);
    return kept(ticketId, kind.serviceId, prediction, range, 'ticket', told.waits.madeAtMs);
  }

  /** A ticket was called for the first time. */
  called({ ticketId, ...kind }: TicketNews, waitMinutes: number): void {
    this.recent.note(this.numbered(kind), waitMinutes);
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
  refresh(facts: HallFacts): RefreshedWaits {
    const { habits, arrivals } = this.history;
    const leaving = 1 / habits.patienceMinutes;
    const predictions = predictHall(this.setup, facts, {
      knowledge: { usualLaw, lawOfService: this.laws },
      future: futureArrivals(arrivals, facts),
      habits,
      predictor: this.learner,
      others: (kind) => this.recent.predictions(facts, kind, leaving),
      seed: derivedSeed(facts.revision, 7),
      replications,
    });
    const before = this.told[0]?.waits;
    const waits = tellHall(this.setup, facts, predictions, before);
    const { newcomers, tickets } = predictions;
    this.told = [{ waits, newcomers }, ...this.told].slice(0, remembered);
    const news = facts.waiting.flatMap(({ id, service }) => {
      const prediction = tickets.get(id);
      const range = waits.tickets.get(id)?.range;
      if (prediction == null || range == null || range === before?.tickets.get(id)?.range)
        return [];
      return [kept(id, this.serviceIds[service] ?? '', prediction, range, 'live', facts.nowMs)];
    });
    return { waits, news };
  }

  private learn({ simulated, others, sketch, waitMinutes, ...kind }: Lesson): void {
    const samples = Float64Array.from(sketch);
    // What was predicted is past: only what it was made of teaches.
    const unknown = { mean: 0, p10: 0, p50: 0, p80: 0, p90: 0, scale: 1 };
    const prediction = { ...unknown, group: kind.serviceId, samples, simulated, others };
    this.learner.learn(prediction, waitMinutes);
    this.recent.note(this.numbered(kind), waitMinutes);
  }

  private numbered({ serviceId, priorityClassId }: TicketKind): NumberedKind {
    return {
      service: this.serviceIds.indexOf(serviceId),
      priorityClass: this.classIds.indexOf(priorityClassId),
    };
  }
}

/** Waits that were shown, with the predictions for newcomers behind them. */
interface Told {
  readonly waits: HallWaits;
  readonly newcomers: ReadonlyMap<string, WaitPrediction | null>;
}

const usualLaw = tabulatedLaw(lognormalLaw(usualCv));

function lawsOf(
  setup: CentreSetup,
  finished: PredictionHistory['finished'],
): Map<string, ServiceLaw> {
  const times = new Map<string, number[]>();
  for (const { serviceId, minutes } of finished) {
    const expected = setup.services.get(serviceId)?.minutes ?? setup.referenceMinutes;
    const counted = boundedMinutes(minutes, expected);
    const known = times.get(serviceId);
    if (known === undefined) times.set(serviceId, [counted]);
    else known.push(counted);
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

function kept(
  ticketId: string,
  serviceId: string,
  { mean, p10, p50, p80, p90, simulated, others, samples }: WaitPrediction,
  range: WaitRange,
  shown: KeptPrediction['shown'],
  madeAtMs: number,
): KeptPrediction {
  const sketch = Array.from({ length: sketchSize }, (_, i) =>
    sampleAt(samples, (i + 0.5) / sketchSize),
  );
  const numbers = { mean, p10, p50, p80, p90, simulated, others, sketch };
  return { ticketId, serviceId, madeAtMs, shown, method: 'simulation', range, ...numbers };
}
