import { setTimeout as pause } from 'node:timers/promises';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { centreTime } from '../domain/centre/centre-time.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { hallFacts } from '../domain/prediction/hall-facts.ts';
import type { HallWaits } from '../domain/prediction/hall-waits.ts';
import {
  keptRange,
  type KeptPrediction,
  type TicketNews,
  type ToldWithTicket,
} from '../domain/prediction/kept-prediction.ts';
import { QueueLengthWaits } from '../domain/prediction/queue-length-waits.ts';
import { finalStates } from '../domain/ticket/transitions.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Centres } from '../engine/centres.ts';
import type {
  CentreNews,
  Clock,
  HallForecasts,
  HistoryListener,
  IsOutage,
  Log,
  PredictionStore,
} from '../ports.ts';

export interface WaitDeskOptions {
  readonly centres: Centres;
  readonly forecasts: HallForecasts;
  readonly store: PredictionStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly isOutage: IsOutage;
  /** Takes new waits to the screens. */
  readonly show: (centreId: string, waits: HallWaits) => void;
}

/** Between two predictions of a centre: changes come together, and prediction takes a small share of a core. */
const leastPauseMs = 150;
const mostPauseMs = 2000;
const pausePerWork = 4;
/** Predictions that were shown are kept together. */
const keepEveryMs = 500;
const mostUnkept = 5000;
/** Waits predicted longer ago, while another process predicted, are no news any more. */
const freshMs = 120_000;
const minuteMs = 60_000;

interface Round {
  again: boolean;
}

/**
 * Has every hall's waits predicted after each change and when asked, one prediction of a centre at a time;
 * tells the forecasts what became of earlier ones; keeps what was shown. Nothing here is needed to issue
 * or call: until the first forecast, and while forecasts fail, the length of the line has to do.
 */
export class WaitDesk implements HistoryListener {
  private readonly rounds = new Map<string, Round>();
  private readonly waits = new Map<string, HallWaits>();
  /** What was shown for want of a forecast. */
  private readonly estimates = new Map<string, QueueLengthWaits>();
  /** The business date each centre's forecasts have begun on. */
  private readonly dates = new Map<string, string>();
  private readonly shown = new Map<string, KeptPrediction[]>();
  private readonly ending = new AbortController();
  private keeping: Promise<void> | null = null;

  constructor(private readonly options: WaitDeskOptions) {}

  /** The newest waits this process has predicted; while there are none, those by the length of the line. */
  shownAt(state: CentreState, nowMs: number): HallWaits {
    const centreId = state.setup.id;
    const known = this.freshAt(centreId, nowMs);
    if (known !== undefined) return known;
    const before = this.estimates.get(centreId);
    const estimate = new QueueLengthWaits(state.setup, hallFacts(state, nowMs), before);
    this.estimates.set(centreId, estimate);
    this.keepSoon(centreId, estimate.news(before));
    return estimate.waits;
  }

  /** Asks for new predictions; requests while one is under way become one more. */
  refresh(centreId: string): void {
    const under = this.rounds.get(centreId);
    if (under !== undefined) {
      under.again = true;
      return;
    }
    const round = { again: true };
    this.rounds.set(centreId, round);
    void this.work(centreId, round);
  }

  /**
   * A citizen was told this with their ticket: kept as it was shown, with what it rests on where that is
   * known here. Outcomes of those predictions teach the predictor.
   */
  told(centreId: string, told: ToldWithTicket): void {
    const estimate = this.estimates.get(centreId);
    if (estimate?.waits.madeAtMs === told.madeAtMs) {
      const kept = estimate.toldWith(told.ticket) ?? keptRange(told, 'queue-length');
      this.keepSoon(centreId, [{ ...kept, range: told.range }]);
      return;
    }
    const { forecasts } = this.options;
    const basis = forecasts.knows(centreId)
      ? forecasts.issued(centreId, told.ticket, told.madeAtMs)
      : Promise.resolve(null);
    const keep = (prediction: KeptPrediction | null) => {
      const kept = prediction ?? keptRange(told, 'simulation');
      this.keepSoon(centreId, [{ ...kept, range: told.range }]);
    };
    basis.then(keep, (error: unknown) => {
      this.complain(centreId, error);
      keep(null);
    });
  }

  advanced({ state, events }: CentreNews): void {
    const { forecasts } = this.options;
    const centreId = state.setup.id;
    for (const { event, atMs } of events) {
      const ticket = 'ticketId' in event ? state.tickets.get(event.ticketId) : undefined;
      if (ticket === undefined) continue;
      if (event.type === 'ticket-called' && ticket.firstCalledAtMs === atMs) {
        const waitMinutes = Math.max(0, atMs - ticket.issuedAtMs) / minuteMs;
        forecasts.called(centreId, newsOf(ticket), waitMinutes);
      } else if (finalStates.has(ticket.state) && ticket.firstCalledAtMs === null) {
        forecasts.gone(centreId, ticket.id);
      }
    }
  }

