import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseClock } from '../../server/postgres/database-clock.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');
const hourMs = 3_600_000;

let elapsed: number;
let wallAhead: number;
let trip: number;
let away: boolean;
let logged: string[];
let clock: DatabaseClock;

const databaseMs = () => noon + elapsed;
const pass = (ms: number) => (elapsed += ms);
const settled = () => clock.measure();

beforeEach(async () => {
  [elapsed, wallAhead, trip, away, logged] = [5, 0, 40, false, []];
  const line = (_fields: object, message: string) => void logged.push(message);
  clock = new DatabaseClock({
    ask: async () => {
      if (away) throw new Error('away');
      pass(trip / 2);
      const said = databaseMs();
      pass(trip / 2);
      return said;
    },
    local: { wallMs: () => noon + elapsed + wallAhead, elapsedMs: () => elapsed },
    log: { info: line, warn: line, error: line },
  });
  await clock.measure();
});

describe("the database's clock", () => {
  it('is its time, the way there and back accounted for', () => {
    expect(clock.nowMs()).toBe(databaseMs());
    pass(30_000);
    expect(clock.nowMs()).toBe(databaseMs());
    expect(logged).toEqual([]);
  });

  it.each([
    ['an hour ahead', hourMs],
    ['an hour back', -hourMs],
    ['a day back', -24 * hourMs],
  ])(
    "does not move when this machine's clock is set %s, and tells of it once",
    async (_name, by) => {
      wallAhead = by;
      const truth = databaseMs();
      expect(clock.nowMs()).toBe(truth);
      await settled();
      expect(clock.nowMs()).toBe(databaseMs());
      expect(clock.localAheadMs).toBe(by);
      await settled();
      expect(logged).toHaveLength(1);
      wallAhead = 0;
      clock.nowMs();
      await settled();
      expect(clock.localAheadMs).toBe(0);
      expect(logged).toHaveLength(2);
    },
  );

  it('is measured as soon as the machine has slept, when the counting clock stood still', async () => {
    const before = clock.nowMs();
    // Asleep: the world went on, the counting clock did not.
    const slept = { ms: 8 * hourMs };
    const asleep = new DatabaseClock({
      ask: async () => databaseMs() + slept.ms,
      local: { wallMs: () => noon + elapsed + slept.ms, elapsedMs: () => elapsed },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    slept.ms = 9 * hourMs;
    asleep.nowMs();
    await asleep.measure();
    expect(asleep.nowMs()).toBe(before + 9 * hourMs);
  });

  it('goes on by the last measurement while the database is away', async () => {
    away = true;
    await clock.measure();
    pass(10_000);
    expect(clock.nowMs()).toBe(databaseMs());
    expect(logged).toEqual(['the time could not be asked for']);
  });

  it('takes the answer that came soonest', async () => {
    trip = 4000;
    await clock.measure();
    expect(Math.abs(clock.nowMs() - databaseMs())).toBeLessThanOrEqual(1);
  });
});
