import type { PriorityClass } from '../../../shared/contract/centre-definition.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { usualScarcity } from '../routing/share-out.ts';
import { workOverCapacity } from '../simulation/capacity.ts';
import type { BookedArrival } from '../simulation/future-arrivals.ts';
import { laneFactor, laneOf } from '../routing/lanes.ts';
import type { HallModel, OfficerStart, RoutingRule } from '../simulation/hall-model.ts';
import { policyRule, type RuleOptions } from '../simulation/policy-rule.ts';
import type { ServiceLaw } from '../simulation/service-law.ts';
import type { HallSnapshot } from '../simulation/snapshot.ts';
import { TicketStream } from '../simulation/ticket-stream.ts';
import type { FactualTicket, HallFacts } from './hall-facts.ts';
import { rosterAhead } from './roster-ahead.ts';

/** A centre at one moment in the simulator's numbers: minutes from the moment of the facts. */
export interface LiveHall {
  readonly model: HallModel;
  readonly rule: RoutingRule;
  readonly snapshot: HallSnapshot;
  /** Held people who will be back in line. */
  readonly held: readonly BookedArrival[];
  /** Waiting tickets in the order of the snapshot. */
  readonly ticketIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly classIds: readonly string[];
}

/** What a centre's state does not say by itself. */
export interface LiveKnowledge {
  /** Shape of service times, mean 1, where nothing better is known for a service. */
  readonly usualLaw: ServiceLaw;
  /** Shapes learnt, by service id. */
  readonly lawOfService: ReadonlyMap<string, ServiceLaw>;
}

const minuteMs = 60_000;

/** Translates a live centre. Pure; takes well under a millisecond for 500 waiting. */
export function liveHall(setup: CentreSetup, facts: HallFacts, knowledge: LiveKnowledge): LiveHall {
  const serviceIds = [...setup.services.keys()];
  const model = modelOf(setup, facts, serviceIds, knowledge);
  return {
    model,
    rule: ruleOf(setup, model, facts),
    snapshot: snapshotOfLive(facts, setup.priorityClasses.size),
    held: heldPeople(facts),
    ticketIds: facts.waiting.map(({ id }) => id),
    serviceIds,
    classIds: [...setup.priorityClasses.keys()],
  };
}

/** The centre's classes; while somebody is called before their turn, once more for those who are. */
function classesOf(setup: CentreSetup, { waiting }: HallFacts): PriorityClass[] {
  const classes = [...setup.priorityClasses.values()];
  return waiting.some(({ raised }) => raised) ? [...classes, ...classes] : classes;
}

function modelOf(
  setup: CentreSetup,
  facts: HallFacts,
  serviceIds: readonly string[],
  { lawOfService, usualLaw }: LiveKnowledge,
): HallModel {
  const { team, walkMinutes } = facts;
  const classes = classesOf(setup, facts);
  const laws = serviceIds.map((id) => lawOfService.get(id) ?? usualLaw);
  return {
    services: serviceIds.length,
    classes: classes.length,
    officers: team.length,
    levels: Uint8Array.from(team.flatMap(({ levels }) => [...levels])),
    meanMinutes: Float64Array.from(team.flatMap(({ minutes }) => [...minutes])),
    laws: team.flatMap(() => laws),
    limitMinutes: Float64Array.from(classes, ({ limitMinutes }) => limitMinutes),
    noShowMinutes: (setup.rules.noShowAfterSeconds * setup.rules.maxCalls) / 60,
    walkMinutes,
    ages: setup.policy ?? defaultRoutingPolicy,
  };
}

function ruleOf(setup: CentreSetup, model: HallModel, facts: HallFacts): RoutingRule {
  const { issuedToday, serviceMinutes, team } = facts;
  const policy = setup.policy ?? defaultRoutingPolicy;
  const classes = classesOf(setup, facts);
  const isThere = (officer: number) => team[officer]?.staysPresent === true;
  const work = usualWork(
    model,
    serviceMinutes.map((mean, k) => (1 + (issuedToday[k] ?? 0)) * mean),
    isThere,
  );
  const beliefs = { classes, ownMinutes: model.meanMinutes, serviceMinutes, work };
  const rule = policyRule(model, beliefs, policy, {
    absolute: classes.map(({ absolute }) => absolute),
    raised: classes.map((_, i) => i >= setup.priorityClasses.size),
    isThere,
    series: seriesOf(setup, facts),
  });
  return { ...rule, advantage: withQuickLane(setup, rule.advantage, team) };
}

