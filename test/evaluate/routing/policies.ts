import { defaultRoutingPolicy } from '../../../server/domain/routing/default-policy.ts';
import { accumulatingRule, firstComeRule, staticPriorityRule } from '../support/baseline-rules.ts';
import type { RoutingRule } from '../../../server/domain/simulation/hall-model.ts';
import { policyRule } from '../../../server/domain/simulation/policy-rule.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import {
  hallClasses,
  hallSeries,
  seriesOf,
  type SyntheticHall,
} from '../support/synthetic-hall.ts';

/** Generalised c-mu with the least flexible idle officer: the index without what was added to it. */
const plainIndex: RoutingPolicy = {
  ...defaultRoutingPolicy,
  levelFactors: [1, 1, 1],
  shortServicePower: 1,
  fewOfficersPower: 0,
  headStartMinutes: 0.25,
  targetPower: 2,
  barrierWeight: 0,
  backlogMost: 1,
  ownSpeedShare: 1,
  idle: { levelCost: 0.6, speedWorth: 0.8, idleMinuteWorth: 1e-4 },
};

const unboundedSeries: RoutingPolicy = {
  ...defaultRoutingPolicy,
  seriesOrder: { mostOvertaken: 100, withinMinutes: 1 },
};

/** Policies compared, by name; `static` is the one the others are measured against. */
export const policies: Readonly<Record<string, (hall: SyntheticHall) => RoutingRule>> = {
  ours: (hall) => indexOf(hall, defaultRoutingPolicy),
  'ours, series unbounded': (hall) => indexOf(hall, unboundedSeries),
  'ours, one series for all': (hall) => indexOf(hall, defaultRoutingPolicy, () => 0),
  'c-mu + least flexible': (hall) => indexOf(hall, plainIndex),
  static: ({ model }) => staticPriorityRule(model, [0, 1, 2]),
  'accumulating priority': ({ model }) =>
    accumulatingRule(
      model,
      hallClasses.map(({ targetMinutes }) => 1 / targetMinutes),
    ),
  'c-mu + barrier + level': (hall) =>
    indexOf(hall, { ...plainIndex, levelFactors: [1.25, 1, 0.8], barrierWeight: 6 }),
  'first come': ({ model }) => firstComeRule(model),
};

/** The production index on a synthetic hall. */
export function indexOf(
  hall: SyntheticHall,
  policy: RoutingPolicy,
  seriesOfService = seriesOf,
): RoutingRule {
  const { model, believedMinutes, meanOfService, demand } = hall;
  const work = demand.map((rate, k) => rate * meanOfService[k]!);
  const beliefs = {
    classes: hallClasses,
    ownMinutes: believedMinutes,
    serviceMinutes: meanOfService,
    work,
  };
  const series = {
    series: hallSeries.length,
    seriesOfService: Int32Array.from(demand, (_, service) => seriesOfService(service)),
    ordinaryClass: 0,
    before: [],
  };
  return policyRule(model, beliefs, policy, { series });
}
