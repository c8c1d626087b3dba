import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/contract/plan.ts';
import { HistoryRelay } from '../../server/composition/history-relay.ts';
import { Centres } from '../../server/engine/centres.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { QueueLengthWaits } from '../../server/domain/prediction/queue-length-waits.ts';
import { CentreRouter } from '../../server/engine/route-centre.ts';
import type { CentreNews, Log } from '../../server/ports.ts';
import { commandOf, issueCopy } from './small-centre/engine-bench.ts';
import { FakeCentreStore, isOutage, Outage } from './small-centre/fake-centre-store.ts';
import { citizen, commandIdOf, officer, hashOf } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

function fakeLog() {
  const lines: { level: string; message: string }[] = [];
  const at = (level: string) => (_fields: object, message: string) => {
    lines.push({ level, message });
  };
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error') };
  return { log, lines };
}

function bench() {
  const store = new FakeCentreStore();
  let tokens = 0;
  const clock = { nowMs: () => at(8) };
  const { log, lines } = fakeLog();
  const centres = new Centres({
    store,
    clock,
    listener: { advanced: () => undefined },
    isOutage,
    log,
    newTokenHash: () => hashOf((tokens += 1)),
  });
  const plans: Plan[] = [];
  const publisher = { publish: (plan: Plan) => void plans.push(plan) };
  let ids = 1000;
  const newCommandId = () => commandIdOf((ids += 1));
  const waits = {
    shownAt: (state: CentreState, nowMs: number) =>
      new QueueLengthWaits(state.setup, hallFacts(state, nowMs)).waits,
    refresh: (centreId: string) => refreshed.push(centreId),
  };
  const refreshed: string[] = [];
  const router = new CentreRouter(
    centres,
    publisher,
    waits,
    clock,
    log,
    newCommandId,
    () => true,
    () => Promise.resolve(true),
  );
  const give = (n: number, officerId: string, input: Parameters<typeof commandOf>[2]) =>
    centres.execute('small', commandOf(n, officer(officerId), input));
  return { store, centres, router, plans, refreshed, lines, give };
}

describe('the centres of a process', () => {
  it('are loaded once, on first use, however many ask', async () => {
    const { store, centres } = bench();
    expect(centres.loadedIds()).toEqual([]);
    expect(centres.peek('small')).toBeUndefined();
    const [one, two] = await Promise.all([centres.get('small'), centres.get('small')]);
    expect(two).toBe(one);
    expect(centres.peek('small')).toBe(one);
    expect(store.asked).toBe(1);
    expect(centres.loadedIds()).toEqual(['small']);
  });

  it('do not know others', async () => {
    const { centres } = bench();
    const command = commandOf(1, citizen, issueCopy);
    expect(await centres.execute('other', command)).toEqual({ ok: false, code: 'unknown-centre' });
    expect(await centres.read('other', () => 1)).toBeUndefined();
    expect(await centres.readKnown('other', () => 1)).toBeUndefined();
    expect(await centres.glance('other', () => 1)).toBeUndefined();
    expect(centres.loadedIds()).toEqual([]);
  });

  it('are tried again after an outage at the first load', async () => {
    const { store, centres } = bench();
    store.before = () => Promise.reject(new Outage());
    await expect(centres.get('small')).rejects.toBeInstanceOf(Outage);
    store.before = async () => undefined;
    expect(await centres.read('small', (state) => state.revision)).toBe(0);
  });

  it('are loaded anew once they no longer fit the database', async () => {
    const { store, centres } = bench();
    await centres.execute('small', commandOf(1, citizen, issueCopy));
    const before = centres.peek('small');
    store.history.length = 0;
    store.answers.clear();
    await expect(centres.execute('small', commandOf(2, citizen, issueCopy))).rejects.toThrow();
    expect(centres.peek('small')).toBeUndefined();
    expect(await centres.execute('small', commandOf(2, citizen, issueCopy))).toMatchObject({
      value: { ticketNumber: 'A001' },
    });
    expect(centres.peek('small')).not.toBe(before);
  });
});

describe('the routing of a centre', () => {
  it('publishes the plan and calls exactly where it is due', async () => {
    const { centres, router, plans, give } = bench();
    await give(1, 'an', { kind: 'open-counter', counterId: 'c1' });
    await give(2, 'dao', { kind: 'open-counter', counterId: 'c2' });
    await give(3, 'an', { kind: 'set-auto-call', counterId: 'c1', on: true });
    for (const n of [4, 5]) await centres.execute('small', commandOf(n, citizen, issueCopy));
    await router.route('small');
    expect(plans.map(({ revision }) => revision)).toEqual([6]);
    const called = await centres.read('small', (state) => [
      state.deskAt('c1')?.callId,
      state.deskAt('c2')?.callId,
    ]);
    expect(called).toEqual([7, null]);
  });

  it('may run again at any time: nobody is called twice', async () => {
    const { centres, router, give } = bench();
    await give(1, 'an', { kind: 'open-counter', counterId: 'c1' });
    await give(2, 'an', { kind: 'set-auto-call', counterId: 'c1', on: true });
    for (const n of [3, 4]) await centres.execute('small', commandOf(n, citizen, issueCopy));
    await Promise.all([router.route('small'), router.route('small')]);
    await router.route('small');
    expect(await centres.read('small', (state) => state.waiting.size)).toBe(1);
  });

  it('does nothing but say so where there is no such centre', async () => {
    const { router, plans, lines } = bench();
    await router.route('other');
    expect(plans).toEqual([]);
    expect(lines).toEqual([{ level: 'warn', message: 'no such centre to route' }]);
  });
});

describe('the history relay', () => {
  it('passes news on in the order of joining, and past a listener that fails', () => {
    const { log, lines } = fakeLog();
    const relay = new HistoryRelay(log);
    const heard: string[] = [];
    relay.add({ advanced: () => void heard.push('first') });
    relay.add({
      advanced: () => {
        throw new Error('a screen is broken');
      },
    });
    relay.add({ advanced: () => void heard.push('last') });
    const news: CentreNews = { state: smallState(), since: 0, events: [], made: true };
    relay.advanced(news);
    expect(heard).toEqual(['first', 'last']);
    expect(lines.map(({ level }) => level)).toEqual(['error']);
  });
});
