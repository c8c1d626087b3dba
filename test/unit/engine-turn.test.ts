import { describe, expect, it } from 'vitest';
import { Process } from './small-centre/engine-bench.ts';
import { FakeCentreStore, Outage } from './small-centre/fake-centre-store.ts';
import { clock, commandIdOf } from './small-centre/play.ts';
import { at } from './small-centre/setup.ts';

/** A store on which another process commits before each commit that is not made in turn. */
function forestalled(): FakeCentreStore {
  const store = new FakeCentreStore();
  store.before = async () => {
    if (store.turn !== null) return;
    const revision = store.history.length + 1;
    const event = { type: 'opening-set', opening: 'always' } as const;
    store.append([
      { revision, atMs: at(8), actor: clock, commandId: commandIdOf(9000 + revision), event },
    ]);
  };
  return store;
}

describe('a batch that another process always forestalls', () => {
  it('takes its turn after four tries, and is done', async () => {
    const store = forestalled();
    const process = new Process(store);
    expect(await process.issue(1)).toMatchObject({ ok: true, value: { ticketNumber: 'A001' } });
    expect(store.turns).toBe(1);
    await expect.poll(() => store.turn).toBeNull();
    expect(process.told.filter(({ made }) => made)).toHaveLength(1);
  });

  it('gives the turn back when its commit breaks a rule, and does what is sound in it', async () => {
    const store = forestalled();
    const process = new Process(store);
    store.check = ({ commands }) => {
      if (commands.some(({ commandId }) => commandId === commandIdOf(2))) throw new Error('broken');
    };
    const answers = await Promise.allSettled([1, 2, 3].map((n) => process.issue(n)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect.poll(() => store.turn).toBeNull();
  });

  it('fails its commands when there is no turn to be had', async () => {
    const store = forestalled();
    store.takeTurn = () => Promise.reject(new Outage());
    const process = new Process(store);
    await expect(process.issue(1)).rejects.toThrow(Outage);
    store.before = async () => undefined;
    expect(await process.issue(2)).toMatchObject({ ok: true });
  });
});
