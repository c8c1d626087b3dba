import { describe, expect, it } from 'vitest';
import { futureArrivals, usualDay } from '../../server/domain/prediction/arrival-profile.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import {
  HallPredictor,
  type Lesson,
  type PredictionHistory,
} from '../../server/domain/prediction/hall-predictor.ts';
import { classRanks } from '../../server/domain/prediction/queue-length.ts';
import { RecentWaits, simplePredictors } from '../../server/domain/prediction/recent-waits.ts';
import { simpleVisits } from '../../server/domain/simulation/visit-habits.ts';
import { at } from './small-centre/setup.ts';
import { officer, Play } from './small-centre/play.ts';

const nothingKnown: PredictionHistory = {
  arrivals: { midnightMs: at(0), perSlot: [], services: [], classes: [1, 0.1, 0.1, 0.1] },
  habits: simpleVisits,
  finished: [],
  lessons: [],
};

const kind = (ticketId: string, serviceId: string, priorityClassId = 'walk-in') => {
  return { ticketId, serviceId, priorityClassId };
};

/** One officer at work, and `waiting` people in line for what they do. */
function busyHall(waiting: number) {
  const play = new Play();
  play.open('an', 'c1');
  const tickets = Array.from({ length: waiting + 1 }, () => play.issue('copy'));
  play.serve('an');
  return { play, tickets: tickets.slice(1) };
}

