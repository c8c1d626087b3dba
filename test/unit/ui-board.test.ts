import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AnnouncementQueue,
  announcementTimes,
  type Announcement,
} from '../../display/board/announcement-queue.ts';
import { boardOptions, inZones } from '../../display/board/board-options.ts';
import { announceCalls, type AnnouncedStore } from '../../display/board/call-announcer.ts';
import type { BoardCall, BoardFact, BoardView } from '../../shared/contract/board.ts';

const { shortestMs, longestMs } = announcementTimes;
const announcement = (callId: number, times = 1): Announcement => ({
  callId,
  times,
  number: `A00${callId}`,
  counterNumber: 1,
  zoneId: 'hall',
  priority: false,
});

describe('AnnouncementQueue', () => {
  let queue: AnnouncementQueue;
  let shown: (number | null)[];
  beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
    queue = new AnnouncementQueue(() => {
      const now = queue.current?.callId ?? null;
      if (shown.at(-1) !== now) shown.push(now);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('shows back-to-back announcements one after another, each for its full time', async () => {
    for (const callId of [1, 2, 3]) queue.add(announcement(callId));
    expect([queue.current?.callId, queue.waiting]).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(shortestMs - 1);
    expect(queue.current?.callId).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.current?.callId).toBe(2);
    await vi.advanceTimersByTimeAsync(2 * shortestMs);
    expect(shown).toEqual([1, 2, 3, null]);
  });

  it('starts at once after a pause', async () => {
    queue.add(announcement(1));
    await vi.advanceTimersByTimeAsync(shortestMs);
    expect(queue.current).toBeNull();
    queue.add(announcement(2));
    expect(queue.current?.callId).toBe(2);
  });

  it('waits for every performer before the next announcement', async () => {
    const spoken: number[] = [];
    let endSpeech = (): void => undefined;
    queue.join(async ({ callId }) => {
      spoken.push(callId);
      await new Promise<void>((resolve) => {
        endSpeech = resolve;
      });
    });
    queue.add(announcement(1));
    queue.add(announcement(2));
    await vi.advanceTimersByTimeAsync(2 * shortestMs);
    expect(spoken).toEqual([1]);
    endSpeech();
    await vi.advanceTimersByTimeAsync(0);
    expect(spoken).toEqual([1, 2]);
  });

  it('goes on when a performer fails or never ends', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    queue.join(({ callId }) =>
      callId === 1 ? Promise.reject(new Error('no sound')) : new Promise(() => undefined),
    );
    for (const callId of [1, 2, 3]) queue.add(announcement(callId));
    await vi.advanceTimersByTimeAsync(shortestMs);
    expect(queue.current?.callId).toBe(2);
    await vi.advanceTimersByTimeAsync(longestMs);
    expect(queue.current?.callId).toBe(3);
  });

  it('asks a performer that has left no more', async () => {
    const perform = vi.fn(() => Promise.resolve());
    const leave = queue.join(perform);
    queue.add(announcement(1));
    leave();
    queue.add(announcement(2));
    await vi.advanceTimersByTimeAsync(shortestMs);
    expect(perform).toHaveBeenCalledOnce();
  });

  it('drops what is true no more while it waits, and goes on with the rest', async () => {
    for (const callId of [1, 2, 3]) queue.add(announcement(callId));
    queue.keepOnly(({ callId }) => callId === 3);
    expect([queue.current?.callId, queue.waiting]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(shortestMs);
    expect(shown).toEqual([1, 3]);
  });

  it('is empty and silent once cleared', async () => {
    const perform = vi.fn(() => Promise.resolve());
    queue.join(perform);
    queue.add(announcement(1));
    queue.add(announcement(2));
    queue.clear();
    await vi.advanceTimersByTimeAsync(longestMs);
    expect([queue.current, queue.waiting, perform.mock.calls.length]).toEqual([null, 0, 1]);
  });
});

const call = (callId: number, rest: Partial<BoardCall> = {}): BoardCall => ({
  ...announcement(callId),
  fieldId: 'land',
  counterId: 'c1',
  calledAtMs: callId,
  lastCalledAtMs: callId,
  state: 'called',
  ended: null,
  ...rest,
});

/** A board store that the test moves by hand. */
class HandMovedStore implements AnnouncedStore {
  view: BoardView | null = null;
  syncs = 0;
  #fact: (fact: BoardFact, view: BoardView) => void = () => undefined;
  #changed: () => void = () => undefined;

  onFacts(listener: (fact: BoardFact, view: BoardView) => void): () => void {
    this.#fact = listener;
    return () => undefined;
  }

  subscribe(listener: () => void): () => void {
    this.#changed = listener;
    return () => undefined;
  }

  snapshot(...calls: BoardCall[]): void {
    this.view = { calls } as unknown as BoardView;
    this.syncs += 1;
    this.#changed();
  }

  fact(fact: BoardFact, ...calls: BoardCall[]): void {
    this.view = { calls } as unknown as BoardView;
    this.#fact(fact, this.view);
    this.#changed();
  }
}

describe('announceCalls', () => {
  let store: HandMovedStore;
  let announced: string[];
  beforeEach(() => {
    store = new HandMovedStore();
    announced = [];
    announceCalls(
      store,
      ({ zoneId }) => zoneId === 'hall',
      ({ callId, times }) => announced.push(`${callId}x${times}`),
    );
  });

  it('takes the first snapshot as old news', () => {
    store.snapshot(call(2), call(1));
    expect(announced).toEqual([]);
  });

  it('announces each call and each recall once, in order', () => {
    store.snapshot();
    store.fact({ type: 'called', call: call(1) }, call(1));
    store.fact({ type: 'called', call: call(2) }, call(2), call(1));
    const again = call(1, { times: 2 });
    store.fact({ type: 'recalled', call: again }, again, call(2));
    expect(announced).toEqual(['1x1', '2x1', '1x2']);
  });

  it('does not announce who was served or gone, or called again, within the same message', () => {
    store.snapshot();
    store.fact({ type: 'called', call: call(1) }, call(1, { state: 'closed' }));
    store.fact({ type: 'called', call: call(2) }, call(2, { state: 'serving' }));
    store.fact({ type: 'called', call: call(3) }, call(3, { times: 2 }));
    store.fact({ type: 'recalled', call: call(3, { times: 2 }) }, call(3, { times: 2 }));
    expect(announced).toEqual(['3x2']);
  });

  it('announces after a reconnect what was missed, oldest first, if somebody is still expected', () => {
    store.snapshot(call(1));
    store.snapshot(
      call(5),
      call(4, { state: 'serving' }),
      call(3, { state: 'closed' }),
      call(2),
      call(1, { times: 2 }),
    );
    expect(announced).toEqual(['1x2', '2x1', '5x1']);
    store.snapshot(call(5), call(2));
    expect(announced).toHaveLength(3);
  });

  it('is silent about other zones', () => {
    store.snapshot();
    store.fact({ type: 'called', call: call(1, { zoneId: 'upstairs' }) });
    expect(announced).toEqual([]);
  });
});

describe('boardOptions', () => {
  it('shows everything, dark, with sound, in Vietnamese by default', () => {
    expect(boardOptions('?lang=xx&fields=all')).toEqual({
      zoneIds: null,
      fields: 'calls',
      sound: true,
      theme: 'dark',
      language: 'vi',
    });
  });

  it('reads zones, fields, sound, theme and language', () => {
    expect(boardOptions('?fields=waits').fields).toBe('waits');
    expect(boardOptions('?fields=off').fields).toBe('off');
    const options = boardOptions('?zone=a,b&sound=off&theme=light&lang=en');
    expect(options).toEqual({
      zoneIds: new Set(['a', 'b']),
      fields: 'calls',
      sound: false,
      theme: 'light',
      language: 'en',
    });
    expect(inZones([{ zoneId: 'a' }, { zoneId: 'c' }], options)).toEqual([{ zoneId: 'a' }]);
  });
});
