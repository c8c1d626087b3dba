import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutageLog } from '../../server/composition/outage-log.ts';

const away = 'the history is out of reach';
let lines: [level: string, fields: object, message: string][];
let log: OutageLog;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  log = new OutageLog(
    {
      info: (...line) => lines.push(['info', ...line]),
      warn: (...line) => lines.push(['warn', ...line]),
      error: (...line) => lines.push(['error', ...line]),
    },
    () => Date.now(),
  );
});
afterEach(() => vi.useRealTimers());

function beatDuringOutage(times: number): void {
  for (let beat = 0; beat < times; beat += 1) {
    log.warn({ reason: 'ECONNREFUSED' }, away);
    vi.advanceTimersByTime(2000);
  }
}

test('an outage is told once at its beginning, and once at its end with its length and a count', () => {
  beatDuringOutage(31);
  expect(lines).toEqual([['warn', { reason: 'ECONNREFUSED' }, away]]);
  vi.advanceTimersByTime(15_000);
  expect(lines.slice(1)).toEqual([['warn', { times: 31, seconds: 60 }, `over: ${away}`]]);
});

test('the next outage is told anew', () => {
  beatDuringOutage(2);
  vi.advanceTimersByTime(60_000);
  beatDuringOutage(1);
  expect(lines.map(([, , message]) => message)).toEqual([away, `over: ${away}`, away]);
});

test('what happened once is told once', () => {
  beatDuringOutage(1);
  vi.advanceTimersByTime(60_000);
  log.end();
  expect(lines).toHaveLength(1);
});

test('one outage hides no other, and no fault', () => {
  beatDuringOutage(2);
  log.warn({}, 'deadlines could not be read');
  log.error({}, 'a bug');
  log.error({}, 'a bug');
  expect(lines.map(([, , message]) => message)).toEqual([
    away,
    'deadlines could not be read',
    'a bug',
    'a bug',
  ]);
});

test('a process that ends says what was away until then', () => {
  beatDuringOutage(3);
  log.end();
  expect(lines.at(-1)).toEqual(['warn', { times: 3, seconds: 4 }, `over: ${away}`]);
});
