import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import { inSeries, type SeriesCalls } from '../centre/series-calls.ts';
import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';

const minuteMs = 60_000;

/** What the order of numbers needs of a centre. */
export interface SeriesHistory {
  readonly calls: SeriesCalls;
  /** Start of a ticket's present visit step, epoch ms. */
  readonly stepStartedAtMs: (ticket: Ticket) => number | undefined;
  /** True for people without a priority. */
  readonly isOrdinary: (ticket: Ticket) => boolean;
}

/**
 * Bounds how often an older number is overtaken inside its own series: everybody in the hall sees the
 * numbers, and B007 before B002 looks like cheating whatever the reason. Once later numbers of ordinary
 * tickets were called `mostOvertaken` times within `withinMinutes`, whoever is older goes first wherever the
 * officer can serve both. Priorities, other series and officers without the skill are not held back.
 */
export class SeriesOrder {
  /** Given out by a plan, not called yet. */
  private readonly given: Ticket[] = [];

  constructor(
    private readonly history: SeriesHistory,
    private readonly policy: RoutingPolicy,
  ) {}

  /** A plan takes `ticket` to be called now. */
  note(ticket: Ticket): void {
    if (this.history.isOrdinary(ticket)) this.given.push(ticket);
  }

  /** True when calling `later` puts an ordinary ticket before an older number of its series. */
  overtakes(later: Ticket, older: Ticket): boolean {
    return (
      later.seriesFieldId === older.seriesFieldId &&
      waitsFromMs(later) > waitsFromMs(older) &&
      this.history.isOrdinary(later)
    );
  }

  /** How often a waiting ticket was overtaken of late, up to the bound. */
  overtakings(ticket: Ticket, nowMs: number): number {
    const { mostOvertaken, withinMinutes } = this.policy.seriesOrder;
    const { calls, stepStartedAtMs } = this.history;
    const fromMs = nowMs - withinMinutes * minuteMs;
    const who = inSeries(ticket, stepStartedAtMs(ticket));
    const planned = this.given.filter((one) => this.overtakes(one, ticket)).length;
    return planned + calls.overtakings(who, fromMs, mostOvertaken - planned);
  }

  /** True when no later number of its series may go before this ticket any more. */
  isDue(ticket: Ticket, nowMs: number): boolean {
    return this.overtakings(ticket, nowMs) >= this.policy.seriesOrder.mostOvertaken;
  }
}
