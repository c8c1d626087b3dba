import { describe, expect, it } from 'vitest';
import { sayStandby } from '../../counter-client/manager/counter-words.ts';
import { queuesOf, rangesMadeAt, unservedOf } from '../../counter-client/manager/queues.ts';
import { riskOf } from '../../counter-client/manager/wait-risk.ts';
import type { DeskSession } from '../../shared/contract/hall.ts';
import type { ManagerPlan, ManagerView } from '../../shared/contract/manager.ts';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { desk, lan, managerView, minuteMs, nowMs, ticket } from './staff-hall/staff-hall.ts';

const land = { fieldId: 'land', serviceId: 'split' };
const queues = (view: ManagerView, plan: ManagerPlan | null = null) => {
  const [civil, other] = queuesOf(view, plan, nowMs);
  return { civil: civil!, land: other! };
};

describe('risk of a wait', () => {
  it.each([
    [6.9, 'ok'],
    [7, 'near'],
    [10, 'near'],
    [10.1, 'over'],
    [20, 'over'],
    [20.1, 'limit'],
  ])('%d minutes of a target of 10 and a limit of 20: %s', (minutes, risk) => {
    expect(riskOf(minutes, { targetMinutes: 10, limitMinutes: 20 })).toBe(risk);
  });

  it.each([
    [9, 10, 'ok'],
    [0, 10.1, 'near'],
    [0, Infinity, 'near'],
    [10.1, 11, 'over'],
    [20.1, 25, 'limit'],
  ])('%d minutes of %d expected: %s', (minutes, expected, risk) => {
    expect(riskOf(minutes, { targetMinutes: 10, limitMinutes: 20 }, expected)).toBe(risk);
  });
});

describe('queues of the hall', () => {
  it('count only who waits, per field and per service', () => {
    const { civil } = queues(
      managerView({
        tickets: [
          ticket('A001', 3),
          ticket('A002', 2, { serviceId: 'marriage' }),
          ticket('A003', 9, { state: 'serving' }),
          ticket('B001', 1, land),
        ],
      }),
    );
    expect(civil.waiting).toBe(2);
    expect(civil.services.map(({ waiting }) => waiting)).toEqual([1, 1]);
  });

  it('measure each person against their own class, not the longest wait alone', () => {
    const { civil } = queues(
      managerView({
        tickets: [ticket('A001', 6.5), ticket('A002', 6, { priorityClassId: 'elderly' })],
      }),
    );
    expect(civil.longest).toMatchObject({ number: 'A001', targetMinutes: 10 });
    expect(civil.worst).toMatchObject({ number: 'A002', risk: 'over', targetMinutes: 5 });
    expect(civil.overTarget).toBe(1);
  });

  it('name of people at the same risk the one furthest on the way to their own target', () => {
    const { civil } = queues(
      managerView({
        desks: [desk('c1', 'lan')],
        tickets: [ticket('A001', 4), ticket('A002', 3, { priorityClassId: 'elderly' })],
      }),
    );
    expect(civil.worst).toMatchObject({ number: 'A002', risk: 'ok' });
    expect(civil.longest?.number).toBe('A001');
  });

  it('count the wait of whoever has come back into the line from then', () => {
    const back = ticket('A001', 90, { waitsFromMs: nowMs - 2 * minuteMs });
    const { civil } = queues(managerView({ tickets: [back], desks: [desk('c1', 'lan')] }));
    expect(civil.worst).toMatchObject({ minutes: 2, risk: 'ok' });
  });

  it('name the counters that can serve them, on break apart', () => {
    const { civil, land: parcels } = queues(
      managerView({
        desks: [desk('c3', 'lan'), desk('c2', 'minh', { state: 'break', breakReason: 'rest' })],
      }),
    );
    expect(civil.counters).toEqual({ open: [3], closing: [], pausing: [], away: [] });
    expect(parcels.counters).toEqual({ open: [], closing: [], pausing: [], away: [2] });
  });

  it('count no counter as open that closes or breaks once its present call ends', () => {
    const at = (afterCall: DeskSession['afterCall']) =>
      queues(managerView({ desks: [desk('c3', 'lan', { afterCall })] })).civil;
    for (const { counters } of [at({ do: 'close' }), ...at({ do: 'close' }).services]) {
      expect(counters).toEqual({ open: [], closing: [3], pausing: [], away: [] });
    }
    expect(at({ do: 'break', reason: 'rest' }).counters).toMatchObject({ open: [], pausing: [3] });
    expect(at({ do: 'move', counterId: 'c2' }).counters.open).toEqual([3]);
  });

  it('name each counter once and in order, whichever of their services it can serve', () => {
    const ha = { ...lan, officerId: 'ha', skills: lan.skills.slice(1) };
    const { civil } = queues(
      managerView({ officers: [lan, ha], desks: [desk('c3', 'lan'), desk('c2', 'ha')] }),
    );
    expect(civil.services.map(({ counters }) => counters.open)).toEqual([[3], [2, 3]]);
    expect(civil.counters.open).toEqual([2, 3]);
  });

  it('say what people without a priority who come now are told', () => {
    const ordinary = { lowMinutes: 5, highMinutes: 15 };
    const services = [
      {
        ...{ serviceId: 'birth', waiting: 0, eligibleCounters: 1 },
        newcomers: {
          standard: { wait: ordinary, passes: 0 },
          elderly: { wait: { lowMinutes: 0, highMinutes: 5 }, passes: 2 },
        },
      },
    ];
    const fields = [{ fieldId: 'civil', wait: { lowMinutes: 5, highMinutes: 30 } }];
    const plan = { services, fields, tickets: [], waitsMadeAtMs: 7 } as unknown as ManagerPlan;
    const { civil, land: parcels } = queues(managerView(), plan);
    expect(civil.wait).toEqual({ lowMinutes: 5, highMinutes: 30 });
    expect(civil.services[0]?.wait).toEqual(ordinary);
    expect(parcels.wait).toBeNull();
    expect(rangesMadeAt([civil, parcels], plan)).toBe(7);
    expect(rangesMadeAt([parcels], plan)).toBeNull();
    expect(rangesMadeAt([parcels], null)).toBeNull();
  });
});

