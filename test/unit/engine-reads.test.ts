import { describe, expect, it } from 'vitest';
import { Process } from './small-centre/engine-bench.ts';
import { hold } from './small-centre/fake-centre-store.ts';
import { Play } from './small-centre/play.ts';

describe('a read', () => {
  it('never sees what is not committed, and waits for the commit under way', async () => {
    const process = new Process();
    await process.issue(1);
    const { open, reached } = hold(process.store);
    const answer = process.issue(2);
    await reached;
    // The batch is decided by now: its ticket is in the memory, but not durable.
    expect(process.engine.glance((state) => state.waiting.size)).toBe(2);
    const committedAtRead = process.engine.readKnown((state) => {
      return [state.waiting.size, process.store.history.length];
    });
    open();
    expect(await committedAtRead).toEqual([2, 3]);
    await answer;
  });

  it('sees nothing of a batch that could not be committed', async () => {
    const process = new Process();
    const { open, reached } = hold(process.store);
    process.store.check = () => {
      throw new Error('a constraint is broken');
    };
    const answer = process.issue(1);
    await reached;
    const read = process.engine.readKnown((state) => state.revision);
    open();
    await expect(answer).rejects.toThrow('constraint');
    expect(await read).toBe(0);
  });

  it('sees what other processes have committed; a known read does not ask for it', async () => {
    const here = new Process();
    const there = new Process(here.store);
    await here.issue(1);
    expect(await there.engine.readKnown((state) => state.waiting.size)).toBe(0);
    expect(here.store.asked).toBe(0);
    expect(await there.engine.read((state) => state.waiting.size)).toBe(1);
    expect(there.told).toHaveLength(1);
  });

  it('shares one question to the store with all reads of the moment', async () => {
    const process = new Process();
    await Promise.all([1, 2, 3].map(() => process.engine.read((state) => state.revision)));
    // The first goes at once, the others together.
    expect(process.store.asked).toBeLessThanOrEqual(2);
  });

  it('that throws fails alone', async () => {
    const process = new Process();
    const broken = process.engine.read(() => {
      throw new Error('a view is broken');
    });
    const fine = process.engine.read((state) => state.revision);
    await expect(broken).rejects.toThrow('a view is broken');
    expect(await fine).toBe(0);
    expect(await process.issue(1)).toMatchObject({ ok: true });
  });
});

describe('news of another process', () => {
  /** Three steps another process has made. */
  function news() {
    const play = new Play();
    play.issue('copy');
    play.issue('copy');
    return play.events;
  }

  it('is folded without asking the store', async () => {
    const process = new Process();
    process.store.append(news());
    process.engine.receive(news());
    expect(await process.engine.readKnown((state) => state.waiting.size)).toBe(2);
    expect(process.store.asked).toBe(0);
    expect(process.told).toEqual([
      {
        since: 0,
        revision: 3,
        events: ['day-opened', 'ticket-issued', 'ticket-issued'],
        made: false,
      },
    ]);
  });

  it('may come in any order, twice, or too late', async () => {
    const process = new Process();
    process.store.append(news());
    const [first, second, third] = news();
    process.engine.receive([third!, second!, first!]);
    await process.engine.readKnown(() => undefined);
    process.engine.receive([second!, first!]);
    process.engine.receive(news());
    expect(await process.engine.readKnown((state) => state.revision)).toBe(3);
    expect(process.told).toHaveLength(1);
    expect(process.store.asked).toBe(0);
  });

  it('with a gap is completed from the store', async () => {
    const process = new Process();
    process.store.append(news());
    process.engine.receive(news().slice(2));
    expect(await process.engine.readKnown((state) => state.revision)).toBe(3);
    expect(process.store.asked).toBe(1);
    expect(process.told).toHaveLength(1);
  });

  it('comes before the commands that arrive after it', async () => {
    const process = new Process();
    process.store.append(news());
    process.engine.receive(news());
    expect(await process.issue(1)).toMatchObject({ value: { ticketNumber: 'A003' } });
    expect(process.told.map(({ made }) => made)).toEqual([false, true]);
  });
});
