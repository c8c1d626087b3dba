import type { KioskPlan, KioskService } from '../../shared/contract/kiosk.ts';
import type { WaitRange } from '../../shared/contract/plan.ts';

/** Predicted wait of one service; null: cannot say. */
export const serviceWait = (plan: KioskPlan | null, serviceId: string): WaitRange | null =>
  plan?.services.find((service) => service.serviceId === serviceId)?.wait ?? null;

/** Open counters that may serve it; null while nothing is known. */
export const eligibleCounters = (plan: KioskPlan | null, serviceId: string): number | null =>
  plan?.services.find((service) => service.serviceId === serviceId)?.eligibleCounters ?? null;

/** The range that holds the predictions of all of a field's services; null when none has one. */
export const fieldWait = (
  plan: KioskPlan | null,
  services: readonly KioskService[],
): WaitRange | null => {
  const waits = services
    .map((service) => serviceWait(plan, service.id))
    .filter((wait) => wait !== null);
  return waits.length === 0
    ? null
    : {
        lowMinutes: Math.min(...waits.map((wait) => wait.lowMinutes)),
        highMinutes: Math.max(...waits.map((wait) => wait.highMinutes)),
      };
};

/**
 * People who wait in a field. Its services share their counters, so these are the people ahead, and the
 * number the ticket will say; a count of one service beside the predicted wait would contradict it.
 */
export const fieldWaiting = (services: readonly KioskService[], fieldId: string): number =>
  peopleWaiting(services.filter((service) => service.fieldId === fieldId));

/** People who wait for any of the services. */
export const peopleWaiting = (services: readonly KioskService[]): number =>
  services.reduce((sum, service) => sum + service.waiting, 0);
