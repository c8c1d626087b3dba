import type { HallModel, RoutingRule } from '../../../server/domain/simulation/hall-model.ts';

function plain(model: HallModel, name: string, urgency: RoutingRule['urgency']): RoutingRule {
  const pairs = model.levels.length;
  return {
    name,
    urgency,
    lead: new Float64Array(model.classes),
    pressure: () => 1,
    advantage: new Float64Array(pairs).fill(1),
    idleCost: new Float64Array(pairs),
    idleMinuteWorth: 1,
  };
}

/** First come, first served; the longest idle officer takes an arrival. */
export function firstComeRule(model: HallModel): RoutingRule {
  return plain(model, 'first come', (waited) => waited);
}

/** Classes strictly by their target, the smallest first, and first come within; longest idle officer. */
export function staticPriorityRule(model: HallModel, ranks: readonly number[]): RoutingRule {
  const base = ranks.map((rank) => rank * 1e6);
  return plain(model, 'static priority', (waited, c) => (base[c] as number) + waited);
}

/** Accumulating priority (Kleinrock 1964; Stanford, Taylor and Ziedins 2014): slope times wait. */
export function accumulatingRule(model: HallModel, slopes: readonly number[]): RoutingRule {
  return plain(model, 'accumulating priority', (waited, c) => (slopes[c] as number) * waited);
}
