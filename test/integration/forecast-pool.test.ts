import { afterEach, beforeEach, expect, test } from 'vitest';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import {
  HallPredictor,
  type PredictionHistory,
} from '../../server/domain/prediction/hall-predictor.ts';
import { simpleVisits } from '../../server/domain/simulation/visit-habits.ts';
import { ForecastPool } from '../../server/workers/forecast-pool.ts';
import { Play } from '../unit/small-centre/play.ts';

const history: PredictionHistory = {
  arrivals: { midnightMs: 0, perSlot: [], services: [], classes: [1, 0.1, 0.1, 0.1] },
  habits: simpleVisits,
  finished: [],
  lessons: [],
};

let complaints: string[];
let pool: ForecastPool;
let play: Play;
beforeEach(() => {
  complaints = [];
  const note = (_fields: object, message: string) => void complaints.push(message);
  pool = new ForecastPool({ info: note, warn: note, error: note }, 2);
  play = new Play();
  play.open('an', 'c1');
  for (let n = 0; n < 5; n += 1) play.issue('copy');
  play.serve('an');
});
afterEach(() => pool.close());

const facts = () => hallFacts(play.state, play.nowMs);

test('a thread predicts what the same predictor says here', async () => {
  pool.begin('small', play.state.setup, history);
  const here = new HallPredictor(play.state.setup, history);
  expect(await pool.refresh('small', facts())).toEqual(here.refresh(facts()));
  const ticket = { ticketId: 't', serviceId: 'copy', priorityClassId: 'walk-in' };
  expect(await pool.issued('small', ticket, play.nowMs)).toEqual(here.issued(ticket, play.nowMs));
});

test('centres do not mix, on however many threads', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids) pool.begin(id, play.state.setup, history);
  const waits = await Promise.all(ids.map((id) => pool.refresh(id, facts())));
  for (const one of waits) expect(one).toEqual(waits[0]);
});

test('a question about an unknown centre fails alone', async () => {
  pool.begin('small', play.state.setup, history);
  const asked = [pool.refresh('other', facts()), pool.refresh('small', facts())];
  await expect(asked[0]).rejects.toThrow('nothing is known of centre other');
  expect((await asked[1])?.waits.tickets.size).toBe(4);
});

test('a thread that dies fails its questions, and its centres begin again on a new one', async () => {
  pool.begin('small', play.state.setup, history);
  await pool.refresh('small', facts());
  expect(pool.knows('small')).toBe(true);
  const broken = { ...facts(), waiting: Array.from({ length: 3 }, () => ({ id: 'x' })) };
  await expect(pool.refresh('small', broken as never)).rejects.toThrow();
  const asked = pool.refresh('small', facts());
  await pool.endThreads();
  await asked.catch(() => undefined);
  expect(pool.knows('small')).toBe(false);
  pool.begin('small', play.state.setup, history);
  expect((await pool.refresh('small', facts())).waits.tickets.size).toBe(4);
});

test('nothing is asked of a closed pool', async () => {
  await pool.close();
  await expect(pool.refresh('small', facts())).rejects.toThrow('closed');
});
