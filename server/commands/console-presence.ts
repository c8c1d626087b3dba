import type { CentreRules } from '../../shared/contract/centre-definition.ts';
import type { CentreEvent } from '../../shared/contract/event.ts';
import type { Desk } from '../domain/centre/desk.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { afterCallEvents } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';

/** Where a centre says nothing else. */
const usualConsoleGoneSeconds = 30;

/** How long a counter's console may be out of sight before nobody is called there any more, ms. */
export function consoleGoneMs({ consoleGoneSeconds }: CentreRules): number {
  return (consoleGoneSeconds ?? usualConsoleGoneSeconds) * 1000;
}

/**
 * Alarm clock: no console of the officer has been seen for some time. The counter is paused, whoever was
 * called there goes back into the line with the age they have; whoever is being served is left in peace.
 */
export const consoleGone: Decide<'console-gone'> = (state, input, context) => {
  const desk = state.deskAt(input.counterId);
  if (desk === undefined || desk.state === 'break' || desk.consoleGoneSinceMs !== null) {
    return refuse('not-due');
  }
  const lastSeenAtMs = Math.max(input.lastSeenAtMs, desk.openedAtMs);
  if (context.nowMs - lastSeenAtMs < consoleGoneMs(state.setup.rules)) return refuse('not-due');
  const { counterId, officerId } = desk;
  return decided(
    [{ type: 'console-gone', counterId, officerId, lastSeenAtMs }, ...pauseEvents(state, desk)],
    { counterId },
  );
};

/** Alarm clock: a console of the officer is there again. They press one key to be called upon. */
export const consoleBack: Decide<'console-back'> = (state, input) => {
  const desk = state.deskAt(input.counterId);
  if (desk == null || desk.consoleGoneSinceMs === null) return refuse('not-due');
  const { counterId, officerId } = desk;
  return decided([{ type: 'console-back', counterId, officerId }], { counterId });
};

function pauseEvents(state: CentreState, desk: Desk): CentreEvent[] {
  const { counterId } = desk;
  const pause: CentreEvent = { type: 'desk-break', counterId, reason: 'console-gone' };
  const call = state.openCall(desk);
  if (call === undefined) return [pause];
  if (call.servingAtMs !== null) return [];
  const wish = afterCallEvents(state, desk);
  return [
    { type: 'ticket-put-back', callId: call.id, ticketId: call.ticketId },
    // A move that is dropped leaves the officer where they are, and the counter has to be paused.
    ...wish,
    ...(wish.some(({ type }) => type !== 'after-call-set') ? [] : [pause]),
  ];
}