describe('predictions of a hall', () => {
  it('are the same again for the same facts', () => {
    const { play } = busyHall(5);
    const facts = hallFacts(play.state, play.nowMs);
    const once = new HallPredictor(play.state.setup, nothingKnown).refresh(facts);
    expect(new HallPredictor(play.state.setup, nothingKnown).refresh(facts)).toEqual(once);
  });

  it('survive the way to another thread', () => {
    const { play } = busyHall(3);
    const facts = hallFacts(play.state, play.nowMs);
    const setup = structuredClone(play.state.setup);
    const there = new HallPredictor(setup, structuredClone(nothingKnown));
    const here = new HallPredictor(play.state.setup, nothingKnown);
    expect(structuredClone(there.refresh(structuredClone(facts)))).toEqual(here.refresh(facts));
  });

  it('tell each person in line and newcomers a range, longer further back', () => {
    const { play, tickets } = busyHall(8);
    const predictor = new HallPredictor(play.state.setup, nothingKnown);
    const { waits, news } = predictor.refresh(hallFacts(play.state, play.nowMs));
    const highs = tickets.map(({ id }) => waits.tickets.get(id)!.range!.highMinutes);
    expect(tickets.map(({ id }) => waits.tickets.get(id)!.ahead)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(highs).toEqual([...highs].sort((a, b) => a - b));
    expect(highs.at(-1)).toBeGreaterThan(highs[0]!);
    const { copy, parcel } = Object.fromEntries(waits.newcomers);
    expect(copy!['walk-in']!.wait!.highMinutes).toBeGreaterThanOrEqual(highs.at(-1)!);
    expect(copy!['walk-in']!.passes).toBe(0);
    expect(parcel!['walk-in']!.wait).toBeNull();
    expect(news).toHaveLength(8);
  });

  it('are kept once while they stay the same', () => {
    const { play } = busyHall(4);
    const predictor = new HallPredictor(play.state.setup, nothingKnown);
    const facts = hallFacts(play.state, play.nowMs);
    expect(predictor.refresh(facts).news).toHaveLength(4);
    expect(predictor.refresh(facts).news).toHaveLength(0);
  });

  it('say nothing to those whom closing comes before', () => {
    const { play, tickets } = busyHall(20);
    const closesAtMs = play.nowMs + 30 * 60_000;
    const facts = { ...hallFacts(play.state, play.nowMs), closesAtMs, recentPerMinute: 0 };
    const { waits } = new HallPredictor(play.state.setup, nothingKnown).refresh(facts);
    expect(waits.newcomers.get('copy')!['walk-in']!.wait).toBeNull();
    expect(waits.tickets.get(tickets[0]!.id)!.range).not.toBeNull();
    expect(waits.tickets.get(tickets[19]!.id)!.range).toBeNull();
  });

  it('give a new ticket what newcomers of its priority were shown', () => {
    const { play } = busyHall(14);
    const predictor = new HallPredictor(play.state.setup, nothingKnown);
    expect(predictor.issued(kind('t', 'copy'), play.nowMs)).toBeNull();
    const { waits } = predictor.refresh(hallFacts(play.state, play.nowMs));
    const { 'walk-in': ordinary, elderly } = waits.newcomers.get('copy')!;
    const given = predictor.issued(kind('t', 'copy'), play.nowMs);
    expect(given).toMatchObject({ shown: 'ticket', method: 'simulation', range: ordinary!.wait });
    expect(given!.sketch).toEqual([...given!.sketch].sort((a, b) => a - b));
    const first = predictor.issued(kind('u', 'copy', 'elderly'), play.nowMs);
    expect(first!.range).toEqual(elderly!.wait);
    expect(first!.p50).toBeLessThan(given!.p50);
    expect(elderly!.passes).toBeGreaterThan(ordinary!.passes);
    expect(predictor.issued(kind('v', 'parcel'), play.nowMs)).toBeNull();
  });

  it('give a ticket the range that was on show when it was taken, not a newer one', () => {
    const { play } = busyHall(4);
    const predictor = new HallPredictor(play.state.setup, nothingKnown);
    const { waits } = predictor.refresh(hallFacts(play.state, play.nowMs));
    const takenAtMs = play.nowMs;
    play.nowMs += 5 * 60_000;
    for (let n = 0; n < 6; n++) play.issue('copy');
    predictor.refresh(hallFacts(play.state, play.nowMs));
    const given = predictor.issued(kind('t', 'copy'), takenAtMs);
    expect(given).toMatchObject({ madeAtMs: takenAtMs });
    expect(given!.range).toEqual(waits.newcomers.get('copy')!['walk-in']!.wait);
  });

  it('grow when waits turn out longer than foreseen, also over a restart', () => {
    const { play } = busyHall(6);
    const { setup } = play.state;
    const facts = hallFacts(play.state, play.nowMs);
    const predictor = new HallPredictor(setup, nothingKnown);
    const ordinary = (one: HallPredictor) =>
      one.refresh(facts).waits.newcomers.get('copy')!['walk-in']!.wait!;
    const before = ordinary(predictor);
    const lessons: Lesson[] = [];
    for (let n = 0; n < 300; n++) {
      const told = predictor.issued(kind(`t${n}`, 'copy', 'walk-in'), play.nowMs)!;
      const waitMinutes = told.mean === 0 ? 1 : 1.8 * told.simulated;
      lessons.push({ ...told, priorityClassId: 'walk-in', waitMinutes });
      predictor.called(kind(`t${n}`, 'copy'), waitMinutes);
    }
    const after = ordinary(predictor);
    expect(after.highMinutes).toBeGreaterThan(before.highMinutes);
    const restarted = new HallPredictor(setup, { ...nothingKnown, lessons });
    const again = ordinary(restarted);
    expect(Math.abs(again.highMinutes - after.highMinutes)).toBeLessThanOrEqual(10);
    expect(again.highMinutes).toBeGreaterThan(before.highMinutes);
  });

  it('learn nothing from a person who left', () => {
    const { play } = busyHall(6);
    const facts = hallFacts(play.state, play.nowMs);
    const [left, stayed] = [0, 1].map(() => {
      const one = new HallPredictor(play.state.setup, nothingKnown);
      one.refresh(facts);
      return one;
    });
    for (let n = 0; n < 200; n++) {
      left!.issued(kind(`t${n}`, 'copy', 'walk-in'), play.nowMs);
      left!.gone(`t${n}`);
    }
    expect(left!.refresh(facts)).toEqual(stayed!.refresh(facts));
  });
});

describe('a quiet hall after a burst of a few people', () => {
  it('promises waits of the order of the work that is there', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    play.issue('copy');
    play.serve('dao');
    for (let n = 0; n < 5; n++) {
      play.nowMs += 40_000;
      play.issue('birth');
    }
    play.nowMs += 4 * 60_000;
    const predictor = new HallPredictor(play.state.setup, nothingKnown);
    const { waits } = predictor.refresh(hallFacts(play.state, play.nowMs));
    // Five births of ten minutes and the rest of a copy for two officers: half an hour.
    for (const { range } of waits.tickets.values())
      expect(range!.highMinutes).toBeLessThanOrEqual(40);
    for (const kinds of waits.newcomers.values()) {
      for (const { wait } of Object.values(kinds))
        expect(wait!.highMinutes).toBeLessThanOrEqual(80);
    }
  });
});

