import { describe, expect, it } from 'vitest';
import { queuesOf, unservedOf } from '../../counter-client/manager/queues.ts';
import { riskOf, worseRisk } from '../../counter-client/manager/wait-risk.ts';
import type { ManagerPlan } from '../../shared/contract/manager.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { desk, managerView, nowMs, ticket } from './staff-hall/staff-hall.ts';

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

  it('keeps the worse of two', () => {
    expect(worseRisk('over', 'near')).toBe('over');
    expect(worseRisk('ok', 'limit')).toBe('limit');
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
    expect(civil.risk).toBe('over');
    expect(civil.overTarget).toBe(1);
  });

  it('name the counters that can serve them, on break apart', () => {
    const { civil, land: parcels } = queues(
      managerView({
        desks: [desk('c3', 'lan'), desk('c2', 'minh', { state: 'break', breakReason: 'rest' })],
      }),
    );
    expect(civil.openCounters).toEqual([3]);
    expect(parcels.openCounters).toEqual([]);
    expect(parcels.breakCounters).toEqual([2]);
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
    const plan = { services, fields } as unknown as ManagerPlan;
    const { civil, land: parcels } = queues(managerView(), plan);
    expect(civil.wait).toEqual({ lowMinutes: 5, highMinutes: 30 });
    expect(civil.services[0]?.wait).toEqual(ordinary);
    expect(parcels.wait).toBeNull();
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
    expect(unservedOf(queuesOf(view, null, nowMs))[0]?.breakCounters).toEqual([2]);
  });

  it('end when an able officer is ready', () => {
    const view = managerView({
      tickets: waiting,
      desks: [desk('c1', 'lan'), desk('c2', 'minh')],
    });
    expect(unservedOf(queuesOf(view, null, nowMs))).toEqual([]);
  });
});
