import { afterEach, describe, expect, it } from 'vitest';
import {
  followServerTime,
  learnServerTime,
  serverNow,
} from '../../counter-client/shared/server-time.ts';
import { ChangingStore, officerView } from './staff-hall/staff-hall.ts';

afterEach(() => {
  learnServerTime(0, 0);
});

describe('the server’s time', () => {
  it('is the computer’s own while they are close', () => {
    learnServerTime(101_000, 100_000);
    expect(serverNow(200_000)).toBe(200_000);
  });

  it('is corrected at a computer whose clock is wrong', () => {
    learnServerTime(700_000, 100_000);
    expect(serverNow(200_000)).toBe(800_000);
  });

  it('is learnt from live plans, never from one that came with a snapshot', () => {
    const view = officerView();
    const store = new ChangingStore<typeof view, { computedAtMs: number }>(view);
    followServerTime(store);
    store.syncs += 1;
    store.change(view, { computedAtMs: 0 });
    expect(serverNow(5)).toBe(5);
    store.change(view, { computedAtMs: Date.now() + 3_600_000 });
    expect(serverNow(0)).toBeGreaterThan(3_500_000);
  });
});