/** Numbers are given by field; who was called of late counts as having overtaken. */
function seriesOf(setup: CentreSetup, { seriesCalls, nowMs }: HallFacts): RuleOptions['series'] {
  const fieldIds = [...setup.fields.keys()];
  return {
    series: fieldIds.length,
    seriesOfService: Int32Array.from(setup.services.values(), ({ fieldId }) =>
      fieldIds.indexOf(fieldId),
    ),
    ordinaryClass: [...setup.priorityClasses.keys()].indexOf(setup.defaultPriorityClassId),
    before: seriesCalls.map(({ series, calledAtMs, issuedAtMs }) => ({
      series,
      calledAt: (calledAtMs - nowMs) / minuteMs,
      ageFrom: (issuedAtMs - nowMs) / minuteMs,
    })),
  };
}

/** Today's work per service, scaled as a live call scales it: to a usual mean scarcity of what is served. */
function usualWork(
  model: HallModel,
  minutes: readonly number[],
  isThere: (officer: number) => boolean,
): number[] {
  const scarcity = workOverCapacity(model, minutes, isThere).filter((one) => one > 0);
  const sum = scarcity.reduce((total, one) => total + one, 0);
  return minutes.map((one) => (one * usualScarcity * scarcity.length) / Math.max(1e-9, sum));
}

/** What counters of the quick lane make of quick tickets, as a live call counts it. */
function withQuickLane(
  setup: CentreSetup,
  advantage: Float64Array,
  team: HallFacts['team'],
): Float64Array {
  const policy = setup.policy ?? defaultRoutingPolicy;
  const serviceIds = [...setup.services.keys()];
  return advantage.map((factor, pair) => {
    const serviceId = serviceIds[pair % serviceIds.length] ?? '';
    const counterId = team[Math.floor(pair / serviceIds.length)]?.counterId;
    return factor * laneFactor(laneOf({ serviceId }, policy), counterId, 0, policy);
  });
}

function snapshotOfLive(facts: HallFacts, classes: number): HallSnapshot {
  const { waiting, team, nowMs } = facts;
  const stream = new TicketStream(2 * (waiting.length + team.length) + 256);
  for (const ticket of waiting) addTicket(stream, ticket, nowMs, ticket.raised ? classes : 0);
  const officers: OfficerStart[] = team.map(({ ticket, sinceMs, staysPresent }) => ({
    present: staysPresent,
    ticket: ticket === null ? -1 : addTicket(stream, ticket, nowMs),
    sinceMinutes: (sinceMs - nowMs) / minuteMs,
  }));
  const start = { atMinutes: 0, officers, roster: rosterAhead(facts) };
  return { stream, waiting: waiting.length, count: stream.count, start };
}

/** `lead`: how far its class lies behind its own, for whoever is called before their turn. */
function addTicket(stream: TicketStream, ticket: FactualTicket, nowMs: number, lead = 0): number {
  return stream.add({
    // In line before anything happens, whatever the clock's resolution.
    arriveAt: Math.min(-1e-9, (ticket.inLineFromMs - nowMs) / minuteMs),
    series: ticket.series,
    ageFrom: (ticket.agesFromMs - nowMs) / minuteMs,
    service: ticket.service,
    priorityClass: ticket.priorityClass + lead,
    draw: 0.5,
    leavesAt: Number.POSITIVE_INFINITY,
    noShow: false,
  });
}

function heldPeople({ held, nowMs }: HallFacts): BookedArrival[] {
  return held
    .map(({ service, priorityClass, agesFromMs, returnsAtMs }) => ({
      slotMinutes: Math.max(0, returnsAtMs - nowMs) / minuteMs,
      service,
      priorityClass,
      ageFromMinutes: (agesFromMs - nowMs) / minuteMs,
    }))
    .sort((a, b) => a.slotMinutes - b.slotMinutes);
}
