import { waitsFromMs, type Call, type Ticket } from '../ticket/ticket.ts';

/** A call of a person without a priority from the line, as far as older numbers of its series are concerned. */
export interface SeriesCall {
  readonly callId: number;
  readonly calledAtMs: number;
  /** When the number called was given. */
  readonly issuedAtMs: number;
}

/** Who waits, seen from the calls that may have overtaken them. */
export interface InSeries {
  readonly seriesFieldId: string;
  /** From when the wait counts, epoch ms: whoever took a number later overtakes by being called. */
  readonly waitsFromMs: number;
  /** From when the ticket has been in line without a break, epoch ms. */
  readonly inLineFromMs: number;
}

/**
 * Today's calls of ordinary tickets by series, in the order in which they were made: an index of the calls
 * of a centre, kept right through undo and the turn of the day.
 */
export class SeriesCalls {
  private readonly bySeries = new Map<string, SeriesCall[]>();
  private readonly seriesOf = new Map<number, string>();

  add({ id: callId, calledAtMs }: Call, { seriesFieldId, issuedAtMs }: Ticket): void {
    let calls = this.bySeries.get(seriesFieldId);
    if (calls === undefined) this.bySeries.set(seriesFieldId, (calls = []));
    // Times never fall in a history, but a centre is loaded in any order.
    let place = calls.length;
    while (place > 0 && (calls[place - 1] as SeriesCall).callId > callId) place -= 1;
    calls.splice(place, 0, { callId, calledAtMs, issuedAtMs });
    this.seriesOf.set(callId, seriesFieldId);
  }

  remove(callId: number): void {
    const calls = this.bySeries.get(this.seriesOf.get(callId) ?? '');
    if (calls === undefined) return;
    this.seriesOf.delete(callId);
    // An undo takes the newest, the turn of the day the oldest.
    const newest = calls.length - 1;
    const place =
      calls[newest]?.callId === callId ? newest : calls.findIndex((call) => call.callId === callId);
    calls.splice(place, 1);
  }

  /** Calls of a series from `fromMs` on, newest first. */
  *since(seriesFieldId: string, fromMs: number): Generator<SeriesCall> {
    const calls = this.bySeries.get(seriesFieldId) ?? [];
    for (let i = calls.length - 1; i >= 0; i--) {
      const call = calls[i] as SeriesCall;
      if (call.calledAtMs < fromMs) return;
      yield call;
    }
  }

  /** How often `who` was overtaken from `fromMs` on; counts no further than `enough`. */
  overtakings(who: InSeries, fromMs: number, enough: number): number {
    let count = 0;
    for (const call of this.since(who.seriesFieldId, Math.max(fromMs, who.inLineFromMs))) {
      if (call.issuedAtMs > who.waitsFromMs) count += 1;
      if (count >= enough) break;
    }
    return count;
  }
}

/** A waiting ticket as {@link SeriesCalls} sees it; `stepStartedAtMs`: of its present visit step. */
export function inSeries(ticket: Ticket, stepStartedAtMs: number | undefined): InSeries {
  return {
    seriesFieldId: ticket.seriesFieldId,
    waitsFromMs: waitsFromMs(ticket),
    inLineFromMs: stepStartedAtMs ?? ticket.issuedAtMs,
  };
}