describe('risk ahead', () => {
  const people = [ticket('A001', 4), ticket('A002', 2)];
  const desks = [desk('c1', 'lan')];
  /** Ranges of A001 and A002, made that many minutes ago. */
  const planned = (waits: readonly (WaitRange | null)[], ago = 0): ManagerPlan => {
    const tickets = waits.map((wait, place) => {
      const likelyMinutes = wait?.highMinutes ?? null;
      return { ticketId: people[place]!.ticketId, peopleAhead: place, wait, likelyMinutes };
    });
    const waitsMadeAtMs = nowMs - ago * minuteMs;
    return { tickets, waitsMadeAtMs, services: [], fields: [] } as unknown as ManagerPlan;
  };
  const until = (highMinutes: number): WaitRange => ({ lowMinutes: 0, highMinutes });
  const civilOf = (plan: ManagerPlan | null, rest: Partial<ManagerView> = {}) =>
    queues(managerView({ tickets: people, desks, ...rest }), plan).civil;

  it('is of whoever will be beyond the target by the high end of the range, long before they are', () => {
    const civil = civilOf(planned([until(6), until(9)]));
    expect(civil.worst).toMatchObject({ number: 'A002', risk: 'near', expectedMinutes: 11 });
    expect([civil.headingOver, civil.overTarget]).toEqual([1, 0]);
    expect(civil.longest).toMatchObject({ number: 'A001', risk: 'ok', expectedMinutes: 10 });
  });

  it('counts ranges from when they were made', () => {
    expect(civilOf(planned([until(8), until(8)], 2)).headingOver).toBe(0);
    expect(civilOf(planned([until(8), until(8)], 1)).headingOver).toBe(1);
  });

  it('counts the range of whoever has come since from their ticket', () => {
    expect(civilOf(planned([until(10), until(11)], 30)).worst).toMatchObject({
      number: 'A002',
      expectedMinutes: 11,
    });
  });

  it('is close to nobody whose call is foreseen in time, however long they have waited', () => {
    const tickets = [ticket('A001', 9)];
    expect(civilOf(planned([until(1)]), { tickets }).headingOver).toBe(0);
    expect(civilOf(planned([null]), { tickets }).headingOver).toBe(1);
  });

  it('does not believe a range somebody has outwaited', () => {
    const tickets = [ticket('A001', 9)];
    expect(civilOf(planned([until(2)], 5), { tickets }).worst).toMatchObject({
      expectedMinutes: null,
      risk: 'near',
    });
  });

  it('is of everybody nobody can serve, unless their call is foreseen all the same', () => {
    const closing = [desk('c1', 'lan', { afterCall: { do: 'close' } })];
    for (const nobody of [[], closing]) {
      expect(civilOf(planned([null, null]), { desks: nobody }).headingOver).toBe(2);
      expect(civilOf(null, { desks: nobody }).headingOver).toBe(2);
      expect(civilOf(planned([until(5), until(5)]), { desks: nobody }).headingOver).toBe(0);
    }
    expect(civilOf(planned([null, null])).headingOver).toBe(0);
  });

  it('looks at the counters of their own service, not at those of the field', () => {
    const onlyBirths = { ...lan, skills: lan.skills.slice(0, 1) };
    const tickets = [ticket('A001', 1), ticket('A002', 1, { serviceId: 'marriage' })];
    const civil = civilOf(null, { tickets, officers: [onlyBirths] });
    expect(civil.counters.open).toEqual([1]);
    expect(civil.worst).toMatchObject({ number: 'A002', risk: 'near', expectedMinutes: Infinity });
    expect(civil.headingOver).toBe(1);
  });
});

