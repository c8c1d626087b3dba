import { describe, expect, it, vi } from 'vitest';
import { WaitDesk } from '../../server/composition/wait-desk.ts';
import {
  HallPredictor,
  type PredictionHistory,
} from '../../server/domain/prediction/hall-predictor.ts';
import type { KeptPrediction } from '../../server/domain/prediction/kept-prediction.ts';
import { simpleVisits } from '../../server/domain/simulation/visit-habits.ts';
import type { Centres } from '../../server/engine/centres.ts';
import type { HallForecasts } from '../../server/ports.ts';
import { Play } from './small-centre/play.ts';

const nothingKnown: PredictionHistory = {
  arrivals: { midnightMs: 0, perSlot: [], classes: [1, 0.1, 0.1, 0.1] },
  habits: simpleVisits,
  finished: [],
  lessons: [],
};

/** A desk for one centre, with the predictor in this thread; `dies` ends it as a crash would. */
function openDesk(play: Play) {
  let predictor: HallPredictor | null = null;
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
      append: async (_id, predictions) => void kept.push(...predictions),
      history: async () => nothingKnown,
      accuracy: async () => null,
    },
    clock: { nowMs: () => play.nowMs },
    log: { info: silent, warn: silent, error: silent },
    show: (_id, { madeAtMs }) => void shown.push(madeAtMs),
  });
  const issue = (priorityClassId?: string) => {
    const known = play.events.length;
    const ticket = play.issue('copy', priorityClassId);
    const since = play.state.revision - (play.events.length - known);
    desk.advanced({ state: play.state, since, events: play.events.slice(known), made: true });
    return ticket;
  };
  const forecast = async () => {
    const before = shown.length;
    desk.refresh('small');
    await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before));
  };
  return { desk, kept, issue, forecast, dies: () => (predictor = null) };
}

const busy = () => {
  const play = new Play();
  play.open('an', 'c1');
  for (let n = 0; n < 4; n++) play.issue('copy');
  return play;
};

describe('everything people are told is kept', () => {
  it('before the first forecast, by the length of the line', async () => {
    const play = busy();
    const { desk, kept, issue } = openDesk(play);
    const { newcomers } = desk.shownAt(play.state, play.nowMs);
    const elderly = issue('elderly');
    await desk.end();
    expect(kept.filter(({ shown }) => shown === 'live')).toHaveLength(4);
    expect(kept.find(({ ticketId }) => ticketId === elderly.id)).toMatchObject({
      shown: 'ticket',
      method: 'queue-length',
      range: newcomers.get('copy')!['elderly']!.wait,
    });
  });

  it('as simulated, from the first forecast on', async () => {
    const play = busy();
    const { desk, kept, issue, forecast } = openDesk(play);
    await forecast();
    const { newcomers } = desk.shownAt(play.state, play.nowMs);
    const ticket = issue();
    await vi.waitFor(async () => {
      await desk.end();
      expect(kept.find(({ ticketId }) => ticketId === ticket.id)).toMatchObject({
        shown: 'ticket',
        method: 'simulation',
        range: newcomers.get('copy')!['walk-in']!.wait,
      });
    });
    expect(kept.every(({ method }) => method === 'simulation')).toBe(true);
  });

  it('by the length of the line again, when the predictor is no more', async () => {
    const play = busy();
    const { desk, kept, issue, forecast, dies } = openDesk(play);
    await forecast();
    dies();
    desk.shownAt(play.state, play.nowMs);
    const ticket = issue();
    await desk.end();
    expect(kept.find(({ ticketId }) => ticketId === ticket.id)).toMatchObject({
      shown: 'ticket',
      method: 'queue-length',
    });
  });

  it('by the length of the line again, when the last forecast is old', async () => {
    const play = busy();
    const { desk, forecast } = openDesk(play);
    await forecast();
    const madeAtMs = play.nowMs;
    play.nowMs += 119_000;
    expect(desk.shownAt(play.state, play.nowMs).madeAtMs).toBe(madeAtMs);
    play.nowMs += 2000;
    expect(desk.shownAt(play.state, play.nowMs).madeAtMs).toBe(play.nowMs);
    await desk.end();
  });
});
