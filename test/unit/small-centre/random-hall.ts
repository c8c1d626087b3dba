import fc from 'fast-check';
import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { Officer } from '../../../server/domain/centre/desk.ts';
import { WaitingLine } from '../../../server/domain/centre/waiting-line.ts';
import { routingIndex } from '../../../server/domain/routing/index-rule.ts';
import { waitedMinutes, type Hall } from '../../../server/domain/routing/choose-ticket.ts';
import type { Ticket } from '../../../server/domain/ticket/ticket.ts';
import { at, smallSetup } from './setup.ts';

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
    token: `${n}`,
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

/** A hall with these people in line. */
export function hallOf(tickets: readonly Ticket[]): Hall {
  const waiting = new WaitingLine();
  for (const ticket of tickets) waiting.add(ticket);
  return { setup, waiting };
}

/** Those an officer may serve. */
export const mayServe = (officer: Officer, tickets: readonly Ticket[]) =>
  tickets.filter(({ serviceId }) => officer.skills.has(serviceId));

/** The index of a ticket for an officer, straight from the formula. */
export function indexOf(officer: Officer, ticket: Ticket, atMs = nowMs): number {
  return routingIndex({
    waitedMinutes: waitedMinutes(ticket, atMs),
    priority: setup.priorityClasses.get(ticket.priorityClassId)!,
    level: officer.skills.get(ticket.serviceId)!,
    serviceMinutes: setup.services.get(ticket.serviceId)!.minutes,
    referenceMinutes: setup.referenceMinutes,
  });
}

/** Order of issue among tickets of the random hall. */
export function issuedBefore(a: Ticket, b: Ticket): boolean {
  if (a.issuedAtMs !== b.issuedAtMs) return a.issuedAtMs < b.issuedAtMs;
  return a.seriesFieldId === b.seriesFieldId
    ? a.seriesNumber < b.seriesNumber
    : a.seriesFieldId < b.seriesFieldId;
}
