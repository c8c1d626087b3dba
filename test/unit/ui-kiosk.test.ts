import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fieldWait,
  fieldWaitsMadeAt,
  newcomerTo,
  peopleAhead,
  peopleWaiting,
} from '../../display/kiosk/field-wait.ts';
import { IdleWatch, idleSeconds } from '../../display/kiosk/idle-watch.ts';
import { firstScreen, screenBefore } from '../../display/kiosk/kiosk-screen.ts';
import { openingAt } from '../../display/kiosk/opening.ts';
import { printsByItself } from '../../display/kiosk/print-ticket.ts';
import type { KioskDay, KioskPlan, KioskService } from '../../shared/contract/kiosk.ts';

describe('IdleWatch', () => {
  let over: ReturnType<typeof vi.fn<() => void>>;
  let watch: IdleWatch;
  beforeEach(() => {
    vi.useFakeTimers();
    over = vi.fn<() => void>();
    watch = new IdleWatch(vi.fn(), over);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is over once, after the allowed seconds, and warns in the last ten', () => {
    watch.start(idleSeconds.choosing);
    vi.advanceTimersByTime(34_000);
    expect([watch.secondsLeft, watch.warning]).toEqual([11, false]);
    vi.advanceTimersByTime(1000);
    expect([watch.secondsLeft, watch.warning]).toEqual([10, true]);
    vi.advanceTimersByTime(100_000);
    expect(over).toHaveBeenCalledOnce();
    expect(watch.secondsLeft).toBeNull();
  });

  it('counts anew when touched', () => {
    watch.start(20);
    vi.advanceTimersByTime(19_500);
    watch.touch();
    vi.advanceTimersByTime(19_500);
    expect(over).not.toHaveBeenCalled();
    expect(watch.secondsLeft).toBe(1);
  });

  it('does not count while stopped, touched or not', () => {
    watch.start(20);
    watch.stop();
    watch.touch();
    vi.advanceTimersByTime(60_000);
    expect(over).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

const day = (rest: Partial<KioskDay>): KioskDay => ({
  date: '2026-11-24',
  closed: false,
  opening: 'hours',
  sessions: [
    { fromMs: 100, toMs: 200 },
    { fromMs: 300, toMs: 400 },
  ],
  hoursEndAtMs: 400,
  nextOpensAtMs: 1000,
  stops: [],
  ...rest,
});

describe('openingAt', () => {
  it.each([
    [99, { is: 'closed', why: 'before', opensAtMs: 100 }],
    [100, { is: 'open' }],
    [199, { is: 'open' }],
    [200, { is: 'closed', why: 'before', opensAtMs: 300 }],
    [400, { is: 'closed', why: 'after', opensAtMs: null }],
  ])('judges %d ms by the sessions', (nowMs, opening) => {
    expect(openingAt(day({}), nowMs)).toEqual(opening);
  });

  it('is open at any hour under the rule "always", unless the day is closed', () => {
    expect(openingAt(day({ opening: 'always', sessions: [] }), 5)).toEqual({ is: 'open' });
    expect(openingAt(day({ opening: 'always', closed: true }), 150)).toMatchObject({
      why: 'day-closed',
    });
  });

  it('knows a day without work', () => {
    expect(openingAt(day({ sessions: [] }), 150)).toMatchObject({ why: 'no-work-today' });
  });
});

describe('what a newcomer is told', () => {
  const services = ['civil', 'civil', 'land'].map((fieldId, place) => {
    return { id: 'abc'.charAt(place), fieldId, waiting: place + 1 };
  }) as KioskService[];
  const wait = { lowMinutes: 5, highMinutes: 15 };
  const plan: KioskPlan = {
    computedAtMs: 0,
    waitsMadeAtMs: 0,
    services: [
      {
        ...{ serviceId: 'a', eligibleCounters: 1, newcomer: { wait, passes: 0 } },
        priority: { elderly: { wait: { lowMinutes: 0, highMinutes: 5 }, passes: 2 } },
      },
    ],
    fields: [{ fieldId: 'civil', wait }],
  };

  it('is of their own priority', () => {
    expect(newcomerTo(plan, 'a')?.wait).toEqual(wait);
    expect(newcomerTo(plan, 'a', 'elderly')?.wait).toEqual({ lowMinutes: 0, highMinutes: 5 });
  });

  it('is nothing without a prediction', () => {
    expect(newcomerTo(plan, 'b')).toBeNull();
    expect(newcomerTo(plan, 'a', 'urgent')).toBeNull();
    expect(newcomerTo(null, 'a')).toBeNull();
    expect(fieldWait(plan, 'land')).toBeNull();
    expect(fieldWait(plan, 'civil')).toEqual(wait);
  });

  it('is dated only where something is predicted', () => {
    expect(fieldWaitsMadeAt({ ...plan, waitsMadeAtMs: 7 })).toBe(7);
    const silent = { ...plan, fields: [{ fieldId: 'civil', wait: null }] };
    expect([fieldWaitsMadeAt(silent), fieldWaitsMadeAt(null)]).toEqual([null, null]);
  });

  it('counts the people of the whole field, but for those who will be called later', () => {
    expect(peopleAhead(services, 'civil', newcomerTo(plan, 'a'))).toBe(3);
    expect(peopleAhead(services, 'civil', newcomerTo(plan, 'a', 'elderly'))).toBe(1);
    expect(peopleAhead(services, 'civil', null)).toBe(3);
    expect(peopleAhead([], 'civil', { wait, passes: 2 })).toBe(0);
    expect(peopleWaiting(services)).toBe(6);
  });
});

describe('screenBefore', () => {
  it('leads back the way the person came', () => {
    const search = { at: 'search', query: 'khai' } as const;
    expect(screenBefore({ at: 'service', serviceId: 'birth', from: search })).toBe(search);
    expect(screenBefore(search)).toBe(firstScreen);
    expect(screenBefore(firstScreen)).toBeNull();
  });
});

describe('printsByItself', () => {
  it('prints unless the address says off', () => {
    expect([printsByItself(''), printsByItself('?print=off')]).toEqual([true, false]);
  });
});
