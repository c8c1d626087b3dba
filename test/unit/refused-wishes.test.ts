import { describe, expect, it } from 'vitest';
import { Process } from './small-centre/engine-bench.ts';
import { FakeCentreStore, Outage } from './small-centre/fake-centre-store.ts';
import { citizen } from './small-centre/play.ts';

/** Asks to be let into the line again with the first ticket; `n` is the number of the command. */
const rejoin = (process: Process, n: number) => {
  const ticketId = process.engine.glance((state) => [...state.tickets.values()][0]?.id ?? '');
  return process.give(n, citizen, { kind: 'rejoin-ticket', ticketId });
};

describe('a citizen whose wish is refused', () => {
  it('leaves no trace in the database, however often they ask', async () => {
    const process = new Process();
    await process.issue(1);
    for (let n = 2; n < 50; n++) {
      expect(await rejoin(process, n)).toEqual({ ok: false, code: 'no-way-back', detail: 'A001' });
    }
    expect(process.store.answers.size).toBe(1);
    expect(process.store.written).toHaveLength(1);
  });

  it('is answered anew when the wish is repeated with the same id', async () => {
    const process = new Process();
    await process.open(1, 'an', 'c1');
    await process.issue(2);
    expect(await rejoin(process, 3)).toMatchObject({ ok: false });
    await process.callNext(4, 'an');
    await process.give(
      5,
      { type: 'staff', staffId: 'an', role: 'officer', officerId: 'an' },
      { kind: 'mark-no-show' },
    );
    const granted = await rejoin(process, 3);
    expect(granted).toMatchObject({ ok: true });
    expect(await rejoin(process, 3)).toEqual(granted);
  });

  it('is refused only on what is newest, also where another process has changed it', async () => {
    const store = new FakeCentreStore();
    const [here, there] = [new Process(store), new Process(store, 2)];
    await here.open(1, 'an', 'c1');
    await here.issue(2);
    await there.engine.read(() => undefined);
    await here.callNext(3, 'an');
    await here.give(
      4,
      { type: 'staff', staffId: 'an', role: 'officer', officerId: 'an' },
      { kind: 'mark-no-show' },
    );
    expect(await rejoin(there, 5)).toMatchObject({ ok: true });
  });

  it('gets the first answer to what was done before, also from a process that knows nothing of it', async () => {
    const store = new FakeCentreStore();
    const here = new Process(store);
    await here.issue(1);
    const [ticketId = ''] = here.engine.glance((state) =>
      [...state.tickets.values()].map(({ id }) => id),
    );
    const leave = { kind: 'abandon-ticket', ticketId } as const;
    const left = await here.give(2, citizen, leave);
    expect(left).toMatchObject({ ok: true });
    const fresh = new Process(store, 2);
    const [again, issued] = await Promise.all([fresh.give(2, citizen, leave), fresh.issue(3)]);
    expect(again).toEqual(left);
    expect(issued).toMatchObject({ value: { ticketNumber: 'A002' } });
  });

  it('is not refused while nobody can say what is newest', async () => {
    const process = new Process();
    await process.issue(1);
    process.store.before = () => Promise.reject(new Outage());
    await expect(rejoin(process, 2)).rejects.toBeInstanceOf(Outage);
  });
});

describe('an officer who is refused', () => {
  it('gets the same refusal again for the same id', async () => {
    const process = new Process();
    await process.open(1, 'an', 'c1');
    const refused = await process.callNext(2, 'an');
    expect(refused).toMatchObject({ code: 'nobody-waiting' });
    await process.issue(3);
    expect(await process.callNext(2, 'an')).toEqual(refused);
    expect(process.store.answers.size).toBe(3);
  });
});
