import type { CentreState } from '../../../server/domain/centre/state.ts';
import { hallFacts } from '../../../server/domain/prediction/hall-facts.ts';
import { QueueLengthWaits } from '../../../server/domain/prediction/queue-length-waits.ts';
import { buildPlan } from '../../../server/domain/routing/build-plan.ts';

/** The plan of a centre of which no forecast has been made yet. */
export function planAt(state: CentreState, nowMs: number) {
  const { waits } = new QueueLengthWaits(state.setup, hallFacts(state, nowMs));
  return buildPlan(state, nowMs, waits);
}
