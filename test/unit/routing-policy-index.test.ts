import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageAfterReturn,
  ageAfterTransfer,
  appointmentAge,
} from '../../server/domain/routing/ages.ts';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { idleCost, scarcityOf } from '../../server/domain/routing/idle-cost.ts';
import { advantage, backlogPressure } from '../../server/domain/routing/index-rule.ts';
import { laneFactor, laneOf } from '../../server/domain/routing/lanes.ts';
import { believedMinutes } from '../../server/domain/routing/officer-speed.ts';
import { policyKnobs } from '../../server/domain/routing/policy-knobs.ts';
import { routingPolicy } from '../../shared/contract/routing-policy.ts';
import { urgency } from './small-centre/urgency.ts';

const policy = defaultRoutingPolicy;
const walkIn = { targetMinutes: 20, limitMinutes: 60, weight: 1 };
const booked = { targetMinutes: 5, limitMinutes: 30, weight: 1 };
const pair = { ownMinutes: 10, serviceMinutes: 10, referenceMinutes: 12, capacity: 3 };
const wait = fc.double({ min: 0, max: 600, noNaN: true });

describe('the routing index', () => {
  test('grows with every minute of wait, so that any ticket outranks newer ones in the end', () => {
    fc.assert(
      fc.property(wait, fc.double({ min: 0.01, max: 60, noNaN: true }), (waited, more) => {
        expect(urgency(waited + more, walkIn, policy)).toBeGreaterThan(
          urgency(waited, walkIn, policy),
        );
      }),
    );
  });

  test('puts a booked person before a walk-in who has waited as long', () => {
    fc.assert(
      fc.property(wait, (waited) => {
        expect(urgency(waited, booked, policy)).toBeGreaterThan(urgency(waited, walkIn, policy));
      }),
    );
  });

  test('prefers main work, and services that few officers can do', () => {
    const factor = (level: 1 | 2 | 3, capacity: number) =>
      advantage({ ...pair, level, capacity }, policy);
    expect(factor(1, 3)).toBeGreaterThan(factor(2, 3));
    expect(factor(2, 3)).toBeGreaterThan(factor(3, 3));
    expect(factor(2, 1)).toBeGreaterThan(factor(2, 8));
  });

  test('prefers short services and officers who are fast in them', () => {
    const quick = advantage({ ...pair, level: 1, serviceMinutes: 5, ownMinutes: 5 }, policy);
    const usual = advantage({ ...pair, level: 1 }, policy);
    const slow = advantage({ ...pair, level: 1, ownMinutes: 15 }, policy);
    expect(quick).toBeGreaterThan(usual);
    expect(usual).toBeGreaterThan(slow);
  });

  test('is worked out as by hand', () => {
    const plain = {
      ...policy,
      headStartMinutes: 1,
      targetPower: 2,
      barrierWeight: 6,
      ownSpeedShare: 1,
      shortServicePower: 2,
      fewOfficersPower: 0.5,
      levelFactors: [1.25, 1, 0.5] as [number, number, number],
    };
    // 1 · (29 + 1) / 20² · (1 + 6 · (29/60)⁴), times (12/10)² · 10/8 · 0.5 / √4
    const index =
      urgency(29, walkIn, plain) *
      advantage({ ...pair, ownMinutes: 8, level: 3, capacity: 4 }, plain);
    expect(index).toBeCloseTo((30 / 400) * (1 + 6 * (29 / 60) ** 4) * 1.44 * 1.25 * 0.25, 12);
  });

  test('lets an empty line add nothing, a longer one more, and a flood no more than allowed', () => {
    expect(backlogPressure(0, policy)).toBe(1);
    expect(backlogPressure(policy.backlogMinutes, policy)).toBe(2);
    expect(backlogPressure(1e6, policy)).toBe(policy.backlogMost);
  });
});

describe('ages', () => {
  test('a transfer keeps its share of the age', () => {
    expect(ageAfterTransfer(0, 30, 1)).toBe(0);
    expect(ageAfterTransfer(0, 30, 0.5)).toBe(15);
    expect(ageAfterTransfer(0, 30, 0)).toBe(30);
  });

  test('a return counts from the first ticket but not beyond half the limit', () => {
    expect(ageAfterReturn(0, 20, 0.5, 60)).toBe(0);
    expect(ageAfterReturn(0, 100, 0.5, 60)).toBe(70);
  });

  test('an appointment counts from slot or check-in, and a very late one is an ordinary ticket', () => {
    expect(appointmentAge(60, 40, 15)).toEqual({ agesFrom: 60, keepsAppointment: true });
    expect(appointmentAge(60, 70, 15)).toEqual({ agesFrom: 70, keepsAppointment: true });
    expect(appointmentAge(60, 76, 15)).toEqual({ agesFrom: 76, keepsAppointment: false });
  });
});

describe('officers', () => {
  test('own times count for half once as many services are known as trust asks for', () => {
    expect(believedMinutes(undefined, 10, 20)).toBe(10);
    expect(believedMinutes({ services: 20, meanMinutes: 14 }, 10, 20)).toBe(12);
  });

  test('the idle officer with scarce other skills costs more, the one at main work less', () => {
    const cost = (level: 1 | 2 | 3, otherScarcity: number) =>
      idleCost({ level, speed: 1, otherScarcity }, policy);
    expect(cost(1, 2)).toBeGreaterThan(cost(1, 1));
    expect(cost(2, 1)).toBeGreaterThan(cost(1, 1));
  });

  test('work for few officers is scarce', () => {
    expect(scarcityOf(2, [1, 2, 2])).toBe(1);
    expect(scarcityOf(2, [])).toBe(0);
  });
});

describe('lanes', () => {
  const lanes = {
    ...policy,
    quickLane: { serviceIds: ['results'], counterIds: ['c1'], factor: 4 },
    bulkLane: { fromDossiers: 5, counterIds: ['c2'], atOnce: 1 },
  };

  test('a quick service is lifted at the quick counter alone', () => {
    const lane = laneOf({ serviceId: 'results' }, lanes);
    expect(laneFactor(lane, 'c1', 0, lanes)).toBe(4);
    expect(laneFactor(lane, 'c2', 0, lanes)).toBe(1);
  });

  test('a bulk visit goes to bulk counters, as many at once as the policy says', () => {
    const lane = laneOf({ serviceId: 'results', dossiers: 5 }, lanes);
    expect(lane).toBe('bulk');
    expect(laneFactor(lane, 'c1', 0, lanes)).toBe(0);
    expect(laneFactor(lane, 'c2', 0, lanes)).toBe(1);
    expect(laneFactor(lane, 'c2', 1, lanes)).toBe(0);
  });
});

describe('the policy as data', () => {
  test('the default is within the bounds', () => {
    expect(routingPolicy.parse(defaultRoutingPolicy)).toEqual(defaultRoutingPolicy);
  });

  test('every knob is described in both languages', () => {
    expect(Object.keys(policyKnobs).sort()).toEqual(Object.keys(routingPolicy.shape).sort());
    for (const { words } of Object.values(policyKnobs)) {
      expect(words.vi).not.toBe(words.en);
    }
  });

  test('nonsense is refused', () => {
    expect(routingPolicy.safeParse({ ...policy, transferKeeps: 2 }).success).toBe(false);
    expect(routingPolicy.safeParse({ ...policy, headStartMinutes: 0 }).success).toBe(false);
  });
});
