import type { TicketState } from '../../../shared/contract/ticket-state.ts';

/** What can happen to a ticket. Recall, transfer, return, resume, rejoin and raising are happenings, not states. */
export type TicketHappening =
  | 'issued'
  | 'checked-in'
  | 'called'
  | 'recalled'
  | 'priority-confirmed'
  | 'priority-rejected'
  | 'serving-started'
  | 'completed'
  | 'no-show'
  | 'held'
  | 'resumed'
  | 'returned'
  | 'put-back'
  | 'rejoined'
  | 'raised'
  | 'lowered'
  | 'transferred'
  | 'cancelled'
  | 'abandoned'
  | 'expired'
  | 'undone-to-waiting'
  | 'undone-to-called'
  | 'undone-to-serving'
  | 'undone-to-held';

interface Transition {
  /** Empty: the ticket does not exist before. */
  readonly from: readonly TicketState[];
  readonly to: TicketState;
}

/** The whole life of a ticket. Whatever is not in this table cannot happen. */
export const transitions: Readonly<Record<TicketHappening, Transition>> = {
  issued: { from: [], to: 'waiting' },
  'checked-in': { from: ['booked'], to: 'waiting' },
  called: { from: ['waiting'], to: 'called' },
  recalled: { from: ['called'], to: 'called' },
  'priority-confirmed': { from: ['called'], to: 'called' },
  'priority-rejected': { from: ['called'], to: 'waiting' },
  'serving-started': { from: ['called'], to: 'serving' },
  completed: { from: ['serving'], to: 'completed' },
  'no-show': { from: ['called'], to: 'no-show' },
  held: { from: ['called', 'serving'], to: 'held' },
  resumed: { from: ['held'], to: 'called' },
  returned: { from: ['held'], to: 'waiting' },
  'put-back': { from: ['called'], to: 'waiting' },
  rejoined: { from: ['no-show', 'completed'], to: 'waiting' },
  raised: { from: ['waiting'], to: 'waiting' },
  lowered: { from: ['waiting'], to: 'waiting' },
  transferred: { from: ['waiting', 'called', 'serving', 'held'], to: 'waiting' },
  cancelled: { from: ['booked', 'waiting', 'called', 'held'], to: 'cancelled' },
  abandoned: { from: ['booked', 'waiting', 'called', 'held'], to: 'abandoned' },
  expired: { from: ['booked', 'waiting', 'called', 'held'], to: 'expired' },
  // From `waiting`: a transfer is taken back.
  'undone-to-waiting': { from: ['completed', 'no-show', 'cancelled', 'waiting'], to: 'waiting' },
  'undone-to-called': { from: ['no-show', 'waiting'], to: 'called' },
  'undone-to-serving': { from: ['completed', 'waiting'], to: 'serving' },
  'undone-to-held': { from: ['completed', 'no-show', 'waiting'], to: 'held' },
};

/** The happening by which an undone act brings a ticket back to a state. */
export const undoneTo = {
  waiting: 'undone-to-waiting',
  called: 'undone-to-called',
  serving: 'undone-to-serving',
  held: 'undone-to-held',
} as const satisfies Partial<Record<TicketState, TicketHappening>>;

/** States in which a visit is over, unless its holder comes back. */
export const finalStates: ReadonlySet<TicketState> = new Set<TicketState>([
  'completed',
  'no-show',
  'abandoned',
  'cancelled',
  'expired',
]);

/** True when the table lets `happening` befall a ticket in `state`. */
export function canHappen(happening: TicketHappening, state: TicketState): boolean {
  return transitions[happening].from.includes(state);
}

/**
 * The state after `happening`.
 * @throws Error when the table forbids it: a decision was wrong, which is a bug, never a user's mistake.
 */
export function nextState(happening: TicketHappening, state: TicketState | null): TicketState {
  const transition = transitions[happening];
  const allowed = state === null ? transition.from.length === 0 : transition.from.includes(state);
  if (!allowed) throw new Error(`a ${state ?? 'new'} ticket cannot be ${happening}`);
  return transition.to;
}
