import type { FutureArrivals } from '../../../server/domain/simulation/future-arrivals.ts';
import type { HallModel, RoutingRule } from '../../../server/domain/simulation/hall-model.ts';
import { empiricalLaw, type ServiceLaw } from '../../../server/domain/simulation/service-law.ts';
import { meanOf } from '../support/statistics.ts';
import type { BankCall } from './bank-data.ts';

/** What the first half of a month teaches about the calling centre. */
export interface BankModel {
  readonly hall: HallModel;
  readonly types: readonly string[];
  readonly agents: readonly string[];
  readonly rule: RoutingRule;
  readonly future: FutureArrivals;
  /** Mean patience in line, minutes. */
  readonly patienceMinutes: number;
  readonly meanMinutes: number;
}

const creditMinutes = 1.5;
const slotMinutes = 30;
/** An agent's own times count half from this many calls. */
const trust = 20;
/** Share of an agent's calls from which a type counts as a skill. */
const skillShare = 0.02;

/** Learns from `training`; agents seen only in `all` are taken to answer every type at the mean speed. */
export function learnBank(training: readonly BankCall[], all: readonly BankCall[]): BankModel {
  const types = [...new Set(all.map(({ type }) => type))].sort();
  const agents = [...new Set(all.flatMap(({ agent }) => agent ?? []))].sort();
  const answered = training.filter(({ agent }) => agent !== null);
  const durations = answered.map(({ endedAt, leftLineAt }) =>
    Math.max(1 / 60, endedAt - leftLineAt),
  );
  const meanMinutes = meanOf(durations);
  const gaveUp = training.length - answered.length;
  const waitedMinutes = training.reduce((sum, call) => sum + call.leftLineAt - call.joinedAt, 0);
  const hall = hallOfBank(answered, types, agents, meanMinutes);
  return {
    hall,
    types,
    agents,
    rule: bankRule(hall),
    future: futureOf(training, types),
    patienceMinutes: waitedMinutes / Math.max(1, gaveUp),
    meanMinutes,
  };
}

function hallOfBank(
  answered: readonly BankCall[],
  types: readonly string[],
  agents: readonly string[],
  meanMinutes: number,
): HallModel {
  const services = types.length;
  const byType = types.map((type) => timesOf(answered.filter((call) => call.type === type)));
  const shapes: ServiceLaw[] = byType.map((times) =>
    shapeOf(times.length >= 50 ? times : timesOf(answered)),
  );
  const levels = new Uint8Array(agents.length * services);
  const means = new Float64Array(levels.length);
  for (const [a, agent] of agents.entries()) {
    const own = answered.filter((call) => call.agent === agent);
    const speed = agentFactor(own, types, byType, meanMinutes);
    for (const [k, type] of types.entries()) {
      const times = byType[k]!;
      const typeMean =
        (times.length * meanOr(times, meanMinutes) + 30 * meanMinutes) / (times.length + 30);
      means[a * services + k] = typeMean * speed;
      const share = own.filter((call) => call.type === type).length / Math.max(1, own.length);
      levels[a * services + k] = own.length < 30 || share >= skillShare ? 1 : 0;
    }
  }
  return {
    services,
    classes: 2,
    officers: agents.length,
    levels,
    meanMinutes: means,
    laws: Array.from(levels, (_, pair) => shapes[pair % services]!),
    limitMinutes: new Float64Array([60, 60]),
    noShowMinutes: 0,
    walkMinutes: 0.1,
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
}

/** How much longer than usual an agent talks, drawn to 1 while few calls are known. */
function agentFactor(
  own: readonly BankCall[],
  types: readonly string[],
  byType: readonly (readonly number[])[],
  meanMinutes: number,
): number {
  const expected = own.reduce(
    (sum, { type }) => sum + meanOr(byType[types.indexOf(type)]!, meanMinutes),
    0,
  );
  const actual = timesOf(own).reduce((sum, time) => sum + time, 0);
  return (actual + trust * meanMinutes) / (expected + trust * meanMinutes);
}

function meanOr(times: readonly number[], fallback: number): number {
  return times.length === 0 ? fallback : meanOf(times);
}

function timesOf(calls: readonly BankCall[]): number[] {
  return calls.map(({ endedAt, leftLineAt }) => Math.max(1 / 60, endedAt - leftLineAt));
}

function shapeOf(times: readonly number[]): ServiceLaw {
  const mean = meanOf(times);
  return empiricalLaw(times.map((time) => time / mean));
}

/** First come, first served, priority customers a minute and a half ahead. */
function bankRule({ levels, classes }: HallModel): RoutingRule {
  return {
    name: 'bank',
    urgency: (waited, priority) => waited + priority * creditMinutes,
    pressure: () => 1,
    lead: new Float64Array(classes),
    advantage: new Float64Array(levels.length).fill(1),
    idleCost: new Float64Array(levels.length),
    idleMinuteWorth: 1,
  };
}

function futureOf(training: readonly BankCall[], types: readonly string[]): FutureArrivals {
  const days = new Set(training.map(({ date }) => date)).size;
  const slots = new Float64Array((24 * 60) / slotMinutes);
  for (const { joinedAt } of training) {
    const slot = Math.min(slots.length - 1, Math.floor(joinedAt / slotMinutes));
    slots[slot] = slots[slot]! + 1 / days / slotMinutes;
  }
  const urgent = training.filter(({ priority }) => priority).length / training.length;
  return {
    ratePerMinute: (at) => slots[Math.min(slots.length - 1, Math.floor(at / slotMinutes))] ?? 0,
    services: types.map((type) => training.filter((call) => call.type === type).length),
    classes: [1 - urgent, urgent],
    busyness: { mean: 1, cv: 0.16 },
    booked: [],
  };
}
