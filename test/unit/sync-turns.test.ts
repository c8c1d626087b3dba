import { expect, test } from 'vitest';
import { SyncTurns } from '../../server/realtime/sync-turns.ts';

/** A socket whose answers are numbered, on a clock that moves only when it is asked to. */
function open() {
  const time = { nowMs: 0 };
  const due: { atMs: number; work: () => void }[] = [];
  const waiting: (() => void)[] = [];
  const seen = { made: 0, answered: [] as string[] };
  const turns = new SyncTurns({
    nowMs: () => time.nowMs,
    later: (work, afterMs) => void due.push({ atMs: time.nowMs + afterMs, work }),
    make: () =>
      new Promise((resolve) => {
        seen.made += 1;
        waiting.push(() => resolve(seen.made));
      }),
  });
  const ask = (name: string) => turns.ask(() => void seen.answered.push(name));
  const finish = async () => {
    for (const done of waiting.splice(0)) done();
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  const pass = (ms: number) => {
    time.nowMs += ms;
    const all = due.splice(0);
    due.push(...all.filter(({ atMs }) => atMs > time.nowMs));
    for (const { atMs, work } of all) if (atMs <= time.nowMs) work();
  };
  return { turns, ask, finish, pass, seen, due };
}

test('one answer is made at a time, and of those who ask meanwhile the newest is answered', async () => {
  const { ask, finish, seen } = open();
  for (const name of ['a', 'b', 'c', 'd']) ask(name);
  expect(seen.made).toBe(1);
  await finish();
  await finish();
  expect(seen).toEqual({ made: 2, answered: ['a', 'd'] });
});

test('three are answered at once, then one a second, and the last one always', async () => {
  const { ask, finish, pass, seen } = open();
  for (const name of ['a', 'b', 'c']) {
    ask(name);
    await finish();
  }
  expect(seen.answered).toEqual(['a', 'b', 'c']);
  ask('d');
  ask('e');
  await finish();
  expect(seen.made).toBe(3);
  pass(1000);
  await finish();
  expect(seen).toEqual({ made: 4, answered: ['a', 'b', 'c', 'e'] });
});

test('a flood of two thousand questions in ten seconds is answered at most thirteen times', async () => {
  const { ask, finish, pass, seen } = open();
  for (let i = 0; i < 2000; i += 1) {
    ask(String(i));
    await finish();
    pass(5);
  }
  expect(seen.made).toBeLessThanOrEqual(13);
  expect(seen.made).toBeGreaterThan(10);
});

test('nothing more is made for a socket that has gone', async () => {
  const { turns, ask, finish, pass, seen } = open();
  for (const name of ['a', 'b', 'c']) {
    ask(name);
    await finish();
  }
  ask('d');
  turns.end();
  pass(5000);
  await finish();
  expect(seen.made).toBe(3);
});
