import type { BreakReason } from '../../../shared/contract/ticket-state.ts';
import { closingTimeMs, hoursEndMs } from '../centre/day.ts';
import { inSeries } from '../centre/series-calls.ts';
import type { CentreState } from '../centre/state.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { hallOf, ownMinutes, serviceMinutes, type Hall } from '../routing/hall-of.ts';
import { waitsFromMs, type Ticket } from '../ticket/ticket.ts';
import { staffing, type Staffing } from './live-staffing.ts';

/**
 * What a forecast needs of a live centre, as plain data that can be sent to another thread. Services and
 * classes are numbered in the order of the setup; times are epoch ms.
 */
export interface HallFacts {
  readonly revision: number;
  readonly nowMs: number;
  /** When those still waiting lapse. */
  readonly closesAtMs: number;
  /** When the last opening session ends; where tickets are given at any hour, the day. */
  readonly hoursEndAtMs: number;
  /** Believed mean minutes per service over all officers. */
  readonly serviceMinutes: readonly number[];
  /** Tickets given since the day was opened, by service. */
  readonly issuedToday: readonly number[];
  /** How fast people have come of late, all services together, tickets a minute. */
  readonly recentPerMinute: number;
  /** How fast one person in line has given up today: leavings a minute of waiting. */
  readonly leavingPerMinute: number;
  /** From the call until the service starts, of late. */
  readonly walkMinutes: number;
  readonly waiting: readonly FactualTicket[];
  /** Held people and when they will be back in line. */
  readonly held: readonly (FactualTicket & { readonly returnsAtMs: number })[];
  readonly team: readonly FactualOfficer[];
  /** Calls of people without a priority that may still count as overtaking, oldest first. */
  readonly seriesCalls: readonly FactualCall[];
  /** Hours ahead between opening sessions, when nobody calls; none where tickets are given at any hour. */
  readonly closedHours: readonly { readonly fromMs: number; readonly toMs: number }[];
}

/** A ticket in numbers. */
export interface FactualTicket {
  readonly id: string;
  readonly service: number;
  readonly priorityClass: number;
  /** From when the wait counts. */
  readonly agesFromMs: number;
  /** Called before its turn. */
  readonly raised: boolean;
  /** The field whose number it has. */
  readonly series: number;
  /** From when it has been in line without a break. */
  readonly inLineFromMs: number;
}

/** A call as far as older numbers of its series are concerned. */
export interface FactualCall {
  readonly series: number;
  readonly calledAtMs: number;
  /** When the number called was given. */
  readonly issuedAtMs: number;
}

/** Somebody at an open desk. */
export interface FactualOfficer {
  readonly officerId: string;
  readonly counterId: string;
  /** Per service; 0: cannot. */
  readonly levels: Uint8Array;
  /** Believed mean minutes per service. */
  readonly minutes: Float64Array;
  readonly ticket: FactualTicket | null;
  /** Start of the service or of the idle spell. */
  readonly sinceMs: number;
  readonly staysPresent: boolean;
  /** Why they are away, or will be once the present call ends; null: they stay, or go home. */
  readonly away: BreakReason | null;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const recentTickets = 30;
const recentWalks = 50;

/** Collects the facts of a centre; well under a millisecond for 500 waiting. */
export function hallFacts(state: CentreState, nowMs: number): HallFacts {
  const { setup } = state;
  const places = new Places(state);
  const hall = hallOf(state);
  const { day, opening } = state.conduct;
  return {
    revision: state.revision,
    nowMs,
    closesAtMs:
      day === null || day.closedAtMs !== null ? nowMs : closingTimeMs(day, opening, setup.rules),
    hoursEndAtMs: day === null ? nowMs : hoursEndMs(day, opening),
    serviceMinutes: places.serviceIds.map((id) => serviceMinutes(hall, id)),
    ...issued(state, places, nowMs),
    walkMinutes: walkMinutes(state),
    waiting: [...state.waiting.all()].map((ticket) => places.ticket(ticket)),
    held: [...state.liveTickets()].flatMap((ticket) =>
      ticket.returnsAtMs === null
        ? []
        : [{ ...places.ticket(ticket), returnsAtMs: ticket.returnsAtMs }],
    ),
    team: staffing(state).map((one) => factualOfficer(one, hall, places)),
    seriesCalls: seriesCalls(state, nowMs),
    closedHours: closedHours(state, nowMs),
  };
}

/** Sessions with hours between them: the ends of those that are still to come. */
function closedHours({ conduct: { day, opening } }: CentreState, nowMs: number) {
  if (day === null || opening === 'always') return [];
  return day.sessions.flatMap(({ toMs: fromMs }, i) => {
    const toMs = day.sessions[i + 1]?.fromMs;
    return toMs === undefined || toMs <= Math.max(nowMs, fromMs) ? [] : [{ fromMs, toMs }];
  });
}

function seriesCalls({ setup, seriesCalls }: CentreState, nowMs: number): FactualCall[] {
  const { withinMinutes } = (setup.policy ?? defaultRoutingPolicy).seriesOrder;
  const fromMs = nowMs - withinMinutes * minuteMs;
  return [...setup.fields.keys()].flatMap((fieldId, series) =>
    [...seriesCalls.since(fieldId, fromMs)]
      .reverse()
      .map(({ calledAtMs, issuedAtMs }) => ({ series, calledAtMs, issuedAtMs })),
  );
}

/** Numbers for ids. */
class Places {
  readonly serviceIds: readonly string[];
  private readonly services: ReadonlyMap<string, number>;
  private readonly classes: ReadonlyMap<string, number>;
  private readonly fields: ReadonlyMap<string, number>;

