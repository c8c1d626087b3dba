import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageUpdate, updateTimes } from '../../shared/ui/page-update.ts';

const own = 'aaaaaaaaaaaa';
const next = 'bbbbbbbbbbbb';
const other = 'cccccccccccc';

describe('a page of another build than its server', () => {
  let served: string | null;
  let reachable: boolean;
  let busy: boolean;
  let memory: Record<string, number>;
  let loads: number;
  let told: boolean[];

  /** The page as it is after each loading: of `build`, remembering what it did. */
  const page = (build: string | null = own): PageUpdate => {
    const update = new PageUpdate({
      own: build,
      served: () => (reachable ? Promise.resolve(served) : Promise.reject(new Error('away'))),
      memory: { read: () => memory, write: (loadedAtMs) => (memory = loadedAtMs) },
      mayLoad: () => !busy,
      load: () => (loads += 1),
      changed: () => told.push(update.isDue),
    });
    return update;
  };
  const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    [served, reachable, busy, memory, loads, told] = [next, true, false, {}, 0, []];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('loads itself at once when nothing would be lost', async () => {
    const update = page();
    update.heard(next);
    await settle();
    expect([update.isDue, loads, told]).toEqual([true, 1, [true]]);
  });

  it('stays while it is of its server’s build, or of none', async () => {
    page().heard(own);
    page().heard(null);
    page(null).heard(next);
    await settle(updateTimes.rememberMs);
    expect([loads, told]).toEqual([0, []]);
  });

  it('waits until it may', async () => {
    busy = true;
    page().heard(next);
    await settle(10 * updateTimes.lookMs);
    expect(loads).toBe(0);
    busy = false;
    await settle(updateTimes.lookMs);
    expect(loads).toBe(1);
  });

  it('does not load a page that cannot be had', async () => {
    reachable = false;
    page().heard(next);
    await settle(10 * updateTimes.lookMs);
    expect(loads).toBe(0);
    reachable = true;
    await settle(updateTimes.lookMs);
    expect(loads).toBe(1);
  });

  it('does not load the page it has already', async () => {
    served = own;
    page().heard(next);
    await settle(10 * updateTimes.lookMs);
    expect(loads).toBe(0);
  });

  it('loads itself once for a build, even where servers of two builds take turns', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const update = page();
      update.heard(turn % 2 === 0 ? next : other);
      await settle(2 * updateTimes.lookMs);
      update.stop();
    }
    expect(loads).toBe(2);
  });

  it('is due no more when the server is of its build again', async () => {
    busy = true;
    const update = page();
    update.heard(next);
    update.heard(own);
    busy = false;
    await settle(10 * updateTimes.lookMs);
    expect([loads, told]).toEqual([0, [true, false]]);
  });

  it('loads itself whenever a person asks for it', async () => {
    busy = true;
    memory = { [next]: Date.now() };
    const update = page();
    update.heard(next);
    update.loadNow();
    await settle();
    expect(loads).toBe(1);
  });
});
