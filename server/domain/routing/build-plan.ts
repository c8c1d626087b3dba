import type {
  CounterPlan,
  DayStats,
  NewcomerPlan,
  NextTicket,
  Plan,
} from '../../../shared/contract/plan.ts';
import { callsByItself } from '../centre/desk.ts';
import type { CentreState } from '../centre/state.ts';
import { newcomerOf, type HallWaits, type Outlook } from '../prediction/hall-waits.ts';
import { chooseTicket, type Choice } from './choose-ticket.ts';
import { hallOf, staffedDesks } from './hall-of.ts';
import { shareOut } from './share-out.ts';

const minuteMs = 60_000;

/**
 * Works out the plan of a centre at `nowMs`: who comes next where and why, whom to call now, and what to
 * tell who waits. Whoever has come since the waits were predicted is told what they were told as newcomers.
 */
export function buildPlan(state: CentreState, nowMs: number, waits: HallWaits): Plan {
  return {
    centreId: state.setup.id,
    revision: state.revision,
    computedAtMs: nowMs,
    waitsMadeAtMs: waits.madeAtMs,
    counters: planCounters(state, nowMs),
    tickets: planTickets(state, waits),
    services: planServices(state, waits),
    fields: planFields(waits),
    stats: dayStats(state),
    officers: officerDays(state),
  };
}

/** Puts newer waits into a plan; who was not in line when they were predicted keeps theirs. */
export function withWaits(plan: Plan, waits: HallWaits): Plan {
  return {
    ...plan,
    waitsMadeAtMs: waits.madeAtMs,
    tickets: plan.tickets.map((ticket) => {
      const outlook = waits.tickets.get(ticket.ticketId);
      if (outlook === undefined) return ticket;
      return { ...ticket, ...told(outlook) };
    }),
    services: plan.services.map((service) => {
      return { ...service, newcomers: newcomersOf(service.serviceId, waits) };
    }),
    fields: planFields(waits),
  };
}

/**
 * Idle desks share the line out among themselves, least flexible first; busy ones are shown their best
 * ticket. Desks in auto-call mode go before the others: they call at once, and nobody is to wait for a
 * click that may not come.
 */
function planCounters(state: CentreState, nowMs: number): CounterPlan[] {
  const staffed = staffedDesks(state);
  const idle = staffed.filter(({ desk }) => desk.callId === null && desk.afterCall === null);
  const hall = hallOf(state, state.waiting.copy());
  const auto = idle.filter(({ desk }) => callsByItself(desk));
  const manual = idle.filter(({ desk }) => !callsByItself(desk));
  const shared = [...shareOut(state, hall, auto, nowMs), ...shareOut(state, hall, manual, nowMs)];
  const plans = shared.map(({ staffed: { desk }, choice }) => {
    const next = choice === undefined ? null : nextTicket(choice);
    return { counterId: desk.counterId, next, callNow: callsByItself(desk) && next !== null };
  });
  const givenOut = new Set(idle);
  for (const entry of staffed) {
    if (givenOut.has(entry)) continue;
    const { counterId } = entry.desk;
    const choice = chooseTicket(hall, entry.officer, nowMs, counterId);
    const next = choice === undefined ? null : nextTicket(choice);
    plans.push({ counterId, next, callNow: false });
  }
  return plans;
}

function nextTicket({ ticket, reasons }: Choice): NextTicket {
  return { ticketId: ticket.id, number: ticket.number, serviceId: ticket.serviceId, reasons };
}

function planTickets(state: CentreState, waits: HallWaits): Plan['tickets'] {
  return [...state.waiting.all()].map((ticket) => {
    const { id: ticketId, fieldId } = ticket;
    const outlook = waits.tickets.get(ticketId);
    if (outlook !== undefined) return { ticketId, ...told(outlook) };
    const { wait = null, passes = 0 } = newcomerOf(waits, ticket) ?? {};
    const others = state.waiting.waitingForField(fieldId) - 1;
    const peopleAhead = Math.max(0, others - passes);
    return { ticketId, peopleAhead, wait, likelyMinutes: wait?.highMinutes ?? null };
  });
}

function told({ ahead, range, likely }: Outlook): Omit<Plan['tickets'][number], 'ticketId'> {
  return { peopleAhead: ahead, wait: range, likelyMinutes: likely };
}

function planServices(state: CentreState, waits: HallWaits): Plan['services'] {
  const staffed = staffedDesks(state);
  return [...state.setup.services.keys()].map((serviceId) => ({
    serviceId,
    waiting: state.waiting.waitingForService(serviceId),
    eligibleCounters: staffed.filter(({ officer }) => officer.skills.has(serviceId)).length,
    newcomers: newcomersOf(serviceId, waits),
  }));
}

function newcomersOf(serviceId: string, { newcomers }: HallWaits): Record<string, NewcomerPlan> {
  return { ...newcomers.get(serviceId) };
}

function planFields({ fields }: HallWaits): Plan['fields'] {
  return [...fields].map(([fieldId, wait]) => ({ fieldId, wait }));
}

function dayStats(state: CentreState): DayStats {
  const counts = { issued: 0, completed: 0, noShow: 0, abandoned: 0 };
  const waits: number[] = [];
  const today = state.conduct.day?.date;
  for (const ticket of state.tickets.values()) {
    if (ticket.date !== today) continue;
    counts.issued += 1;
    if (ticket.state === 'completed') counts.completed += 1;
    if (ticket.state === 'no-show') counts.noShow += 1;
    if (ticket.state === 'abandoned') counts.abandoned += 1;
    if (ticket.firstCalledAtMs !== null) {
      waits.push(Math.max(0, ticket.firstCalledAtMs - ticket.issuedAtMs) / minuteMs);
    }
  }
  waits.sort((a, b) => a - b);
  return { ...counts, meanWaitMinutes: mean(waits), p90WaitMinutes: quantile(waits, 0.9) };
}

function officerDays(state: CentreState): Plan['officers'] {
  const minutes = new Map<string, number[]>();
  for (const call of state.calls.values()) {
    if (call.endedAs !== 'completed' || call.servingAtMs === null || call.closedAtMs === null) {
      continue;
    }
    const known = minutes.get(call.officerId) ?? [];
    known.push((call.closedAtMs - call.servingAtMs) / minuteMs);
    minutes.set(call.officerId, known);
  }
  return [...minutes].map(([officerId, times]) => ({
    officerId,
    served: times.length,
    meanServiceMinutes: mean(times),
  }));
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? null;
}
