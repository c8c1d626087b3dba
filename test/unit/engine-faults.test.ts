import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { issueCopy, Process } from './small-centre/engine-bench.ts';
import { FakeCentreStore, hold, Outage } from './small-centre/fake-centre-store.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { citizen, clock, commandIdOf, officer, Play, hashOf } from './small-centre/play.ts';

const settled = (answers: readonly Promise<unknown>[]) =>
  Promise.allSettled(answers).then((all) => all.map(({ status }) => status));

/** A store whose history holds a ticket of a class the centre does not know: calling it breaks a rule. */
function poisonedStore(): FakeCentreStore {
  const play = new Play();
  play.open('binh', 'c1');
  play.issue('copy');
  const store = new FakeCentreStore();
  const last = play.events.at(-1)!;
  const event = {
    ...last.event,
    ticketId: '2026-11-23-B-1',
    number: 'B001',
    fieldId: 'land',
    seriesNumber: 1,
    serviceId: 'parcel',
    priorityClassId: 'ghost',
    tokenHash: hashOf(9),
  } as typeof last.event;
  store.append([...play.events, { ...last, revision: last.revision + 1, event }]);
  return store;
}

describe('a rule that throws', () => {
  it('fails its own command only', async () => {
    const process = new Process(poisonedStore());
    const answers = [process.issue(1), process.callNext(2, 'binh'), process.issue(3)];
    expect(await settled(answers)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(process.store.history).toHaveLength(6);
    expect(process.lost).toBe(0);
  });

  it('fails its own command only, in the middle of a batch', async () => {
    const process = new Process(poisonedStore());
    const { open } = hold(process.store);
    const answers = [1, 2].map((n) => process.issue(n));
    answers.push(process.callNext(3, 'binh'), process.issue(4));
    open();
    expect(await settled(answers)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(process.store.written.at(-1)).toEqual([2, 4].map(commandIdOf));
    expect(brokenInvariants(process.store.fold())).toEqual([]);
  });
});

describe('a fault that is no outage', () => {
  it('is pinned on the command whose rows cannot be written', async () => {
    const process = new Process();
    const { open } = hold(process.store);
    process.store.check = ({ commands }) => {
      const bad = commands.some(({ commandId }) => commandId === commandIdOf(3));
      if (bad) throw new Error('a constraint is broken');
    };
    const answers = [1, 2, 3, 4].map((n) => process.issue(n));
    open();
    expect(await settled(answers)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(process.store.written).toEqual([[1], [2], [4]].map((ids) => ids.map(commandIdOf)));
    const numbers = process.store.history.flatMap(({ event }) =>
      event.type === 'ticket-issued' ? [event.number] : [],
    );
    expect(numbers).toEqual(['A001', 'A002', 'A003']);
  });
});

describe('an outage', () => {
  it('fails the whole batch; the next try works', async () => {
    const process = new Process();
    process.store.before = () => Promise.reject(new Outage());
    const answers = [1, 2, 3].map((n) => process.issue(n));
    expect(await settled(answers)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(process.told).toEqual([]);
    expect(process.engine.committedRevision).toBe(0);
    process.store.before = async () => undefined;
    const again = await Promise.all([1, 2, 3].map((n) => process.issue(n)));
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(process.store.history).toHaveLength(4);
    expect(process.lost).toBe(0);
  });

  it('that swallows the answer of a commit leads to the first answer, and to no second ticket', async () => {
    const process = new Process();
    process.store.after = () => Promise.reject(new Outage());
    await expect(process.issue(1)).rejects.toBeInstanceOf(Outage);
    expect(process.store.history).toHaveLength(2);
    process.store.after = async () => undefined;
    expect(await process.issue(1)).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
    expect(process.store.history).toHaveLength(2);
    // The screens learn of the change that was thought lost.
    expect(process.told).toEqual([
      { since: 0, revision: 2, events: ['day-opened', 'ticket-issued'], made: false },
    ]);
  });

  it('that swallows the answer of a call leaves no officer with a second person', async () => {
    const process = new Process();
    await Promise.all([process.open(1, 'an', 'c1'), process.issue(2), process.issue(3)]);
    process.store.after = () => Promise.reject(new Outage());
    await expect(process.callNext(4, 'an')).rejects.toBeInstanceOf(Outage);
    process.store.after = async () => undefined;
    expect(await process.callNext(5, 'an')).toEqual({
      ok: false,
      code: 'counter-busy',
      detail: 'A001',
    });
    expect(await process.callNext(4, 'an')).toMatchObject({ value: { ticketNumber: 'A001' } });
  });

  it('is followed by a look at the database, also for an alarm clock that leaves no trace', async () => {
    const process = new Process();
    await Promise.all([process.open(1, 'an', 'c1'), process.issue(2)]);
    process.store.after = () => Promise.reject(new Outage());
    const autoCallOn = { kind: 'set-auto-call', counterId: 'c1', on: true } as const;
    await expect(process.give(3, officer('an'), autoCallOn)).rejects.toBeInstanceOf(Outage);
    process.store.after = async () => undefined;
    const rung = process.give(4, clock, { kind: 'auto-call', counterId: 'c1' });
    expect(await rung).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
  });

  it('fails reads as well, and only while it lasts', async () => {
    const process = new Process();
    process.store.before = () => Promise.reject(new Outage());
    await expect(process.engine.read((state) => state.revision)).rejects.toBeInstanceOf(Outage);
    expect(await process.engine.readKnown((state) => state.revision)).toBe(0);
    process.store.before = async () => undefined;
    expect(await process.engine.read((state) => state.revision)).toBe(0);
    expect(process.lost).toBe(0);
  });

  it('while looking for what was missed fails the commands that came meanwhile', async () => {
    const process = new Process();
    await process.issue(1);
    process.store.before = () => Promise.reject(new Outage());
    await expect(process.issue(2)).rejects.toBeInstanceOf(Outage);
    await expect(process.issue(3)).rejects.toBeInstanceOf(Outage);
    process.store.before = async () => undefined;
    expect(await process.issue(2)).toMatchObject({ value: { ticketNumber: 'A002' } });
    expect(await process.engine.read(canonicalDump)).toEqual(canonicalDump(process.store.fold()));
  });
});

describe('a database that has forgotten', () => {
  it('makes the engine give itself up instead of trying for ever', async () => {
    const process = new Process();
    await process.issue(1);
    process.store.history.length = 0;
    process.store.answers.clear();
    await expect(process.issue(2)).rejects.toThrow('behind');
    expect(process.lost).toBe(1);
  });

  it('or whose history contradicts itself is given up too', async () => {
    const process = new Process();
    await process.issue(1);
    const elsewhere = new Play();
    elsewhere.nowMs += 1;
    elsewhere.must(officer('an'), { kind: 'open-counter', counterId: 'c1' });
    elsewhere.must(citizen, issueCopy);
    elsewhere.must(citizen, issueCopy);
    process.store.history.length = 0;
    process.store.append(elsewhere.events);
    // The tickets of this history do not follow the one this process knows.
    await expect(process.issue(2)).rejects.toThrow();
    expect(process.lost).toBe(1);
    expect(process.engine.committedRevision).toBe(2);
  });
});

describe('a command the database knows and the engine does not', () => {
  const id = '0000000a-0000-4000-8000-00000000000b';
  const asked = { commandId: id, actor: citizen, input: issueCopy };
  const shouted = { ...asked, commandId: id.toUpperCase() };

  it('fails alone and is reported; the centre goes on', async () => {
    const process = new Process();
    expect(await process.engine.execute(asked)).toMatchObject({ ok: true });
    const { open } = hold(process.store);
    const answers = [process.issue(1), process.engine.execute(shouted), process.issue(2)];
    open();
    expect(await settled(answers)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(process.reported).toEqual(['a command was done before, but its answer is not known']);
    expect(await process.issue(3)).toMatchObject({ value: { ticketNumber: 'A004' } });
    expect(process.engine.oldestPendingMs()).toBe(0);
  });

  it('fails also where it has to be done in turn, and the turn is given back', async () => {
    const process = new Process();
    await process.engine.execute(asked);
    let forestalled = 0;
    process.store.before = async () => {
      if (process.store.turn !== null || (forestalled += 1) > 4) return;
      const revision = process.store.history.length + 1;
      const event = { type: 'opening-set', opening: 'always' } as const;
      const commandId = commandIdOf(9000 + revision);
      process.store.append([{ revision, atMs: process.nowMs, actor: clock, commandId, event }]);
    };
    await expect(process.engine.execute(shouted)).rejects.toThrow('done before');
    expect(process.store.turns).toBe(1);
    await expect.poll(() => process.store.turn).toBeNull();
    expect(await process.issue(1)).toMatchObject({ ok: true });
  });

  it('fails when it comes twice in one batch, once in capitals', async () => {
    const process = new Process();
    const { open } = hold(process.store);
    const answers = [process.issue(1)];
    await Promise.resolve();
    answers.push(process.engine.execute(asked), process.engine.execute(shouted), process.issue(2));
    open();
    expect(await settled(answers)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('a batch that is stale for ever', () => {
  it('is given up after a bounded number of tries, also in turn', async () => {
    const process = new Process();
    process.store.finish = async ({ since }) => {
      const event = { type: 'opening-set', opening: 'always' } as const;
      const missed = [
        {
          revision: since + 1,
          atMs: process.nowMs,
          actor: clock,
          commandId: commandIdOf(9),
          event,
        },
      ];
      return { status: 'stale', missed };
    };
    await expect(process.issue(1)).rejects.toThrow('could not be committed');
    expect(process.reported).toHaveLength(1);
    await expect.poll(() => process.store.turn).toBeNull();
  });
});

describe('the oldest command without an answer', () => {
  afterEach(() => vi.useRealTimers());

  it('tells for how long a centre has stood still, whatever the time of day does', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const process = new Process();
    const { open, reached } = hold(process.store);
    const answer = process.issue(1);
    await reached;
    process.nowMs -= 3_600_000;
    vi.advanceTimersByTime(12_000);
    expect(process.engine.oldestPendingMs()).toBe(12_000);
    open();
    await answer;
    expect(process.engine.oldestPendingMs()).toBe(0);
  });
});
