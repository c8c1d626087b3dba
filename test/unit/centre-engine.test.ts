import { describe, expect, it } from 'vitest';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { commandOf, issueCopy, Process } from './small-centre/engine-bench.ts';
import { hold } from './small-centre/fake-centre-store.ts';
import { citizen, clock, commandIdOf, officer } from './small-centre/play.ts';

const numbersOf = (answers: readonly object[]) =>
  answers.map((answer) => (answer as { value?: { ticketNumber?: string } }).value?.ticketNumber);

/** A process whose store holds every access until `open`. */
function held() {
  const process = new Process();
  return { process, ...hold(process.store) };
}

describe('a centre engine', () => {
  it('answers once the commit is durable, and tells the listener before it answers', async () => {
    const { process, open } = held();
    const order: string[] = [];
    process.store.after = async () => void order.push('durable');
    const answer = process.issue(1).then((result) => {
      order.push(`answered, told ${process.told.length}`);
      return result;
    });
    open();
    expect(await answer).toEqual({
      ok: true,
      value: { revision: 2, ticketId: '2026-11-23-A-1', ticketNumber: 'A001', peopleWaiting: 0 },
    });
    expect(order).toEqual(['durable', 'answered, told 1']);
    expect(process.told).toEqual([
      { since: 0, revision: 2, events: ['day-opened', 'ticket-issued'], made: true },
    ]);
  });

  it('commits what comes while a commit is under way together, in its order', async () => {
    const { process, open } = held();
    const answers = [1, 2, 3, 4].map((n) => process.issue(n));
    open();
    expect(numbersOf(await Promise.all(answers))).toEqual(['A001', 'A002', 'A003', 'A004']);
    expect(process.store.written).toEqual([[1], [2, 3, 4]].map((ids) => ids.map(commandIdOf)));
  });

  it('never commits more than 64 commands at once', async () => {
    const { process, open } = held();
    const answers = Array.from({ length: 140 }, (_, i) => process.issue(i + 1));
    open();
    await Promise.all(answers);
    expect(process.store.written.map((ids) => ids.length)).toEqual([1, 64, 64, 11]);
    expect(process.store.history).toHaveLength(141);
  });

  it('decides each command on the state its predecessors in the batch left', async () => {
    const process = new Process();
    await Promise.all([
      process.open(1, 'an', 'c1'),
      process.open(2, 'dao', 'c2'),
      process.issue(3),
    ]);
    const [first, second] = await Promise.all([
      process.callNext(4, 'an'),
      process.callNext(5, 'dao'),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, code: 'nobody-waiting' });
  });

  it('keeps refusals of people as answers, and lets an alarm clock’s "not due" leave no trace', async () => {
    const process = new Process();
    expect(await process.callNext(1, 'an')).toEqual({ ok: false, code: 'no-counter' });
    const due = { kind: 'no-show-due', callId: 7 } as const;
    expect(await process.give(2, clock, due)).toEqual({ ok: false, code: 'not-due' });
    expect(process.store.written).toEqual([[commandIdOf(1)]]);
    expect(process.told).toEqual([]);
    const elsewhere = new Process(process.store);
    await elsewhere.open(3, 'an', 'c1');
    expect(await elsewhere.callNext(1, 'an')).toEqual({ ok: false, code: 'no-counter' });
  });

  it('runs a double-clicked command once', async () => {
    const process = new Process();
    const [first, second] = await Promise.all([process.issue(1), process.issue(1)]);
    expect(second).toBe(first);
    expect(await process.issue(1)).toBe(first);
    expect(process.store.written).toHaveLength(1);
  });

  it('gives the first answer to a repetition that reaches another process', async () => {
    const here = new Process();
    const there = new Process(here.store);
    const first = await here.issue(1);
    const [again, other] = await Promise.all([there.issue(1), there.issue(2)]);
    expect(again).toEqual(first);
    expect(numbersOf([other])).toEqual(['A002']);
    expect(here.store.history).toHaveLength(3);
  });

  it('folds what another process did in between and decides again', async () => {
    const here = new Process();
    const there = new Process(here.store);
    await here.open(1, 'an', 'c1');
    await here.issue(2);
    await here.issue(3);
    await there.open(4, 'dao', 'c2');
    expect(numbersOf([await here.callNext(5, 'an')])).toEqual(['A001']);
    expect(numbersOf([await there.callNext(6, 'dao')])).toEqual(['A002']);
    expect(there.told.map(({ since, revision, made }) => [since, revision, made])).toEqual([
      [0, 4, false],
      [4, 5, true],
      [5, 6, false],
      [6, 7, true],
    ]);
  });

  it('gives each ticket a secret of its own, also when a batch is decided again', async () => {
    const here = new Process();
    const there = new Process(here.store, 2);
    await here.issue(1);
    await there.issue(2);
    const hashes = here.store.history.flatMap(({ event }) =>
      event.type === 'ticket-issued' ? [event.tokenHash] : [],
    );
    expect(new Set(hashes).size).toBe(2);
  });

  it('stands where the history stands', async () => {
    const process = new Process();
    await process.open(1, 'an', 'c1');
    await process.issue(2);
    await process.callNext(3, 'an');
    await process.give(4, officer('an'), { kind: 'start-serving' });
    expect(await process.engine.read(canonicalDump)).toEqual(canonicalDump(process.store.fold()));
    expect(process.engine.committedRevision).toBe(process.store.history.length);
  });

  it('takes the time of a commit, not of the click', async () => {
    const { process, open, reached } = held();
    const first = process.issue(1);
    const second = process.issue(2);
    await reached;
    process.nowMs += 5000;
    open();
    await Promise.all([first, second]);
    const times = process.store.history.map(({ atMs }) => atMs - process.nowMs);
    expect(times).toEqual([-5000, -5000, 0]);
  });

  it('executes what comes right after an answer', async () => {
    const process = new Process();
    const chain = process.engine
      .execute(commandOf(1, citizen, issueCopy))
      .then(() => process.issue(2))
      .then(() => process.issue(3));
    expect(numbersOf([await chain])).toEqual(['A003']);
  });
});
