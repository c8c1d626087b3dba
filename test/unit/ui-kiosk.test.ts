import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fieldState,
  fieldWait,
  fieldWaitsMadeAt,
  isBusyElsewhere,
  newcomerTo,
  noCounterAnywhere,
  peopleAhead,
  peopleWaiting,
} from '../../display/kiosk/field-wait.ts';
import { IdleWatch, idleSeconds } from '../../display/kiosk/idle-watch.ts';
import { closingTime } from '../../display/kiosk/closing-first.ts';
import { mayPrint } from '../../display/kiosk/printing.ts';
import { lateWarning } from '../../display/kiosk/ticket-words.ts';
import { TouchGuard } from '../../display/kiosk/touch-guard.ts';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import { firstScreen, screenBefore, serviceChosen } from '../../display/kiosk/kiosk-screen.ts';
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
    const service = serviceChosen('birth', search);
    expect(screenBefore(service)).toBe(search);
    for (const at of ['priority', 'late'] as const) {
      const choice = { serviceId: 'birth', priorityClassId: 'elderly', from: search };
      expect(screenBefore({ at, ...choice })).toEqual({ at: 'service', ...choice });
    }
    expect(screenBefore(search)).toBe(firstScreen);
    expect(screenBefore(firstScreen)).toBeNull();
  });
});

describe('printsByItself', () => {
  it('prints unless the address says off', () => {
    expect([printsByItself(''), printsByItself('?print=off')]).toEqual([true, false]);
  });
});

describe('TouchGuard', () => {
  const there = { x: 500, y: 900 };
  const guardAfter = (ms: number, second: { x: number; y: number } | null) => {
    let nowMs = 1000;
    const guard = new TouchGuard(() => nowMs);
    guard.touched(there);
    guard.changed();
    nowMs += ms;
    if (second !== null) guard.touched(second);
    return guard;
  };

  it.each([10, 330, 400, 600])('takes a second touch after %d ms for the first one', (ms) => {
    expect(guardAfter(ms, { x: 510, y: 880 }).isHasty).toBe(true);
  });

  it('takes a touch elsewhere for a choice, once the screen could be seen', () => {
    const elsewhere = { x: 500, y: 1300 };
    expect([340, 360].map((ms) => guardAfter(ms, elsewhere).isHasty)).toEqual([true, false]);
  });

  it('takes any touch for a choice after 700 ms', () => {
    expect(guardAfter(700, there).isHasty).toBe(false);
  });

  it('hinders no typing, but the second touch on what is now a letter', () => {
    expect(guardAfter(100, there).isHastyTyping).toBe(true);
    const guard = guardAfter(100, there);
    guard.typed();
    expect(guard.isHastyTyping).toBe(false);
  });
});

describe('mayPrint', () => {
  it('allows one print and two more, never two at once', () => {
    const allowed = [0, 1, 2, 3].map((times) => mayPrint({ times, busy: false }));
    expect(allowed).toEqual([true, true, true, false]);
    expect(mayPrint({ times: 1, busy: true })).toBe(false);
  });
});

describe('what is said of a field', () => {
  const services = [
    { id: 'a', waiting: 2 } as KioskService,
    { id: 'b', waiting: 0 } as KioskService,
  ];
  const range = { lowMinutes: 10, highMinutes: 35 };
  const planOf = (eligible: number, wait: typeof range | null) =>
    ({
      services: ['a', 'b'].map((serviceId) => ({ serviceId, eligibleCounters: eligible })),
      fields: [{ fieldId: 'civil', wait }],
    }) as unknown as KioskPlan;

  it('is its wait where one is known, and else whether any counter serves it', () => {
    expect(fieldState(planOf(1, range), services, 'civil')).toEqual({
      is: 'known',
      waiting: 2,
      wait: range,
    });
    expect(fieldState(planOf(1, null), services, 'civil').is).toBe('unknown');
    expect(fieldState(planOf(0, null), services, 'civil').is).toBe('unserved');
    expect([planOf(0, null), planOf(1, null), null].map(noCounterAnywhere)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('explains a wait where nobody is ahead', () => {
    expect(isBusyElsewhere(0, range)).toBe(true);
    expect(isBusyElsewhere(1, range)).toBe(false);
    expect(isBusyElsewhere(0, { lowMinutes: 0, highMinutes: 10 })).toBe(false);
    expect(isBusyElsewhere(0, null)).toBe(false);
  });
});

describe('when closing may come first', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  const at = (iso: string) => Date.parse(iso);
  const late = { late: true, noCounter: false } as IssuedTicket;
  const hours = day({
    hoursEndAtMs: at('2026-11-25T10:00:00Z'),
    nextOpensAtMs: at('2026-11-26T00:30:00Z'),
  });

  it('the ticket says so and when to come back, in the language spoken', () => {
    expect(lateWarning({ ...late, late: false }, hours, zone)).toBeNull();
    expect(lateWarning(late, hours, zone)).toBe(
      'Có thể không kịp trước 17:00. Nếu không kịp, mời quý vị trở lại Thứ Năm, ngày 26 tháng 11, từ 07:30.',
    );
    expect(lateWarning(late, { ...hours, nextOpensAtMs: null }, zone)).toContain(
      'vào ngày làm việc tiếp theo',
    );
  });

  it('the day ends at 24:00, not at 00:00', () => {
    expect(closingTime(day({ hoursEndAtMs: at('2026-11-25T17:00:00Z') }), zone)).toBe('24:00');
  });
});
