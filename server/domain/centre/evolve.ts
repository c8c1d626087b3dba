import type { CentreEvent, RecordedEvent } from '../../../shared/contract/event.ts';
import { evolveUndone, rememberAct } from './evolve-act.ts';
import { evolveDay } from './evolve-day.ts';
import { evolveDesk } from './evolve-desk.ts';
import { evolveTicket } from './evolve-ticket.ts';
import { evolveTurn } from './evolve-turn.ts';
import type { CentreState } from './state.ts';

const handlerOf = {
  'day-opened': evolveDay,
  'day-closed': evolveDay,
  'day-reopened': evolveDay,
  'opening-set': evolveDay,
  'issuing-set': evolveDay,
  'desk-opened': evolveDesk,
  'desk-closed': evolveDesk,
  'desk-moved': evolveDesk,
  'desk-ready': evolveDesk,
  'desk-asked': evolveDesk,
  'console-gone': evolveDesk,
  'console-back': evolveDesk,
  'desk-break': evolveDesk,
  'after-call-set': evolveDesk,
  'auto-call-set': evolveDesk,
  'skills-set': evolveDesk,
  'ticket-issued': evolveTicket,
  'ticket-called': evolveTicket,
  'ticket-recalled': evolveTicket,
  'serving-started': evolveTicket,
  'priority-confirmed': evolveTicket,
  'priority-rejected': evolveTicket,
  'ticket-completed': evolveTicket,
  'ticket-no-show': evolveTicket,
  'ticket-held': evolveTicket,
  'ticket-returned': evolveTicket,
  'ticket-put-back': evolveTicket,
  'ticket-rejoined': evolveTicket,
  'ticket-raised': evolveTurn,
  'ticket-lowered': evolveTurn,
  'ticket-transferred': evolveTicket,
  'ticket-cancelled': evolveTicket,
  'ticket-abandoned': evolveTicket,
  'ticket-expired': evolveTicket,
  'act-undone': evolveUndone,
} as const satisfies Record<CentreEvent['type'], unknown>;

/**
 * Folds one event into the state. Deterministic: the same history gives the same state in every process.
 * @throws Error when the event does not follow the state's revision, or the transition table forbids it.
 */
export function evolve(state: CentreState, recorded: RecordedEvent): void {
  if (recorded.revision !== state.revision + 1) {
    throw new Error(`event ${recorded.revision} does not follow revision ${state.revision}`);
  }
  const { event, atMs, revision } = recorded;
  if (event.type === 'ticket-called' && event.callId !== revision) {
    throw new Error(`call ${event.callId} cannot be event ${revision}`);
  }
  const handler = handlerOf[recorded.event.type] as (
    state: CentreState,
    event: CentreEvent,
    atMs: number,
    revision: number,
  ) => void;
  const ticket = 'ticketId' in event ? state.tickets.get(event.ticketId) : undefined;
  handler(state, event, atMs, revision);
  rememberAct(state, ticket, recorded);
  state.steers.remember(recorded);
  state.revision = recorded.revision;
  state.atMs = recorded.atMs;
}
