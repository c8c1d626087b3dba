import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { RoutingPolicy } from '../../../shared/contract/routing-policy.ts';
import { idleCost } from '../routing/idle-cost.ts';
import {
  advantage,
  ageWorth,
  backlogPressure,
  slopeOf,
  type ClassGoal,
} from '../routing/index-rule.ts';
import { workOverCapacity } from './capacity.ts';
import type { HallModel, RoutingRule, SeriesRule } from './hall-model.ts';

/** What the production routing knows of a hall, in the simulator's numbering. */
export interface RoutingBeliefs {
  readonly classes: readonly ClassGoal[];
  /** Mean service time per pair of officer and service, as believed. */
  readonly ownMinutes: ArrayLike<number>;
  readonly serviceMinutes: ArrayLike<number>;
  /** Work each service brings (any unit common to all): decides which services are scarce. */
  readonly work: ArrayLike<number>;
}

/** What does not hold for every hall. */
export interface RuleOptions {
  /** Classes that come before all others. */
  readonly absolute?: readonly boolean[];
  /** Classes of people called before their turn: before the absolute ones. */
  readonly raised?: readonly boolean[];
  /** Officers whose time counts as capacity; all, where nothing is said. */
  readonly isThere?: ((officer: number) => boolean) | undefined;
  /** Series of numbers and who is called in them; absent: overtaking inside a series is not bounded. */
  readonly series?: Omit<SeriesRule, 'mostOvertaken' | 'withinMinutes'> | undefined;
}

/** Absolute classes stand this far above all others; no other score comes near. */
const absoluteLead = 1e9;
/** Above them again, with the order among themselves kept. */
const raisedLead = 4 * absoluteLead;

/**
 * The production routing index under `policy` for a simulated hall: the same functions as a live call,
 * with what does not change during a run worked out once.
 */
export function policyRule(
  model: Pick<HallModel, 'services' | 'officers' | 'levels'>,
  beliefs: RoutingBeliefs,
  policy: RoutingPolicy,
  { absolute = [], raised = [], isThere, series }: RuleOptions = {},
): RoutingRule {
  const slopes = Float64Array.from(beliefs.classes, (goal) => slopeOf(goal, policy));
  const limits = Float64Array.from(beliefs.classes, ({ limitMinutes }) => limitMinutes);
  // Asked for at every choice of every replication: worth a name of its own.
  const worth = ageWorth;
  return {
    name: 'index',
    urgency: (waited, c) => (slopes[c] as number) * worth(waited, limits[c] as number, policy),
    lead: limits.map(
      (_, c) => (absolute[c] === true ? absoluteLead : 0) + (raised[c] === true ? raisedLead : 0),
    ),
    pressure: pressureOf(model, beliefs, policy, isThere),
    ...pairNumbers(model, beliefs, policy, isThere),
    idleMinuteWorth: policy.idle.idleMinuteWorth,
    ...(series && { seriesOrder: { ...policy.seriesOrder, ...series } }),
  };
}

/** Lengths up to this are looked up, longer lines are rare. */
const tabulated = 64;

function pressureOf(
  model: Pick<HallModel, 'services' | 'officers' | 'levels'>,
  { serviceMinutes }: RoutingBeliefs,
  policy: RoutingPolicy,
  isThere: RuleOptions['isThere'],
): RoutingRule['pressure'] {
  const perTicket = workOverCapacity(model, serviceMinutes, isThere);
  const of = (waiting: number, service: number) =>
    backlogPressure(waiting * (perTicket[service] ?? 0), policy);
  const table = new Float64Array(model.services * tabulated);
  for (let i = 0; i < table.length; i++) table[i] = of(i % tabulated, Math.floor(i / tabulated));
  return (waiting, service) =>
    waiting < tabulated ? (table[service * tabulated + waiting] as number) : of(waiting, service);
}

function pairNumbers(
  model: Pick<HallModel, 'services' | 'officers' | 'levels'>,
  beliefs: RoutingBeliefs,
  policy: RoutingPolicy,
  isThere: RuleOptions['isThere'],
): Pick<RoutingRule, 'advantage' | 'idleCost'> {
  const { services, levels } = model;
  const factors = new Float64Array(levels.length);
  const costs = new Float64Array(levels.length);
  const scarcity = workOverCapacity(model, beliefs.work, isThere);
  const perCapacity = workOverCapacity(model, new Float64Array(services).fill(1), isThere);
  const referenceMinutes = mean(beliefs.serviceMinutes);
  for (let pair = 0; pair < levels.length; pair++) {
    if (levels[pair] === 0) continue;
    const level = levels[pair] as SkillLevel;
    const service = pair % services;
    const serviceMinutes = beliefs.serviceMinutes[service] as number;
    const ownMinutes = beliefs.ownMinutes[pair] as number;
    // Nobody there: as a live call takes it, one officer's worth.
    const capacity = 1 / (perCapacity[service] || 1);
    const terms = { level, ownMinutes, serviceMinutes, referenceMinutes, capacity };
    factors[pair] = advantage(terms, policy);
    let otherScarcity = 0;
    for (let other = 0, first = pair - service; other < services; other++) {
      if (other !== service && levels[first + other] !== 0) otherScarcity += scarcity[other] ?? 0;
    }
    costs[pair] = idleCost({ level, speed: serviceMinutes / ownMinutes, otherScarcity }, policy);
  }
  return { advantage: factors, idleCost: costs };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? 1 : sum / values.length;
}
