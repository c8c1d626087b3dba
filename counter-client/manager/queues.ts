import type { Field, Service } from '../../shared/contract/centre-definition.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerPlan, ManagerView } from '../../shared/contract/manager.ts';
import type { WaitRange } from '../../shared/contract/plan.ts';
import { counterOf, desksFor, priorityClassOf } from '../shared/hall.ts';
import { riskOf, worseRisk, type WaitRisk } from './wait-risk.ts';

const minuteMs = 60_000;

/** Of all who wait, the one who has waited longest. */
export interface LongestWait {
  number: string;
  minutes: number;
  targetMinutes: number;
  limitMinutes: number;
}

/** A line of people: of one service, or of all services of a field. */
export interface Queue {
  waiting: number;
  longest: LongestWait | null;
  /** The worst risk of anybody in it. */
  risk: WaitRisk;
  /** People beyond their target. */
  overTarget: number;
  /** Numbers of the counters that can serve it now, ascending. */
  openCounters: number[];
  /** Of counters that could, but whose officer is on break. */
  breakCounters: number[];
}

/** Who waits for one service. */
export interface ServiceQueue extends Queue {
  service: Service;
  /** For somebody who takes a ticket now; null: cannot say yet. */
  wait: WaitRange | null;
}

/** Who waits for any service of a field. */
export interface FieldQueue extends Queue {
  field: Field;
  services: ServiceQueue[];
  /** For somebody who comes for any of its services; null: cannot say yet. */
  wait: WaitRange | null;
}

/** The hall's queues per field, in the fields' own order. */
export const queuesOf = (
  view: ManagerView,
  plan: ManagerPlan | null,
  nowMs: number,
): FieldQueue[] => {
  const ordinary = view.setup.priorityClasses.find(({ grant }) => grant === 'default')?.id ?? '';
  return view.setup.fields.map((field) => {
    const services = view.setup.services
      .filter(({ fieldId }) => fieldId === field.id)
      .map((service) => ({
        service,
        ...queueOf(view, [service], nowMs),
        wait: plannedFor(plan, service.id)?.newcomers[ordinary]?.wait ?? null,
      }));
    const queue = queueOf(
      view,
      services.map(({ service }) => service),
      nowMs,
    );
    const planned = plan?.fields.find(({ fieldId }) => fieldId === field.id);
    return { field, services, ...queue, wait: planned?.wait ?? null };
  });
};

const plannedFor = (plan: ManagerPlan | null, serviceId: string) =>
  plan?.services.find((service) => service.serviceId === serviceId);

/** People of one field whom no officer at an open counter can serve. */
export interface Unserved {
  field: Field;
  /** Services concerned, the one with the longest wait first. */
  services: ServiceQueue[];
  waiting: number;
  longestMinutes: number;
  /** Counters that could serve some of them once their officer is ready. */
  breakCounters: number[];
}

/** Fields with people waiting whom no ready counter can serve. */
export const unservedOf = (queues: readonly FieldQueue[]): Unserved[] =>
  queues.flatMap(({ field, services }) => {
    const alone = services
      .filter(({ waiting, openCounters }) => waiting > 0 && openCounters.length === 0)
      .sort((one, other) => minutesOf(other) - minutesOf(one));
    const [worst] = alone;
    if (worst === undefined) return [];
    const counters = new Set(alone.flatMap(({ breakCounters }) => breakCounters));
    return [
      {
        field,
        services: alone,
        waiting: alone.reduce((sum, { waiting }) => sum + waiting, 0),
        longestMinutes: minutesOf(worst),
        breakCounters: [...counters].sort((one, other) => one - other),
      },
    ];
  });

const minutesOf = ({ longest }: Queue): number => longest?.minutes ?? 0;

const queueOf = (view: ManagerView, services: readonly Service[], nowMs: number): Queue => {
  const ids = new Set(services.map(({ id }) => id));
  const waiting = view.tickets.filter(
    ({ state, serviceId }) => state === 'waiting' && ids.has(serviceId),
  );
  const waits = waiting.map((ticket) => waitOf(view, ticket, nowMs));
  const desks = new Set(services.flatMap(({ id }) => desksFor(view, id)));
  const numbers = (state: 'ready' | 'break'): number[] =>
    [...desks]
      .filter((desk) => desk.state === state)
      .map(({ counterId }) => counterOf(view.setup, counterId)?.number ?? 0)
      .sort((one, other) => one - other);
  return {
    waiting: waiting.length,
    longest: waits.reduce<LongestWait | null>(longer, null),
    risk: waits.map((wait) => riskOf(wait.minutes, wait)).reduce<WaitRisk>(worseRisk, 'ok'),
    overTarget: waits.filter(({ minutes, targetMinutes }) => minutes > targetMinutes).length,
    openCounters: numbers('ready'),
    breakCounters: numbers('break'),
  };
};

const longer = (one: LongestWait | null, other: LongestWait): LongestWait =>
  one !== null && one.minutes >= other.minutes ? one : other;

const waitOf = (view: ManagerView, ticket: HallTicket, nowMs: number): LongestWait => {
  const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
  return {
    number: ticket.number,
    minutes: Math.max(0, (nowMs - ticket.issuedAtMs) / minuteMs),
    targetMinutes: priorityClass?.targetMinutes ?? Infinity,
    limitMinutes: priorityClass?.limitMinutes ?? Infinity,
  };
};
