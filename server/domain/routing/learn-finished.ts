import type { RecordedEvent } from '../../../shared/contract/event.ts';
import type { CentreState } from '../centre/state.ts';

/** A finished service, as it teaches. */
export interface FinishedService {
  readonly officerId: string;
  readonly serviceId: string;
  readonly minutes: number;
}

/** Teaches a centre from services finished earlier, oldest first. */
export function learnFinished(state: CentreState, finished: readonly FinishedService[]): void {
  const { setup, times } = state;
  for (const { officerId, serviceId, minutes } of finished) {
    const expected = setup.services.get(serviceId)?.minutes;
    if (expected !== undefined) times.learn(officerId, serviceId, minutes, expected);
  }
}

/** Takes back what a completion has taught that was itself taken back. */
export function unlearnUndone(state: CentreState, events: readonly RecordedEvent[]): void {
  const { setup, times } = state;
  for (const { event } of events) {
    if (event.type !== 'act-undone' || event.act !== 'completed') continue;
    const call = state.calls.get(String(event.callId));
    const act = state.acts.get(event.ticketId);
    const expected = setup.services.get(event.serviceId)?.minutes;
    if (call?.servingAtMs == null || act === undefined || expected === undefined) continue;
    const minutes = (act.atMs - call.servingAtMs) / 60_000;
    times.unlearn(call.officerId, event.serviceId, minutes, expected);
  }
}

/** Services that these events, folded already, have finished. */
export function finishedBy(
  state: CentreState,
  events: readonly RecordedEvent[],
): FinishedService[] {
  return events.flatMap(({ event, atMs }) => {
    if (event.type !== 'ticket-completed') return [];
    const call = state.calls.get(String(event.callId));
    const step = call && state.steps.get(`${call.ticketId}/${call.step}`);
    if (call?.servingAtMs == null || step === undefined) return [];
    const minutes = (atMs - call.servingAtMs) / 60_000;
    return [{ officerId: call.officerId, serviceId: step.serviceId, minutes }];
  });
}
