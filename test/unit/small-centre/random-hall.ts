import fc from 'fast-check';
import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { Officer } from '../../../server/domain/centre/desk.ts';
import { ServiceTimes } from '../../../server/domain/routing/service-times.ts';
import { WaitingLine } from '../../../server/domain/centre/waiting-line.ts';
import { waitedMinutes } from '../../../server/domain/routing/choose-ticket.ts';
import { defaultRoutingPolicy } from '../../../server/domain/routing/default-policy.ts';
import { SeriesCalls } from '../../../server/domain/centre/series-calls.ts';
import { SeriesOrder } from '../../../server/domain/routing/series-order.ts';
import { HallMemo, type Hall } from '../../../server/domain/routing/hall-of.ts';
import { advantage, backlogPressure } from '../../../server/domain/routing/index-rule.ts';
import type { Ticket } from '../../../server/domain/ticket/ticket.ts';
import { at, smallSetup } from './setup.ts';
import { urgency } from './urgency.ts';

/** The setup of every random hall. */
export const setup = smallSetup();
/** The moment every random hall is looked at. */
export const nowMs = at(10);
const serviceIds = [...setup.services.keys()];

/** A waiting ticket of the small centre; `n` is its number. */
export function waitingTicket(n: number, change: Partial<Ticket> = {}): Ticket {
  const serviceId = change.serviceId ?? 'birth';
  const fieldId = setup.services.get(serviceId)?.fieldId ?? 'civil';
  return {
    id: `2026-11-23-A-${n}`,
    number: `A${n}`,
    date: '2026-11-23',
    seriesFieldId: fieldId,
    seriesNumber: n,
    serviceId,
    fieldId,
    priorityClassId: 'walk-in',
    language: 'vi',
    channel: 'kiosk',
    tokenHash: `${n}`,
    state: 'waiting',
    issuedAtMs: nowMs,
    firstCalledAtMs: null,
    endedAtMs: null,
    step: 1,
    callId: null,
    heldByOfficerId: null,
    returnsAtMs: null,
    note: null,
    ...change,
  };
}

/** Up to forty people in line, many of the same minute. */
export const anyTickets = fc
  .array(
    fc.record({
      serviceId: fc.constantFrom(...serviceIds),
      priorityClassId: fc.constantFrom(...setup.priorityClasses.keys()),
      minutesAgo: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((people) =>
    people.map(({ minutesAgo, ...rest }, i) =>
      waitingTicket(i + 1, { ...rest, issuedAtMs: nowMs - minutesAgo * 60_000 }),
    ),
  );

/** An officer with any skills, none included. */
export const anyOfficer: fc.Arbitrary<Officer> = fc
  .array(fc.tuple(fc.constantFrom(...serviceIds), fc.constantFrom<SkillLevel>(1, 2, 3)))
  .map((skills) => ({ id: 'kim', name: 'Kim', skills: new Map(skills) }));

/** Nobody has been called yet: whoever is older has been overtaken by nobody. */
function nobodyOvertaken(): SeriesOrder {
  return new SeriesOrder(
    { calls: new SeriesCalls(), stepStartedAtMs: () => undefined, isOrdinary: () => true },
    defaultRoutingPolicy,
  );
}

/** A hall with these people in line. */
export function hallOf(tickets: readonly Ticket[]): Hall {
  const waiting = new WaitingLine();
  for (const ticket of tickets) waiting.add(ticket);
  return {
    setup,
    waiting,
    policy: defaultRoutingPolicy,
    capacity: new Map(),
    bulkUnderWay: 0,
    times: new ServiceTimes(),
    order: nobodyOvertaken(),
    memo: new HallMemo(),
  };
}

/** Those an officer may serve. */
export const mayServe = (officer: Officer, tickets: readonly Ticket[]) =>
  tickets.filter(({ serviceId }) => officer.skills.has(serviceId));

/** What the line of a service adds to its tickets, straight from the formula. */
export function pressureOf(serviceId: string, tickets: readonly Ticket[]): number {
  const waiting = tickets.filter((ticket) => ticket.serviceId === serviceId).length;
  return backlogPressure(waiting * setup.services.get(serviceId)!.minutes, defaultRoutingPolicy);
}

/** The index of a ticket of a hall for an officer, straight from the formula. */
export function indexOf(officer: Officer, ticket: Ticket, tickets: readonly Ticket[]): number {
  const priority = setup.priorityClasses.get(ticket.priorityClassId)!;
  const { minutes } = setup.services.get(ticket.serviceId)!;
  const { referenceMinutes } = setup;
  const level = officer.skills.get(ticket.serviceId)!;
  const terms = { level, ownMinutes: minutes, serviceMinutes: minutes, referenceMinutes };
  return (
    urgency(waitedMinutes(ticket, nowMs), priority, defaultRoutingPolicy) *
    advantage({ ...terms, capacity: 1 }, defaultRoutingPolicy) *
    pressureOf(ticket.serviceId, tickets)
  );
}

/** Order of issue among tickets of the random hall. */
export function issuedBefore(a: Ticket, b: Ticket): boolean {
  if (a.issuedAtMs !== b.issuedAtMs) return a.issuedAtMs < b.issuedAtMs;
  return a.seriesFieldId === b.seriesFieldId
    ? a.seriesNumber < b.seriesNumber
    : a.seriesFieldId < b.seriesFieldId;
}
