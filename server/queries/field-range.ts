import type { Plan, WaitRange } from '../../shared/contract/plan.ts';
import type { CentreSetup } from '../domain/centre/setup.ts';

/** From the shortest to the longest predicted wait among a field's services; null when none can be told. */
export function fieldRange(setup: CentreSetup, plan: Plan, fieldId: string): WaitRange | null {
  const waits = plan.services.flatMap(({ serviceId, wait }) =>
    wait !== null && setup.services.get(serviceId)?.fieldId === fieldId ? [wait] : [],
  );
  if (waits.length === 0) return null;
  return {
    lowMinutes: Math.min(...waits.map(({ lowMinutes }) => lowMinutes)),
    highMinutes: Math.max(...waits.map(({ highMinutes }) => highMinutes)),
  };
}
