import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillLevel } from '../../shared/contract/centre-definition.ts';
import type { Officer } from '../../server/domain/centre/desk.ts';
import {
  bestCandidate,
  chooseTicket,
  waitedMinutes,
} from '../../server/domain/routing/choose-ticket.ts';
import { decidingFactorOf } from '../../server/domain/routing/deciding-factor.ts';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { slopeOf } from '../../server/domain/routing/index-rule.ts';
import type { Ticket } from '../../server/domain/ticket/ticket.ts';
import {
  anyOfficer,
  anyTickets,
  hallOf,
  indexOf,
  issuedBefore,
  mayServe,
  nowMs,
  pressureOf,
  setup,
  waitingTicket,
} from './small-centre/random-hall.ts';

/** How pressing a class is at the same wait. */
const slope = ({ priorityClassId }: Ticket): number => {
  const goal = setup.priorityClasses.get(priorityClassId)!;
  return goal.absolute ? Infinity : slopeOf(goal, defaultRoutingPolicy);
};

const isAbsolute = ({ priorityClassId }: Ticket) =>
  setup.priorityClasses.get(priorityClassId)!.absolute;

/** The best by looking at everybody: absolute classes, then the index, then who came first. */
function bruteForce(officer: Officer, tickets: readonly Ticket[]): Ticket | undefined {
  return [...mayServe(officer, tickets)].sort((a, b) => {
    if (isAbsolute(a) !== isAbsolute(b)) return isAbsolute(a) ? -1 : 1;
    return (
      indexOf(officer, b, tickets) - indexOf(officer, a, tickets) || (issuedBefore(a, b) ? -1 : 1)
    );
  })[0];
}

const kim = (skills: Record<string, SkillLevel>): Officer => {
  return { id: 'kim', name: 'Kim', skills: new Map(Object.entries(skills)) };
};
const ago = (minutes: number) => ({ issuedAtMs: nowMs - minutes * 60_000 });
const chosen = (tickets: readonly Ticket[], officer = kim({ birth: 1, copy: 1 })) =>
  bestCandidate(hallOf(tickets), officer, nowMs)?.ticket.seriesNumber;

