import type { CentreSetup } from '../centre/setup.ts';
import type { HallFacts } from './hall-facts.ts';
import { kindKey, newcomerOf, tellHall, type HallWaits, type Predictions } from './hall-waits.ts';
import type { KeptPrediction, TicketNews } from './kept-prediction.ts';
import { classRanks, officersWorth, queueLengthWait } from './queue-length.ts';
import { spreadAround, type Percentiles } from './wait-range.ts';

interface Estimate extends Percentiles {
  readonly mean: number;
}

/**
 * What people are told while no simulation of the hall is there: in the first moment of a server's life,
 * and after its forecast threads have failed. Queue length with abandonment, each officer split evenly
 * over their services, everybody behind those of the same service whose class is called earlier. Nothing
 * is said where no officer can serve or closing comes first. Pure; about a millisecond for 500 waiting.
 */
export class QueueLengthWaits {
  readonly waits: HallWaits;
  private readonly predictions: Predictions<Estimate>;

  constructor(
    private readonly setup: CentreSetup,
    private readonly facts: HallFacts,
    before?: QueueLengthWaits,
  ) {
    this.predictions = predictByLength(setup, facts);
    this.waits = tellHall(setup, facts, this.predictions, before?.waits);
  }

  /** What was told with a ticket just taken; null: nothing could be said. */
  toldWith({ ticketId, ...kind }: TicketNews): KeptPrediction | null {
    const predicted = this.predictions.newcomers.get(kindKey(kind));
    const range = newcomerOf(this.waits, kind)?.wait;
    return this.kept(ticketId, kind.serviceId, 'ticket', predicted, range);
  }

  /** What people in line were told that they had not been told `before`. */
  news(before?: QueueLengthWaits): KeptPrediction[] {
    const serviceIds = [...this.setup.services.keys()];
    return this.facts.waiting.flatMap(({ id, service }) => {
      const range = this.waits.tickets.get(id)?.range;
      if (range === before?.waits.tickets.get(id)?.range) return [];
      const predicted = this.predictions.tickets.get(id);
      return this.kept(id, serviceIds[service] ?? '', 'live', predicted, range) ?? [];
    });
  }

  private kept(
    ticketId: string,
    serviceId: string,
    shown: KeptPrediction['shown'],
    predicted: Estimate | null | undefined,
    range: KeptPrediction['range'] | null | undefined,
  ): KeptPrediction | null {
    if (predicted == null || range == null) return null;
    const basis = { simulated: predicted.mean, others: [], sketch: [] };
    const what = { ticketId, serviceId, madeAtMs: this.facts.nowMs, shown, range };
    return { ...what, method: 'queue-length', ...predicted, ...basis };
  }
}

function predictByLength(setup: CentreSetup, facts: HallFacts): Predictions<Estimate> {
  const ranks = classRanks(setup);
  const serviceIds = [...setup.services.keys()];
  const classIds = [...setup.priorityClasses.keys()];
  const lines = serviceIds.map(() => ranks.map(() => 0));
  const worth = serviceIds.map((_, service) => officersWorth(facts, service));
  const behindLine = (service: number, priorityClass: number) => {
    const ahead = (lines[service] ?? [])
      .slice(0, (ranks[priorityClass] ?? 0) + 1)
      .reduce((sum, count) => sum + count, 0);
    return waitBehind(ahead, worth[service] ?? 0, service, facts);
  };
  // Rank by rank, longest wait first: whoever is counted already is ahead.
  const order = facts.waiting.toSorted((a, b) => {
    const byRank = (ranks[a.priorityClass] ?? 0) - (ranks[b.priorityClass] ?? 0);
    return byRank === 0 ? a.agesFromMs - b.agesFromMs : byRank;
  });
  const tickets = order.map(({ id, service, priorityClass }) => {
    const wait = behindLine(service, priorityClass);
    const line = lines[service];
    const rank = ranks[priorityClass] ?? 0;
    if (line !== undefined) line[rank] = (line[rank] ?? 0) + 1;
    return [id, wait] as const;
  });
  const newcomers = serviceIds.flatMap((serviceId, s) =>
    classIds.map((priorityClassId, c) => {
      return [kindKey({ serviceId, priorityClassId }), behindLine(s, c)] as const;
    }),
  );
  return { tickets: new Map(tickets), newcomers: new Map(newcomers) };
}

function waitBehind(
  ahead: number,
  officers: number,
  service: number,
  facts: HallFacts,
): Estimate | null {
  const { serviceMinutes, leavingPerMinute, closesAtMs, nowMs } = facts;
  const rate = 1 / (serviceMinutes[service] ?? 1);
  const mean = queueLengthWait(ahead, officers, rate, leavingPerMinute);
  return nowMs + mean * 60_000 > closesAtMs ? null : { mean, ...spreadAround(mean) };
}
