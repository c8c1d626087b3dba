import type { CentreDefinition, OpeningRule } from '../../shared/contract/centre-definition.ts';
import type { OwnPolicy } from '../../shared/contract/routing-policy.ts';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { everyDay } from '../support/definitions.ts';
import type { QueueGroup, RecordedDay } from './recorded-day.ts';
import type { Team } from './teams.ts';

/** A recorded day's office as a centre of Luot, and who of it does what. */
export interface DayCentre {
  readonly definition: CentreDefinition;
  /** The service a person of this group takes a ticket for. */
  readonly serviceOf: ReadonlyMap<number, string>;
  readonly crews: readonly Crew[];
}

/** A team with its counters and officers: the nth officer sits at the nth counter. */
export interface Crew {
  readonly team: Team;
  readonly serviceIds: readonly string[];
  readonly members: readonly { readonly officerId: string; readonly counterId: string }[];
}

const zone = { id: 'hall', name: same('Hall') };
const opening: OpeningRule = 'always';
/** Nobody is absent in a replay; with time compressed, a timer of real seconds would say otherwise. */
const rules = {
  noShowAfterSeconds: 3600,
  maxCalls: 10,
  holdReturnMinutes: 480,
  closeGraceMinutes: 600,
};

/**
 * Makes the centre: each group a field with its own series and one service, each team its counters and
 * officers. Minutes are shortened by `speed`, so that the routing sees waits against targets as it would
 * have seen them on the day.
 */
export function centreOfDay(
  day: RecordedDay,
  teams: readonly Team[],
  { speed, timeZone }: { speed: number; timeZone: string },
): DayCentre {
  const crews = crewsOf(teams);
  const prefixes = uniquePrefixes(day.groups);
  const minutes = new Map(
    teams.flatMap(({ groups, serviceMinutes }) => groups.map(({ id }) => [id, serviceMinutes])),
  );
  const definition: CentreDefinition = {
    notes: [],
    id: 'replay',
    name: same(`${day.office} ${day.date}`),
    timeZone,
    opening,
    hours: everyDay([{ from: '00:00', to: '24:00' }]),
    specialDays: [],
    rules,
    policy: shortened(speed),
    zones: [zone],
    fields: day.groups.map((group) => ({
      id: fieldId(group),
      name: same(group.name),
      prefix: prefixes.get(group.id) ?? 'A',
      zoneId: zone.id,
    })),
    services: day.groups.map((group) => ({
      id: serviceId(group),
      code: null,
      fieldId: fieldId(group),
      name: same(group.name),
      minutes: (minutes.get(group.id) ?? 1) / speed,
      papers: [],
      minutesBasis: 'measured',
    })),
    priorityClasses: [
      {
        ...{ id: 'walk-in', name: same('Walk-in'), grant: 'default', weight: 1, absolute: false },
        ...{ targetMinutes: 20 / speed, limitMinutes: 60 / speed },
      },
    ],
    counters: crews
      .flatMap(({ members }) => members)
      .map(({ counterId }, i) => {
        return { id: counterId, number: i + 1, zoneId: zone.id };
      }),
    officers: crews.flatMap(({ members, serviceIds }) =>
      members.map(({ officerId }) => ({
        ...{ id: officerId, name: officerId, username: officerId },
        skills: serviceIds.map((id) => ({ serviceId: id, level: 1 as const })),
      })),
    ),
    managers: [],
  };
  const serviceOf = new Map(day.groups.map((group) => [group.id, serviceId(group)]));
  return { definition, serviceOf, crews };
}

/** The default policy with its minutes shortened like all others. */
function shortened(speed: number): OwnPolicy {
  const { headStartMinutes, backlogMinutes, idle } = defaultRoutingPolicy;
  return {
    headStartMinutes: headStartMinutes / speed,
    backlogMinutes: backlogMinutes / speed,
    idle: { ...idle, idleMinuteWorth: Math.min(1, idle.idleMinuteWorth * speed) },
  };
}

/** A group's own letter where it is one and still free, else two letters. */
export function uniquePrefixes(groups: readonly QueueGroup[]): Map<number, string> {
  const taken = new Set<string>();
  const prefixes = new Map<number, string>();
  for (const { id, letter } of groups) {
    const wanted = /^[A-Z]$/.test(letter) ? letter : 'X';
    const choices = [...(letter === wanted ? [wanted] : []), ...alphabet.map((a) => wanted + a)];
    const prefix = choices.find((choice) => !taken.has(choice));
    if (prefix === undefined) throw new Error(`too many groups with the letter ${wanted}`);
    taken.add(prefix);
    prefixes.set(id, prefix);
  }
  return prefixes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

function crewsOf(teams: readonly Team[]): Crew[] {
  let number = 0;
  return teams.map((team) => ({
    team,
    serviceIds: team.groups.map(serviceId),
    members: Array.from({ length: team.mostCounters }, () => {
      number += 1;
      return { officerId: `officer-${number}`, counterId: `counter-${number}` };
    }),
  }));
}

function fieldId({ id }: QueueGroup): string {
  return `field-${id}`;
}

function serviceId({ id }: QueueGroup): string {
  return `service-${id}`;
}

function same(text: string) {
  return { vi: text, en: text };
}
