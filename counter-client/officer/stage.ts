import type { DeskSession, HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerPlan, OfficerView } from '../../shared/contract/officer.ts';
import type { NextTicket } from '../../shared/contract/plan.ts';
import { deskOfOfficer, ticketAtDesk } from '../shared/hall.ts';

/** Where the officer's work stands; decides what the big button does. Away: on a break, or asked whether they are there. */
export type Stage =
  | { at: 'no-counter' }
  | { at: 'away'; desk: DeskSession }
  | { at: 'idle'; desk: DeskSession }
  | { at: 'called'; desk: DeskSession; ticket: HallTicket }
  | { at: 'serving'; desk: DeskSession; ticket: HallTicket };

/** What the officer's one key does now. */
export type PrimaryAction =
  'set-ready' | 'call-next' | 'start-serving' | 'complete-and-call' | 'complete';

/** Read from the view alone, so a reload or a reconnect finds the same stage. */
export const stageOf = (view: OfficerView): Stage => {
  const desk = deskOfOfficer(view, view.officerId);
  if (desk === undefined) return { at: 'no-counter' };
  const ticket = ticketAtDesk(view, desk);
  if (ticket?.state === 'called') return { at: 'called', desk, ticket };
  if (ticket?.state === 'serving') return { at: 'serving', desk, ticket };
  return { at: desk.state === 'break' || desk.askedAtMs !== null ? 'away' : 'idle', desk };
};

/**
 * Null when there is no counter. The next call is left out when the counter will close, go on break or
 * move after this person, and in auto-call mode, where the routing worker makes it.
 */
export const primaryActionOf = (stage: Stage): PrimaryAction | null => {
  switch (stage.at) {
    case 'no-counter':
      return null;
    case 'away':
      return 'set-ready';
    case 'idle':
      return 'call-next';
    case 'called':
      return 'start-serving';
    case 'serving':
      return stage.desk.afterCall !== null || stage.desk.autoCall
        ? 'complete'
        : 'complete-and-call';
  }
};

/** Changes when the big button comes to mean something else. */
export const stageKey = (stage: Stage): string =>
  stage.at === 'no-counter' ? stage.at : `${stage.at} ${stage.desk.ticketId ?? ''}`;

/** The plan's next ticket, unless somebody else has taken it since the plan was made. */
export const nextUp = (view: OfficerView, plan: OfficerPlan | null): NextTicket | null => {
  const next = plan?.next ?? null;
  const waits = view.tickets.some(
    (ticket) => ticket.ticketId === next?.ticketId && ticket.state === 'waiting',
  );
  return waits ? next : null;
};