describe('facts of a hall', () => {
  it('hold who waits, who serves, and who will be back', () => {
    const { play } = busyHall(2);
    play.must(officer('an'), { kind: 'hold' });
    const facts = hallFacts(play.state, play.nowMs);
    expect(facts.waiting).toHaveLength(2);
    expect(facts.held).toMatchObject([{ service: 1, returnsAtMs: play.nowMs + 20 * 60_000 }]);
    expect(facts.team).toMatchObject([{ officerId: 'an', ticket: null, staysPresent: true }]);
    expect(facts.issuedToday).toEqual([0, 3, 0, 0, 0]);
    expect(facts.recentPerMinute).toBeCloseTo(3 / 60);
  });

  it('know how long people take from the call to the counter, and waits count it', () => {
    const { play } = busyHall(6);
    const near = hallFacts(play.state, play.nowMs);
    expect(near.walkMinutes).toBe(0);
    play.must(officer('an'), { kind: 'complete', outcome: 'accepted' });
    play.must(officer('an'), { kind: 'call-next' });
    play.nowMs += 4 * 60_000;
    play.must(officer('an'), { kind: 'start-serving' });
    const far = hallFacts(play.state, play.nowMs);
    expect(far.walkMinutes).toBe(2);
    const last = (walkMinutes: number) => {
      const predictor = new HallPredictor(play.state.setup, nothingKnown);
      const { waits } = predictor.refresh({ ...far, walkMinutes });
      return Math.max(...[...waits.tickets.values()].map(({ range }) => range!.highMinutes));
    };
    expect(last(5)).toBeGreaterThan(last(0));
  });

  it('believe an officer’s own times once services were finished', () => {
    const { play } = busyHall(2);
    const { times } = play.state;
    for (let n = 0; n < 500; n++) times.learn('an', 'copy', 12, 6);
    const [an] = hallFacts(play.state, play.nowMs).team;
    expect(an!.minutes[1]).toBeGreaterThan(10);
    expect(an!.minutes[0]).toBe(10);
  });
});

describe('people still to come', () => {
  const day = (date: string, tickets: number) => ({ date, slot: 18, tickets });
  const today = {
    nowMs: at(9),
    issuedToday: [0, 0],
    recentPerMinute: 0.5,
    serviceMinutes: [10, 10],
    team: Array.from({ length: 8 }, () => ({ staysPresent: true })),
  };

  it('are those of the same weekday once two of them are known', () => {
    const mondays = [day('2026-11-09', 10), day('2026-11-16', 20)];
    const counts = [...mondays, day('2026-11-20', 90)];
    expect(usualDay(counts, '2026-11-23')[18]).toBe(15);
    expect(usualDay([day('2026-11-20', 90), day('2026-11-16', 10)], '2026-11-23')[18]).toBe(50);
    expect(usualDay([], '2026-11-23')).toEqual([]);
  });

  it('come at the usual day’s rate, by the clock', () => {
    const perSlot = Array.from({ length: 48 }, (_, slot) => (slot === 19 ? 60 : 0));
    const arrivals = { midnightMs: at(0), perSlot, services: [], classes: [1] };
    const future = futureArrivals(arrivals, today);
    expect(future.ratePerMinute(10)).toBe(0);
    expect(future.ratePerMinute(45)).toBe(2);
  });

  it('are more on a day that has brought more than usual so far', () => {
    const arrivals = {
      midnightMs: at(0),
      perSlot: Array.from({ length: 48 }, () => 5),
      services: [],
      classes: [1],
    };
    const busy = futureArrivals(arrivals, { ...today, issuedToday: [100, 80] });
    const quiet = futureArrivals(arrivals, { ...today, issuedToday: [30, 20] });
    expect(busy.busyness.mean).toBeGreaterThan(1.3);
    expect(quiet.busyness.mean).toBeLessThan(0.8);
  });

  it('come at the rate of late while no earlier day is known', () => {
    expect(futureArrivals(nothingKnown.arrivals, today).ratePerMinute(100)).toBe(0.5);
  });

  it('are not taken to go on beyond what the officers there can serve', () => {
    const rush = { ...today, recentPerMinute: 5 };
    expect(futureArrivals(nothingKnown.arrivals, rush).ratePerMinute(100)).toBeCloseTo(0.8);
  });
});

describe('simple predictors', () => {
  it('are told from the last calls and the line', () => {
    const { play } = busyHall(3);
    play.nowMs += 6 * 60_000;
    const recent = new RecentWaits(classRanks(play.state.setup));
    const ordinary = { service: 1, priorityClass: 0 };
    for (let n = 1; n <= 12; n++) recent.note(ordinary, n);
    const facts = hallFacts(play.state, play.nowMs);
    const [les, hol, lastTen, ql] = recent.predictions(facts, ordinary, 0);
    expect(simplePredictors).toHaveLength(4);
    expect([les, hol, lastTen]).toEqual([12, 6, 7.5]);
    // Three in line and the newcomer, half an officer at six minutes each.
    expect(ql).toBeCloseTo(4 * 12);
    // Nobody of that class waits or has waited; it is called before the others.
    const elderly = recent.predictions(facts, { service: 1, priorityClass: 1 }, 0);
    expect(elderly.map((minutes) => Math.round(minutes))).toEqual([12, 0, 12, 12]);
  });
});
