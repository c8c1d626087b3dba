import type { CentreState } from '../centre/state.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { believedMinutes } from '../routing/officer-speed.ts';
import type { BookedArrival } from '../simulation/future-arrivals.ts';
import type {
  HallModel,
  OfficerStart,
  RosterChange,
  RoutingRule,
} from '../simulation/hall-model.ts';
import { policyRule } from '../simulation/policy-rule.ts';
import type { ServiceLaw } from '../simulation/service-law.ts';
import type { HallSnapshot } from '../simulation/snapshot.ts';
import { TicketStream } from '../simulation/ticket-stream.ts';
import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';
import { staffing, type Staffing } from './live-staffing.ts';

/** A centre at one moment in the simulator's numbers: minutes from `nowMs`. */
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
  /** Officers in the order of the model. */
  readonly officerIds: readonly string[];
}

/** What a centre's state does not say by itself. */
export interface LiveKnowledge {
  /** Shape of service times, mean 1, where nothing better is known for a service. */
  readonly usualLaw: ServiceLaw;
  /** Shapes learnt, by service id. */
  readonly lawOfService: ReadonlyMap<string, ServiceLaw>;
  /** Breaks and shift changes ahead: officer id, epoch ms. */
  readonly roster: readonly { atMs: number; officerId: string; present: boolean }[];
}

const minuteMs = 60_000;
/** Share of officers' time in use on a usual day: the scale on which services are scarce. */
const usualOccupancy = 0.8;

/** Translates a live centre. Pure; takes well under a millisecond for 500 waiting. */
export function liveHall(state: CentreState, nowMs: number, knowledge: LiveKnowledge): LiveHall {
  const serviceIds = [...state.setup.services.keys()];
  const classIds = [...state.setup.priorityClasses.keys()];
  const team = staffing(state);
  const model = modelOf(state, team, serviceIds, knowledge);
  const places = { serviceIds, classIds };
  const waiting = [...state.waiting.all()];
  const snapshot = snapshotOfLive(team, waiting, places, nowMs, knowledge);
  return {
    model,
    rule: ruleOf(state, model, serviceIds, classIds),
    snapshot,
    held: heldPeople(state, places, nowMs),
    ticketIds: waiting.map(({ id }) => id),
    serviceIds,
    classIds,
    officerIds: team.map(({ officer }) => officer.id),
  };
}

interface Places {
  readonly serviceIds: readonly string[];
  readonly classIds: readonly string[];
}

function modelOf(
  state: CentreState,
  team: readonly Staffing[],
  serviceIds: readonly string[],
  knowledge: LiveKnowledge,
): HallModel {
  const { setup } = state;
  const policy = setup.policy ?? defaultRoutingPolicy;
  const pairs = team.flatMap(({ officer }) =>
    serviceIds.map((id) => {
      const minutes = setup.services.get(id)?.minutes ?? setup.referenceMinutes;
      return {
        level: officer.skills.get(id) ?? 0,
        minutes: believedMinutes(officer.knownTimes?.get(id), minutes, policy.trustServices),
        law: knowledge.lawOfService.get(id) ?? knowledge.usualLaw,
      };
    }),
  );
  const classes = [...setup.priorityClasses.values()];
  return {
    services: serviceIds.length,
    classes: classes.length,
    officers: team.length,
    levels: Uint8Array.from(pairs, ({ level }) => level),
    meanMinutes: Float64Array.from(pairs, ({ minutes }) => minutes),
    laws: pairs.map(({ law }) => law),
    limitMinutes: Float64Array.from(classes, ({ limitMinutes }) => limitMinutes),
    noShowMinutes: (setup.rules.noShowAfterSeconds * setup.rules.maxCalls) / 60,
    walkMinutes: 0,
    ages: policy,
  };
}

function ruleOf(
  { setup, tickets }: CentreState,
  model: HallModel,
  serviceIds: readonly string[],
  classIds: readonly string[],
): RoutingRule {
  const classes = classIds.flatMap((id) => setup.priorityClasses.get(id) ?? []);
  const serviceMinutes = serviceIds.map((id) => setup.services.get(id)?.minutes ?? 0);
  const counts = serviceIds.map(() => 1);
  for (const { serviceId } of tickets.values()) {
    const k = serviceIds.indexOf(serviceId);
    if (k >= 0) counts[k] = (counts[k] ?? 0) + 1;
  }
  const minutes = counts.map((count, k) => count * (serviceMinutes[k] ?? 0));
  const scale = (usualOccupancy * model.officers) / minutes.reduce((sum, one) => sum + one, 1e-9);
  const work = minutes.map((one) => one * scale);
  const beliefs = { classes, ownMinutes: model.meanMinutes, serviceMinutes, work };
  const policy = setup.policy ?? defaultRoutingPolicy;
  return policyRule(
    model,
    beliefs,
    policy,
    classes.map(({ absolute }) => absolute),
  );
}

function snapshotOfLive(
  team: readonly Staffing[],
  waiting: readonly Ticket[],
  places: Places,
  nowMs: number,
  { roster }: LiveKnowledge,
): HallSnapshot {
  const stream = new TicketStream(2 * (waiting.length + team.length) + 256);
  for (const ticket of waiting) addTicket(stream, ticket, places, nowMs);
  const count = stream.count;
  const officers: OfficerStart[] = team.map(({ ticket, sinceMs, staysPresent }) => ({
    present: staysPresent,
    ticket: ticket === undefined ? -1 : addTicket(stream, ticket, places, nowMs),
    sinceMinutes: (sinceMs - nowMs) / minuteMs,
  }));
  const start = { atMinutes: 0, officers, roster: changesAhead(roster, team, nowMs) };
  return { stream, waiting: count, count: stream.count, start };
}

function changesAhead(
  roster: LiveKnowledge['roster'],
  team: readonly Staffing[],
  nowMs: number,
): RosterChange[] {
  return roster.flatMap(({ atMs, officerId, present }) => {
    const officer = team.findIndex((one) => one.officer.id === officerId);
    const atMinutes = (atMs - nowMs) / minuteMs;
    return officer < 0 || atMinutes <= 0 ? [] : [{ atMinutes, officer, present }];
  });
}

function addTicket(stream: TicketStream, ticket: Ticket, places: Places, nowMs: number): number {
  return stream.add({
    arriveAt: Number.NEGATIVE_INFINITY,
    ageFrom: (waitsFromMs(ticket) - nowMs) / minuteMs,
    service: places.serviceIds.indexOf(ticket.serviceId),
    priorityClass: places.classIds.indexOf(ticket.priorityClassId),
    draw: 0.5,
    leavesAt: Number.POSITIVE_INFINITY,
    noShow: false,
  });
}

function heldPeople(state: CentreState, places: Places, nowMs: number): BookedArrival[] {
  const held: BookedArrival[] = [];
  for (const ticket of state.liveTickets()) {
    if (ticket.state !== 'held' || ticket.returnsAtMs === null) continue;
    held.push({
      slotMinutes: Math.max(0, ticket.returnsAtMs - nowMs) / minuteMs,
      service: places.serviceIds.indexOf(ticket.serviceId),
      priorityClass: places.classIds.indexOf(ticket.priorityClassId),
      ageFromMinutes: (waitsFromMs(ticket) - nowMs) / minuteMs,
    });
  }
  return held.sort((a, b) => a.slotMinutes - b.slotMinutes);
}
