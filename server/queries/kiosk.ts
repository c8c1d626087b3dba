import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { KioskDay, KioskFact, KioskPlan, KioskView } from '../../shared/contract/kiosk.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import { businessDayAt, nextOpeningMs } from '../domain/calendar/business-day.ts';
import { hoursEndMs } from '../domain/centre/day.ts';
import type { CentreState } from '../domain/centre/state.ts';

/** What a person sees before taking a ticket. */
export function kioskView(state: CentreState, nowMs: number): KioskView {
  const { setup } = state;
  return {
    revision: state.revision,
    centreId: setup.id,
    name: setup.name,
    timeZone: setup.timeZone,
    day: kioskDay(state, nowMs),
    zones: [...setup.zones],
    fields: [...setup.fields.values()],
    services: [...setup.services.values()].map((service) => ({
      ...service,
      waiting: state.waiting.waitingForService(service.id),
    })),
    priorityClasses: [...setup.priorityClasses.values()].filter(({ grant }) => grant === 'self'),
    guide: setup.guide ?? { frequent: [], elsewhere: [] },
  };
}

/** Besides those whose name says so. */
const ofDay: ReadonlySet<string> = new Set(['opening-set', 'issuing-set']);

/** Nothing was predicted for such people yet. */
const unknownNewcomer = { wait: null, passes: 0, late: false };

export function kioskFacts(
  state: CentreState,
  events: readonly RecordedEvent[],
  nowMs: number,
): KioskFact[] {
  const services = new Set<string>();
  let dayChanged = false;
  for (const { event } of events) {
    if (event.type.startsWith('day-') || ofDay.has(event.type)) dayChanged = true;
    if ('fromServiceId' in event) services.add(event.fromServiceId);
    const ticket = 'ticketId' in event ? state.tickets.get(event.ticketId) : undefined;
    if (ticket !== undefined) services.add(ticket.serviceId);
  }
  const waiting = [...services].map((serviceId): KioskFact => {
    return { type: 'waiting', serviceId, waiting: state.waiting.waitingForService(serviceId) };
  });
  return dayChanged ? [{ type: 'day', day: kioskDay(state, nowMs) }, ...waiting] : waiting;
}

export function kioskPlan({ setup }: CentreState, plan: Plan): KioskPlan {
  const claimable = [...setup.priorityClasses.values()].filter(({ grant }) => grant === 'self');
  return {
    computedAtMs: plan.computedAtMs,
    waitsMadeAtMs: plan.waitsMadeAtMs,
    services: plan.services.map(({ serviceId, eligibleCounters, newcomers }) => ({
      serviceId,
      eligibleCounters,
      newcomer: newcomers[setup.defaultPriorityClassId] ?? unknownNewcomer,
      priority: Object.fromEntries(
        claimable.map(({ id }) => [id, newcomers[id] ?? unknownNewcomer]),
      ),
    })),
    fields: plan.fields,
  };
}

/** The day as the next ticket would find it: a day that has run out shows its successor. */
export function kioskDay({ setup, conduct }: CentreState, nowMs: number): KioskDay {
  const { opening } = conduct;
  const underWay = conduct.day !== null && nowMs < conduct.day.endsAtMs ? conduct.day : null;
  const day = underWay ?? businessDayAt(setup, nowMs);
  return {
    date: day.date,
    closed: underWay !== null && underWay.closedAtMs !== null,
    opening,
    sessions: [...day.sessions],
    stops: [...(underWay?.stops ?? [])],
    hoursEndAtMs: hoursEndMs(day, opening),
    nextOpensAtMs: nextOpeningMs(setup, day.endsAtMs),
  };
}
