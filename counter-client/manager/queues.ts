import type { Field, Service } from '../../shared/contract/centre-definition.ts';
import type { ManagerPlan, ManagerView } from '../../shared/contract/manager.ts';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { ableCountersOf, mergedCounters, type AbleCounters } from './able-counters.ts';
import {
  longer,
  personWaitOf,
  predictionsOf,
  worseOff,
  type PersonWait,
  type Predictions,
} from './person-wait.ts';

/** A line of people: of one service, or of all services of a field. */
export interface Queue {
  waiting: number;
  /** Who has waited longest. */
  longest: PersonWait | null;
  /** Who is worst off against their own class; often somebody else. */
  worst: PersonWait | null;
  /** People beyond their target. */
  overTarget: number;
  /** People still within their target who will miss it if nothing changes. */
  headingOver: number;
  counters: AbleCounters;
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
  const predictions = predictionsOf(plan);
  return view.setup.fields.map((field) => {
    const lines = view.setup.services
      .filter(({ fieldId }) => fieldId === field.id)
      .map((service) => ({ service, ...lineOf(view, predictions, service, nowMs) }));
    const services = lines.map(({ service, people, counters }) => ({
      service,
      ...queueOf(people, counters),
      wait: plannedFor(plan, service.id)?.newcomers[ordinary]?.wait ?? null,
    }));
    const everybody = lines.flatMap(({ people }) => people);
    const counters = mergedCounters(services.map((service) => service.counters));
    const planned = plan?.fields.find(({ fieldId }) => fieldId === field.id);
    return { field, services, ...queueOf(everybody, counters), wait: planned?.wait ?? null };
  });
};

const plannedFor = (plan: ManagerPlan | null, serviceId: string) =>
  plan?.services.find((service) => service.serviceId === serviceId);

/** When the ranges newcomers are told were made; null while there is none to date. */
export const rangesMadeAt = (
  queues: readonly FieldQueue[],
  plan: ManagerPlan | null,
): number | null => {
  const waits = queues.flatMap(({ wait, services }) => [
    wait,
    ...services.map((each) => each.wait),
  ]);
  return plan !== null && waits.some((wait) => wait !== null) ? plan.waitsMadeAtMs : null;
};

/** People of one field whom no counter will call. */
export interface Unserved {
  field: Field;
  /** Services concerned, the one with the longest wait first. */
  services: ServiceQueue[];
  waiting: number;
  longestMinutes: number;
  /** Counters that could serve some of them but will not call anybody as things are. */
  counters: AbleCounters;
}

/** Fields with people waiting for whom no counter is open and stays so. */
export const unservedOf = (queues: readonly FieldQueue[]): Unserved[] =>
  queues.flatMap(({ field, services }) => {
    const alone = services
      .filter(({ waiting, counters }) => waiting > 0 && counters.open.length === 0)
      .sort((one, other) => minutesOf(other) - minutesOf(one));
    const [worst] = alone;
    if (worst === undefined) return [];
    return [
      {
        field,
        services: alone,
        waiting: alone.reduce((sum, { waiting }) => sum + waiting, 0),
        longestMinutes: minutesOf(worst),
        counters: mergedCounters(alone.map(({ counters }) => counters)),
      },
    ];
  });

const minutesOf = ({ longest }: Queue): number => longest?.minutes ?? 0;

/** The people who wait for one service, and the counters they may be called to. */
const lineOf = (
  view: ManagerView,
  predictions: Predictions,
  service: Service,
  nowMs: number,
): { people: PersonWait[]; counters: AbleCounters } => {
  const counters = ableCountersOf(view, service.id);
  const servable = counters.open.length > 0;
  const people = view.tickets
    .filter(({ state, serviceId }) => state === 'waiting' && serviceId === service.id)
    .map((ticket) => personWaitOf(view, predictions, ticket, { servable, nowMs }));
  return { people, counters };
};

const queueOf = (people: readonly PersonWait[], counters: AbleCounters): Queue => ({
  waiting: people.length,
  longest: people.reduce<PersonWait | null>(longer, null),
  worst: people.reduce<PersonWait | null>(worseOff, null),
  overTarget: people.filter(({ risk }) => risk === 'over' || risk === 'limit').length,
  headingOver: people.filter(({ risk }) => risk === 'near').length,
  counters,
});