  /** Keeps what was shown last; afterwards nothing is predicted any more. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.keeping;
    await this.keep();
  }

  /** Undefined: none yet, long ago, or of a predictor that is no more and could not say what they rest on. */
  private freshAt(centreId: string, nowMs: number): HallWaits | undefined {
    const known = this.waits.get(centreId);
    const isFresh = known !== undefined && known.madeAtMs > nowMs - freshMs;
    return isFresh && this.options.forecasts.knows(centreId) ? known : undefined;
  }

  private async work(centreId: string, round: Round): Promise<void> {
    while (round.again && !this.ending.signal.aborted) {
      round.again = false;
      const begun = performance.now();
      try {
        await this.predict(centreId);
      } catch (error) {
        this.complain(centreId, error);
      }
      const tookMs = performance.now() - begun;
      await this.rest(Math.min(mostPauseMs, Math.max(leastPauseMs, pausePerWork * tookMs)));
    }
    this.rounds.delete(centreId);
  }

  private async predict(centreId: string): Promise<void> {
    const { centres, forecasts, clock, show } = this.options;
    const look = (state: CentreState) => ({
      setup: state.setup,
      date: state.conduct.day?.date ?? '',
      facts: hallFacts(state, centreTime(state, clock.nowMs())),
    });
    const seen = await centres.readKnown(centreId, look);
    if (seen === undefined) return;
    if (!forecasts.knows(centreId) || this.dates.get(centreId) !== seen.date) {
      const history = await this.options.store.history(seen.setup, clock.nowMs());
      this.waits.delete(centreId);
      forecasts.begin(centreId, seen.setup, history);
      this.dates.set(centreId, seen.date);
    }
    const { waits, news } = await forecasts.refresh(centreId, seen.facts);
    if (this.ending.signal.aborted) return;
    const before = this.waits.get(centreId);
    this.waits.set(centreId, waits);
    if (before === undefined || isNews(before, waits)) show(centreId, waits);
    this.estimates.delete(centreId);
    this.keepSoon(centreId, news);
  }

  private async rest(ms: number): Promise<void> {
    try {
      await pause(ms, undefined, { signal: this.ending.signal, ref: false });
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    }
  }

  private keepSoon(centreId: string, predictions: readonly KeptPrediction[]): void {
    if (predictions.length === 0) return;
    const waiting = this.shown.get(centreId);
    if (waiting === undefined) this.shown.set(centreId, [...predictions]);
    else waiting.push(...predictions);
    this.keeping ??= this.rest(keepEveryMs)
      .then(() => this.keep())
      .finally(() => (this.keeping = null));
  }

  private async keep(): Promise<void> {
    const batches = [...this.shown];
    this.shown.clear();
    for (const [centreId, predictions] of batches) {
      try {
        await this.options.store.append(centreId, predictions);
      } catch (error) {
        this.complain(centreId, error);
        if (this.options.isOutage(error)) this.keepAgain(centreId, predictions);
      }
    }
  }

  /** While the database is away predictions wait, as many as a hall makes in a good while. */
  private keepAgain(centreId: string, predictions: readonly KeptPrediction[]): void {
    const newer = this.shown.get(centreId) ?? [];
    this.shown.set(centreId, [...predictions, ...newer].slice(-mostUnkept));
  }

  private complain(centreId: string, error: unknown): void {
    if (this.ending.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.options.log.warn({ centreId, reason }, 'waits were not predicted or not kept');
  }
}

/** Whether anybody would see a difference; those new to the line count, those who left it do not. */
function isNews(before: HallWaits, after: HallWaits): boolean {
  const { tickets, fields, newcomers } = after;
  return (
    [...tickets].some(([id, { range, ahead }]) => {
      const old = before.tickets.get(id);
      return old?.ahead !== ahead || !isSame(old.range, range);
    }) ||
    [...fields].some(([id, range]) => !isSame(before.fields.get(id), range)) ||
    [...newcomers].some(([id, kinds]) =>
      Object.entries(kinds).some(([priorityClassId, { wait, passes, late }]) => {
        const old = before.newcomers.get(id)?.[priorityClassId];
        return old?.passes !== passes || old.late !== late || !isSame(old.wait, wait);
      }),
    )
  );
}

function isSame(a: WaitRange | null | undefined, b: WaitRange | null): boolean {
  return a?.lowMinutes === b?.lowMinutes && a?.highMinutes === b?.highMinutes;
}

function newsOf({ id, serviceId, priorityClassId }: Ticket): TicketNews {
  return { ticketId: id, serviceId, priorityClassId };
}
