import { describe, expect, it, vi } from 'vitest';
import { WaitDesk } from '../../server/composition/wait-desk.ts';
import {
  HallPredictor,
  type PredictionHistory,
} from '../../server/domain/prediction/hall-predictor.ts';
import { newcomerOf, type HallWaits } from '../../server/domain/prediction/hall-waits.ts';
import type { KeptPrediction } from '../../server/domain/prediction/kept-prediction.ts';
import { simpleVisits } from '../../server/domain/simulation/visit-habits.ts';
import type { Centres } from '../../server/engine/centres.ts';
import type { HallForecasts } from '../../server/ports.ts';
import { Play } from './small-centre/play.ts';

const nothingKnown: PredictionHistory = {
  arrivals: { midnightMs: 0, perSlot: [], services: [], classes: [1, 0.1, 0.1, 0.1] },
  habits: simpleVisits,
  finished: [],
  lessons: [],
};

/** A desk for one centre, with the predictor in this thread; `dies` ends it as a crash would. */
function openDesk(play: Play) {
  let predictor: HallPredictor | null = null;
  let fault: 'away' | 'wrong' | null = null;
  const kept: KeptPrediction[] = [];
  const forecasts: HallForecasts = {
    knows: () => predictor !== null,
    begin: (_id, setup, history) => (predictor = new HallPredictor(setup, history)),
    issued: async (_id, ticket, madeAtMs) => predictor?.issued(ticket, madeAtMs) ?? null,
    called: (_id, ticket, minutes) => predictor?.called(ticket, minutes),
    gone: (_id, ticketId) => predictor?.gone(ticketId),
    refresh: async (_id, facts) => predictor!.refresh(facts),
  };
  const silent = () => undefined;
  const shown: number[] = [];
  const desk = new WaitDesk({
    centres: {
      readKnown: async (_id: string, look: (state: Play['state']) => unknown) => look(play.state),
    } as unknown as Centres,
    forecasts,
    store: {
      append: async (_id, predictions) => {
        if (fault !== null) throw new Error(fault);
        kept.push(...predictions);
      },
      history: async () => nothingKnown,
    },
    clock: { nowMs: () => play.nowMs },
    isOutage: (error) => error instanceof Error && error.message === 'away',
    log: { info: silent, warn: silent, error: silent },
    show: (_id, { madeAtMs }) => void shown.push(madeAtMs),
  });
  /** Takes a ticket and tells its holder what newcomers are shown. */
  const issue = (waits: HallWaits, priorityClassId = 'walk-in') => {
    const { id: ticketId } = play.issue('copy', priorityClassId);
    const ticket = { ticketId, serviceId: 'copy', priorityClassId };
    const range = newcomerOf(waits, ticket)!.wait!;
    desk.told('small', { ticket, range, madeAtMs: waits.madeAtMs });
    return { ticketId, range };
  };
  const forecast = async () => {
    const before = shown.length;
    desk.refresh('small');
    await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before));
  };
  return {
    desk,
    kept,
    issue,
    forecast,
    dies: () => (predictor = null),
    fails: (now: typeof fault) => (fault = now),
  };
}

const busy = () => {
  const play = new Play();
  play.open('an', 'c1');
  for (let n = 0; n < 4; n++) play.issue('copy');
  return play;
};

describe('everything people are told is kept as it was shown', () => {
  it('before the first forecast, by the length of the line', async () => {
    const play = busy();
    const { desk, kept, issue } = openDesk(play);
    const told = issue(desk.shownAt(play.state, play.nowMs), 'elderly');
    await desk.end();
    expect(kept.filter(({ shown }) => shown === 'live')).toHaveLength(4);
    expect(kept).toContainEqual(
      expect.objectContaining({ ...told, shown: 'ticket', method: 'queue-length' }),
    );
  });

  it('as simulated, from the first forecast on, with what teaches', async () => {
    const play = busy();
    const { desk, kept, issue, forecast } = openDesk(play);
    await forecast();
    const told = issue(desk.shownAt(play.state, play.nowMs));
    await vi.waitFor(async () => {
      await desk.end();
      const row = kept.find(({ ticketId }) => ticketId === told.ticketId);
      expect(row).toMatchObject({ ...told, shown: 'ticket', method: 'simulation' });
      expect(row?.sketch).toHaveLength(20);
    });
  });

  it('where another process made it, or its predictor is no more: the range alone', async () => {
    const play = busy();
    const { desk, kept, issue, forecast, dies } = openDesk(play);
    await forecast();
    const waits = desk.shownAt(play.state, play.nowMs);
    const told = [issue({ ...waits, madeAtMs: waits.madeAtMs - 7 })];
    dies();
    told.push(issue(waits));
    await vi.waitFor(async () => {
      await desk.end();
      for (const one of told) {
        const row = kept.find(({ ticketId }) => ticketId === one.ticketId);
        expect(row).toMatchObject({ ...one, shown: 'ticket', sketch: [] });
        expect(row).toMatchObject({ p10: one.range.lowMinutes, p80: one.range.highMinutes });
      }
    });
  });

  it('also when the database was away for a while', async () => {
    const play = busy();
    const { desk, kept, issue, forecast, fails } = openDesk(play);
    await forecast();
    fails('away');
    const told = issue(desk.shownAt(play.state, play.nowMs));
    await desk.end();
    expect(kept).toEqual([]);
    fails(null);
    await desk.end();
    expect(kept).toContainEqual(expect.objectContaining(told));
  });

  it('but what the database will never take stands in nobody’s way', async () => {
    const play = busy();
    const { desk, kept, issue, forecast, fails } = openDesk(play);
    await forecast();
    fails('wrong');
    issue(desk.shownAt(play.state, play.nowMs));
    await desk.end();
    fails(null);
    await desk.end();
    expect(kept).toEqual([]);
  });

  it('by the length of the line again, when the last forecast is old or its predictor gone', async () => {
    const play = busy();
    const { desk, forecast, dies } = openDesk(play);
    await forecast();
    const madeAtMs = play.nowMs;
    play.nowMs += 119_000;
    expect(desk.shownAt(play.state, play.nowMs).madeAtMs).toBe(madeAtMs);
    dies();
    expect(desk.shownAt(play.state, play.nowMs).madeAtMs).toBe(play.nowMs);
    await desk.end();
  });
});
