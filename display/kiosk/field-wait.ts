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

/** What is said of a field before its procedures are seen. */
export type FieldState =
  | { is: 'unserved'; waiting: number }
  | { is: 'unknown'; waiting: number }
  | { is: 'known'; waiting: number; wait: WaitRange };

export const fieldState = (
  plan: KioskPlan | null,
  services: readonly KioskService[],
  fieldId: string,
): FieldState => {
  const waiting = peopleWaiting(services);
  const wait = fieldWait(plan, fieldId);
  if (wait !== null) return { is: 'known', waiting, wait };
  const unserved = services.every(({ id }) => eligibleCounters(plan, id) === 0);
  return { is: unserved ? 'unserved' : 'unknown', waiting };
};

/** True where no open counter can serve anything: said once instead of everywhere. */
export const noCounterAnywhere = (plan: KioskPlan | null): boolean =>
  plan !== null && plan.services.every((service) => service.eligibleCounters === 0);

/** A wait from this on is not explained by the walk to the counter, minutes. */
const longForNobody = 10;

/** True where nobody is ahead and it takes a while all the same: the counters serve other people. */
export const isBusyElsewhere = (ahead: number, wait: WaitRange | null): boolean =>
  ahead === 0 && wait !== null && wait.highMinutes > longForNobody;

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
