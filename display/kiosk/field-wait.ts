import type { KioskPlan, KioskService } from '../../shared/contract/kiosk.ts';
import type { NewcomerPlan } from '../../shared/contract/plan.ts';
import type { WaitRange } from '../../shared/contract/wait-range.ts';

/** What somebody who takes a ticket for a service now is told; null while nothing is known. */
export const newcomerTo = (
  plan: KioskPlan | null,
  serviceId: string,
  priorityClassId: string | null = null,
): NewcomerPlan | null => {
  const service = plan?.services.find((one) => one.serviceId === serviceId);
  if (service === undefined) return null;
  return priorityClassId === null ? service.newcomer : (service.priority[priorityClassId] ?? null);
};

/** Open counters that may serve it; null while nothing is known. */
export const eligibleCounters = (plan: KioskPlan | null, serviceId: string): number | null =>
  plan?.services.find((service) => service.serviceId === serviceId)?.eligibleCounters ?? null;

/** For somebody who comes for any of a field's services; null: cannot say. */
export const fieldWait = (plan: KioskPlan | null, fieldId: string): WaitRange | null =>
  plan?.fields.find((field) => field.fieldId === fieldId)?.wait ?? null;

/** When the ranges of the fields were made; null while there is none to date. */
export const fieldWaitsMadeAt = (plan: KioskPlan | null): number | null =>
  plan?.fields.some(({ wait }) => wait !== null) === true ? plan.waitsMadeAtMs : null;

/**
 * People of a field who will be called before whoever takes a ticket now: the number the ticket will say.
 * Its services share their counters, so all who wait in the field count, but for those who will be passed.
 */
export const peopleAhead = (
  services: readonly KioskService[],
  fieldId: string,
  newcomer: NewcomerPlan | null,
): number => {
  const waiting = peopleWaiting(services.filter((service) => service.fieldId === fieldId));
  return Math.max(0, waiting - (newcomer?.passes ?? 0));
};

/** People who wait for any of the services. */
export const peopleWaiting = (services: readonly KioskService[]): number =>
  services.reduce((sum, service) => sum + service.waiting, 0);