  constructor(private readonly state: CentreState) {
    const { services, priorityClasses, fields } = state.setup;
    this.fields = new Map([...fields.keys()].map((id, i) => [id, i]));
    this.serviceIds = [...services.keys()];
    this.services = new Map(this.serviceIds.map((id, i) => [id, i]));
    this.classes = new Map([...priorityClasses.keys()].map((id, i) => [id, i]));
  }

  service(id: string): number {
    return this.services.get(id) ?? -1;
  }

  ticket(ticket: Ticket): FactualTicket {
    const step = this.state.steps.get(`${ticket.id}/${ticket.step}`);
    const { inLineFromMs } = inSeries(ticket, step?.startedAtMs);
    return {
      inLineFromMs,
      series: this.fields.get(ticket.seriesFieldId) ?? -1,
      id: ticket.id,
      service: this.service(ticket.serviceId),
      priorityClass: this.classes.get(ticket.priorityClassId) ?? -1,
      agesFromMs: waitsFromMs(ticket),
      raised: ticket.raised !== undefined,
    };
  }
}

function issued(state: CentreState, places: Places, nowMs: number) {
  const issuedToday = places.serviceIds.map(() => 0);
  const times: number[] = [];
  const today = state.conduct.day?.date;
  let left = 0;
  let waitedMs = 0;
  for (const ticket of state.tickets.values()) {
    const { date, serviceId, issuedAtMs } = ticket;
    if (date !== today) continue;
    if (ticket.state === 'abandoned' && ticket.firstCalledAtMs === null) left += 1;
    waitedMs += (ticket.firstCalledAtMs ?? ticket.endedAtMs ?? nowMs) - issuedAtMs;
    const service = places.service(serviceId);
    if (service >= 0) issuedToday[service] = (issuedToday[service] ?? 0) + 1;
    if (issuedAtMs > nowMs - hourMs) times.push(issuedAtMs);
  }
  const leavingPerMinute = left === 0 ? 0 : (left * minuteMs) / Math.max(minuteMs, waitedMs);
  return { issuedToday, leavingPerMinute, recentPerMinute: recentRate(times, nowMs) };
}

/**
 * From the newest tickets of the last hour, or from the whole hour while these are few: a burst of a few
 * people says nothing of the hours to come.
 */
function recentRate(times: number[], nowMs: number): number {
  const newest = times.sort((a, b) => b - a).slice(0, recentTickets);
  const oldest = newest.at(-1) ?? nowMs;
  const spanMs = newest.length < recentTickets ? hourMs : Math.max(1, nowMs - oldest);
  return (newest.length / spanMs) * minuteMs;
}

/** Mean over the newest calls whose people came; 0 while there are none. */
function walkMinutes(state: CentreState): number {
  const walks: number[] = [];
  for (const { calledAtMs, servingAtMs } of state.calls.values()) {
    if (servingAtMs !== null) walks.push(servingAtMs - calledAtMs);
  }
  const newest = walks.slice(-recentWalks);
  return newest.reduce((sum, walk) => sum + walk, 0) / Math.max(1, newest.length) / minuteMs;
}

function factualOfficer(
  { officer, counterId, ticket, sinceMs, staysPresent, away }: Staffing,
  hall: Hall,
  places: Places,
): FactualOfficer {
  const { serviceIds } = places;
  return {
    officerId: officer.id,
    counterId,
    levels: Uint8Array.from(serviceIds, (id) => officer.skills.get(id) ?? 0),
    minutes: Float64Array.from(serviceIds, (id) => ownMinutes(hall, officer.id, id)),
    ticket: ticket === undefined ? null : places.ticket(ticket),
    sinceMs,
    staysPresent,
    away,
  };
}