describe('alerts', () => {
  const waiting = [ticket('A001', 3), ticket('B001', 8, land), ticket('B002', 4, land)];

  it('are raised where people wait and no ready counter can serve them', () => {
    const view = managerView({ tickets: waiting, desks: [desk('c1', 'lan')] });
    const [alert, ...rest] = unservedOf(queuesOf(view, null, nowMs));
    expect(rest).toEqual([]);
    expect(alert).toMatchObject({ field: { id: 'land' }, waiting: 2, longestMinutes: 8 });
  });

  it('stay while the only able officer is on break, and say so', () => {
    const away = desk('c2', 'minh', { state: 'break', breakReason: 'lunch' });
    const view = managerView({ tickets: waiting, desks: [desk('c1', 'lan'), away] });
    expect(unservedOf(queuesOf(view, null, nowMs))[0]?.counters.away).toEqual([2]);
  });

  it('are raised as soon as the last able counter is to close, and say which', () => {
    const closing = desk('c2', 'minh', { afterCall: { do: 'close' }, ticketId: '2026-11-24-B-9' });
    const view = managerView({ tickets: waiting, desks: [desk('c1', 'lan'), closing] });
    const [alert] = unservedOf(queuesOf(view, null, nowMs));
    expect(alert).toMatchObject({ field: { id: 'land' }, counters: { closing: [2] } });
    expect(sayStandby(alert!.counters)).toBe('quầy 2 sắp đóng');
  });

  it('say of each counter what it is about', () => {
    const counters = { open: [1], closing: [3, 5], pausing: [2], away: [4] };
    expect(sayStandby(counters)).toBe('quầy 3, 5 sắp đóng, quầy 2 sắp nghỉ, quầy 4 chưa sẵn sàng');
    expect(sayStandby({ ...counters, closing: [], pausing: [], away: [] })).toBe('');
  });

  it('end when an able officer is ready', () => {
    const view = managerView({
      tickets: waiting,
      desks: [desk('c1', 'lan'), desk('c2', 'minh')],
    });
    expect(unservedOf(queuesOf(view, null, nowMs))).toEqual([]);
  });
});
