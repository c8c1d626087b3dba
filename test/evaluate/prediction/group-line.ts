import { HallForecaster } from '../../../server/domain/prediction/forecast-hall.ts';
import { queueLengthWait } from '../../../server/domain/prediction/queue-length.ts';
import { firstComeRule } from '../support/baseline-rules.ts';
import type { FutureArrivals } from '../../../server/domain/simulation/future-arrivals.ts';
import type { HallModel, OfficerStart } from '../../../server/domain/simulation/hall-model.ts';
import { lognormalLaw, tabulatedLaw } from '../../../server/domain/simulation/service-law.ts';
import { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import { simpleVisits } from '../../../server/domain/simulation/visit-habits.ts';
import { meanOf } from '../support/statistics.ts';
import type { OfficeTicket } from './office-data.ts';

const law = tabulatedLaw(lognormalLaw(1), 256);
const replications = 80;
/** Calls after which an earlier one counts for a third. */
const memory = 100;
/** Calls at which a group's own times count as much as the first guess. */
const trust = 5;

const nobodyElse: FutureArrivals = {
  ratePerMinute: () => 0,
  services: [1],
  classes: [1],
  busyness: { mean: 1, cv: 0 },
  booked: [],
};

/**
 * One queue group with its own counters, first come first served. Service times are not recorded: the
 * minutes between calls while people wait, times the open counters, stand for them.
 */
export class GroupLine {
  services = 0;
  private minutes = 0;
  private waiting = new Set<OfficeTicket>();
  private calls: number[] = [];
  private waits: number[] = [];

  constructor(private readonly firstGuess: () => number) {}

  get meanMinutes(): number {
    return this.services === 0 ? 0 : this.minutes / this.services;
  }

  newDay(): void {
    this.waiting = new Set();
    this.calls = [];
    this.waits = [];
  }

  join(ticket: OfficeTicket): void {
    this.waiting.add(ticket);
  }

  call(ticket: OfficeTicket, open: number): void {
    this.waiting.delete(ticket);
    const before = this.calls.at(-1);
    // With people in line since the call before, counters were busy all the time between.
    if (before !== undefined && ticket.issuedAt <= before) {
      const gap = Math.min(60, ticket.calledAt - before) * open;
      const keep = 1 - 1 / memory;
      this.services = this.services * keep + 1;
      this.minutes = this.minutes * keep + gap;
    }
    this.calls.push(ticket.calledAt);
    this.waits.push(ticket.calledAt - ticket.issuedAt);
  }

  /** What the usual predictors say; minutes. */
  baselines(now: number, open: number): Record<string, number> {
    const last = this.waits.slice(-10);
    const heads = [...this.waiting].map(({ issuedAt }) => now - issuedAt);
    return {
      LES: last.at(-1) ?? 0,
      HOL: Math.max(0, ...heads),
      'last 10': last.length === 0 ? 0 : meanOf(last),
      QL: queueLengthWait(this.waiting.size, open, 1 / this.believedMinutes(), 0),
    };
  }

  /** Samples of the wait of somebody who joins now, lowest first. */
  forecast(now: number, open: number, seed: number): Float64Array {
    const model = modelOf(open, this.believedMinutes());
    const stream = new TicketStream(64);
    const add = (from: number) =>
      stream.add({
        arriveAt: Number.NEGATIVE_INFINITY,
        ageFrom: from,
        service: 0,
        priorityClass: 0,
        draw: 0.5,
        leavesAt: Number.POSITIVE_INFINITY,
        noShow: false,
      });
    for (const { issuedAt } of this.waiting) add(issuedAt);
    const waiting = stream.count;
    const officers: OfficerStart[] = Array.from({ length: open }, (_, i) => {
      const since = this.calls.at(-1 - i) ?? now - model.meanMinutes[0]!;
      return { present: true, ticket: add(since), sinceMinutes: since };
    });
    const snapshot = {
      stream,
      waiting,
      count: stream.count,
      start: { atMinutes: now, officers, roster: [] },
    };
    const { newcomers } = new HallForecaster(model).forecast(
      {
        rule: firstComeRule(model),
        snapshot,
        future: nobodyElse,
        habits: simpleVisits,
        newcomers: [{ service: 0, priorityClass: 0 }],
        closesAtMinutes: Number.POSITIVE_INFINITY,
      },
      seed,
      replications,
    );
    return newcomers[0]!;
  }

  private believedMinutes(): number {
    const guess = this.firstGuess();
    return Math.max(0.2, (this.minutes + trust * guess) / (this.services + trust));
  }
}

function modelOf(open: number, meanMinutes: number): HallModel {
  return {
    services: 1,
    classes: 1,
    officers: open,
    levels: new Uint8Array(open).fill(1),
    meanMinutes: new Float64Array(open).fill(meanMinutes),
    laws: Array.from({ length: open }, () => law),
    limitMinutes: new Float64Array([60]),
    noShowMinutes: 0,
    walkMinutes: 0,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
}