describe('chooseTicket', () => {
  it('chooses whom looking at everybody would choose', () => {
    fc.assert(
      fc.property(anyOfficer, anyTickets, (officer, tickets) => {
        const choice = chooseTicket(hallOf(tickets), officer, nowMs);
        expect(choice?.ticket.id).toBe(bruteForce(officer, tickets)?.id);
        expect(bestCandidate(hallOf(tickets), officer, nowMs)?.ticket).toBe(choice?.ticket);
      }),
      { numRuns: 400 },
    );
  });

  it('chooses the same whatever the order in which people were put into the line', () => {
    fc.assert(
      fc.property(anyOfficer, anyTickets, (officer, tickets) => {
        const one = bestCandidate(hallOf(tickets), officer, nowMs)?.ticket;
        expect(bestCandidate(hallOf([...tickets].reverse()), officer, nowMs)?.ticket).toBe(one);
      }),
    );
  });

  it('never gives an officer a service without the skill', () => {
    fc.assert(
      fc.property(anyOfficer, anyTickets, (officer, tickets) => {
        const choice = chooseTicket(hallOf(tickets), officer, nowMs);
        if (choice === undefined) expect(mayServe(officer, tickets)).toEqual([]);
        else expect(officer.skills.has(choice.ticket.serviceId)).toBe(true);
      }),
    );
  });

  it('gives reasons that looking at everybody confirms', () => {
    fc.assert(
      fc.property(anyOfficer, anyTickets, (officer, tickets) => {
        const choice = chooseTicket(hallOf(tickets), officer, nowMs);
        if (choice === undefined) return;
        const { ticket, reasons } = choice;
        const candidates = mayServe(officer, tickets);
        const { targetMinutes, limitMinutes } = setup.priorityClasses.get(ticket.priorityClassId)!;
        const { runnerUpIndex, before, ...certain } = reasons;
        const passed = candidates.filter((other) => issuedBefore(other, ticket));
        const equals = passed.filter((one) => slope(one) >= slope(ticket));
        const asked = equals.length > 0 ? equals : passed;
        expect(before?.number).toBe(asked.sort((a, b) => (issuedBefore(a, b) ? -1 : 1))[0]?.number);
        if (candidates.length === 1) expect(runnerUpIndex).toBeNull();
        expect(certain).toEqual({
          waitedMinutes: (nowMs - ticket.issuedAtMs) / 60_000,
          targetMinutes,
          limitMinutes,
          lane: 'normal',
          linePressure: pressureOf(ticket.serviceId, tickets),
          priorityClassId: ticket.priorityClassId,
          level: officer.skills.get(ticket.serviceId),
          index: expect.closeTo(indexOf(officer, ticket, tickets), 9) as number,
          candidates: candidates.length,
          passedOver: passed.length,
          overtaken: null,
        });
      }),
    );
  });

  it.each([
    ['absolute', { priorityClassId: 'court' }, { birth: 1, copy: 1 }],
    ['priority', { priorityClassId: 'elderly' }, { birth: 1, copy: 1 }],
    ['short-service', { serviceId: 'copy' }, { birth: 1, copy: 1 }],
    ['skill', { serviceId: 'firm' }, { birth: 3, firm: 1 }],
  ] as const)('says that %s decided where it did', (because, special, skills) => {
    const longest = waitingTicket(1, { serviceId: 'birth', ...ago(6) });
    const later = waitingTicket(2, { serviceId: 'birth', ...ago(5), ...special });
    const { ticket, reasons } = chooseTicket(hallOf([longest, later]), kim(skills), nowMs)!;
    expect(ticket.id).toBe(later.id);
    expect(reasons.before).toEqual({
      number: longest.number,
      serviceId: 'birth',
      priorityClassId: 'walk-in',
      waitedMinutes: 6,
      because,
    });
  });

  it('says that a long line decided where it did', () => {
    const longest = waitingTicket(1, { serviceId: 'birth', ...ago(6) });
    const line = Array.from({ length: 12 }, (_, n) =>
      waitingTicket(n + 2, { serviceId: 'birth', priorityClassId: 'walk-in', ...ago(5) }),
    ).map((ticket) => ({ ...ticket, serviceId: 'firm' }));
    const { reasons } = chooseTicket(
      hallOf([longest, ...line]),
      kim({ birth: 1, firm: 1 }),
      nowMs,
    )!;
    expect(reasons.before).toMatchObject({ number: longest.number, because: 'long-line' });
  });

  it('says that the limit decided between classes alike in all else', () => {
    const priority = setup.priorityClasses.get('walk-in')!;
    const terms = {
      level: 1,
      ownMinutes: 10,
      serviceMinutes: 10,
      referenceMinutes: 10,
      capacity: 1,
    } as const;
    const common = { raised: false, terms, linePressure: 1, lane: 1 } as const;
    const chosenParts = { ...common, priority: { ...priority, limitMinutes: 20 }, waited: 19 };
    const other = { ...common, priority: { ...priority, limitMinutes: 90 }, waited: 21 };
    expect(decidingFactorOf(chosenParts, other, defaultRoutingPolicy)).toBe('limit');
  });

  it('lets every waiting ticket outrank all who come later, in the end', () => {
    fc.assert(
      fc.property(anyOfficer, anyTickets, (officer, tickets) => {
        const [old] = mayServe(officer, tickets).filter((ticket) => !isAbsolute(ticket));
        if (old === undefined) return;
        const inTheEndMs = nowMs + 40 * 60 * 60_000;
        const newcomers = [...setup.services.keys()].flatMap((serviceId, i) =>
          ['walk-in', 'elderly', 'urgent'].map((priorityClassId, j) =>
            waitingTicket(100 + 10 * i + j, { serviceId, priorityClassId, issuedAtMs: inTheEndMs }),
          ),
        );
        expect(bestCandidate(hallOf([old, ...newcomers]), officer, inTheEndMs)?.ticket.id).toBe(
          old.id,
        );
      }),
    );
  });

  it.each([
    ['the longer wait', [waitingTicket(1, ago(4)), waitingTicket(2, ago(5))], 2],
    ['the earlier number of one moment', [waitingTicket(2, ago(5)), waitingTicket(1, ago(5))], 1],
    [
      'the elderly person who came later',
      [waitingTicket(1, ago(10)), waitingTicket(2, { ...ago(6), priorityClassId: 'elderly' })],
      2,
    ],
    [
      'the walk-in who waits far too long',
      [waitingTicket(1, ago(60)), waitingTicket(2, { ...ago(1), priorityClassId: 'urgent' })],
      1,
    ],
    [
      'an absolute class, however short its wait',
      [waitingTicket(1, ago(90)), waitingTicket(2, { ...ago(0), priorityClassId: 'court' })],
      2,
    ],
    [
      'the shorter service of two equal waits',
      [waitingTicket(1, ago(5)), waitingTicket(2, { ...ago(5), serviceId: 'copy' })],
      2,
    ],
  ] as const)('prefers %s', (_, tickets, expected) => {
    expect(chosen(tickets)).toBe(expected);
  });

  it('prefers main work to work the officer only helps out with', () => {
    const both = [waitingTicket(1, ago(5)), waitingTicket(2, { ...ago(5), serviceId: 'copy' })];
    expect(chosen(both, kim({ birth: 1, copy: 3 }))).toBe(1);
    expect(chosen(both, kim({ birth: 1, copy: 1 }))).toBe(2);
    const parcels = [
      waitingTicket(1, { ...ago(5), serviceId: 'parcel' }),
      waitingTicket(2, { ...ago(5), serviceId: 'firm' }),
    ];
    expect(chosen(parcels, kim({ parcel: 1, firm: 3 }))).toBe(1);
    expect(chosen(parcels, kim({ parcel: 1, firm: 1 }))).toBe(2);
  });

  it('takes the earlier of two tickets that nothing else tells apart', () => {
    const services = new Map(setup.services);
    services.set('copy', { ...services.get('copy')!, minutes: services.get('birth')!.minutes });
    const twins = [waitingTicket(2, { serviceId: 'copy' }), waitingTicket(1)];
    for (const tickets of [twins, [...twins].reverse()]) {
      const hall = { ...hallOf(tickets), setup: { ...setup, services } };
      for (const officer of [kim({ birth: 1, copy: 1 }), kim({ copy: 1, birth: 1 })]) {
        expect(bestCandidate(hall, officer, nowMs + 60_000)?.ticket.seriesNumber).toBe(1);
      }
    }
  });

  it('counts no wait for a ticket of a process whose clock is ahead', () => {
    expect(waitedMinutes(waitingTicket(1, { issuedAtMs: nowMs + 5000 }), nowMs)).toBe(0);
  });
});
