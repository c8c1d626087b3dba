import { describe, expect, it } from 'vitest';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { newcomerOf } from '../../server/domain/prediction/hall-waits.ts';
import { queueLengthWait } from '../../server/domain/prediction/queue-length.ts';
import { QueueLengthWaits } from '../../server/domain/prediction/queue-length-waits.ts';
import { citizen, officer, Play } from './small-centre/play.ts';

const minuteMs = 60_000;
const copy = (priorityClassId = 'walk-in') => ({ serviceId: 'copy', priorityClassId });
const waitsOf = (play: Play, before?: QueueLengthWaits) =>
  new QueueLengthWaits(play.state.setup, hallFacts(play.state, play.nowMs), before);

describe('the wait behind a line', () => {
  it('is people ahead and oneself over what the officers serve', () => {
    expect(queueLengthWait(3, 2, 0.1, 0)).toBeCloseTo(20);
  });

  it('is shorter where people give up, each place in line by itself', () => {
    expect(queueLengthWait(2, 1, 0.1, 0.05)).toBeCloseTo(1 / 0.1 + 1 / 0.15 + 1 / 0.2);
  });

  it('has no end without officers', () => {
    expect(queueLengthWait(0, 0, 0.1, 0)).toBe(Infinity);
  });
});

describe('waits by queue length', () => {
  it('grow along the line, and people ahead are counted over the whole field', () => {
    const play = new Play();
    play.open('an', 'c1');
    const tickets = ['copy', 'copy', 'birth', 'copy'].map((id) => play.issue(id));
    const { waits } = waitsOf(play);
    const highs = tickets.map(({ id }) => waits.tickets.get(id)!.range!.highMinutes);
    expect(highs[1]).toBeGreaterThan(highs[0]!);
    expect(highs[3]).toBeGreaterThan(highs[1]!);
    const places = tickets.map(({ id }) => waits.tickets.get(id)!.ahead);
    expect([...places].sort()).toEqual([0, 1, 2, 3]);
  });

  it('put people of a class behind those of classes that are called first, and no others', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let n = 0; n < 6; n++) play.issue('copy');
    const { waits } = waitsOf(play);
    const ordinary = newcomerOf(waits, copy())!;
    const elderly = newcomerOf(waits, copy('elderly'))!;
    expect(elderly.wait!.highMinutes).toBeLessThan(ordinary.wait!.lowMinutes);
    expect(ordinary.passes).toBe(0);
    expect(elderly.passes).toBe(5);
  });

  it('are not told where no officer can serve, or closing comes first', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let n = 0; n < 60; n++) play.issue('copy');
    const facts = hallFacts(play.state, play.nowMs);
    const closesAtMs = play.nowMs + 60 * minuteMs;
    const { waits } = new QueueLengthWaits(play.state.setup, { ...facts, closesAtMs });
    expect(newcomerOf(waits, copy())!.wait).toBeNull();
    expect(newcomerOf(waits, copy('elderly'))!.wait).not.toBeNull();
    expect(newcomerOf(waits, { serviceId: 'parcel', priorityClassId: 'walk-in' })!.wait).toBeNull();
    expect(waits.fields.get('land')).toBeNull();
  });

  it('are late where an officer is there but the hours may end before, and only there', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let n = 0; n < 6; n++) play.issue('copy');
    const facts = hallFacts(play.state, play.nowMs);
    const late = (rest: Partial<typeof facts>, kind = copy()) =>
      newcomerOf(new QueueLengthWaits(play.state.setup, { ...facts, ...rest }).waits, kind)!.late;
    const inMinutes = (minutes: number) => play.nowMs + minutes * minuteMs;
    const hours = { hoursEndAtMs: inMinutes(20), closesAtMs: inMinutes(80) };
    expect(late({})).toBe(false);
    expect(late(hours)).toBe(true);
    expect(late(hours, copy('elderly'))).toBe(false);
    expect(late({ hoursEndAtMs: inMinutes(5), closesAtMs: inMinutes(10) })).toBe(true);
    const unserved = { serviceId: 'parcel', priorityClassId: 'walk-in' };
    expect(late(hours, unserved)).toBe(false);
    expect(late({ ...hours, closesAtMs: play.nowMs })).toBe(false);
  });

  it('are shorter once people have given up today', () => {
    const play = new Play();
    play.open('an', 'c1');
    const tickets = Array.from({ length: 30 }, () => play.issue('copy'));
    play.nowMs += 10 * minuteMs;
    const patient = newcomerOf(waitsOf(play).waits, copy())!.wait!;
    for (const { id } of tickets.slice(0, 10)) {
      play.must(citizen, { kind: 'abandon-ticket', ticketId: id });
    }
    const facts = hallFacts(play.state, play.nowMs);
    expect(facts.leavingPerMinute).toBeCloseTo(10 / 300);
    for (let n = 0; n < 10; n++) play.issue('copy');
    const impatient = newcomerOf(waitsOf(play).waits, copy())!.wait!;
    expect(impatient.highMinutes).toBeLessThan(patient.highMinutes);
  });

  it('are kept as they were shown, each once, and teach no simulation', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    const first = waitsOf(play);
    expect(first.news()).toMatchObject([
      { shown: 'live', method: 'queue-length', serviceId: 'copy', sketch: [] },
    ]);
    const second = waitsOf(play, first);
    expect(second.news(first)).toEqual([]);
    const told = second.toldWith({ ticketId: 't', ...copy() });
    expect(told).toMatchObject({ shown: 'ticket', method: 'queue-length' });
    expect(told!.range).toEqual(newcomerOf(second.waits, copy())!.wait);
    expect(
      second.toldWith({ ticketId: 'u', serviceId: 'parcel', priorityClassId: 'walk-in' }),
    ).toBeNull();
  });

  it('count no officer who is on break or about to close', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    for (let n = 0; n < 8; n++) play.issue('copy');
    const both = newcomerOf(waitsOf(play).waits, copy())!.wait!;
    play.must(officer('dao'), { kind: 'start-break', reason: 'rest' });
    const one = newcomerOf(waitsOf(play).waits, copy())!.wait!;
    expect(one.lowMinutes).toBeGreaterThan(both.lowMinutes);
  });
});
