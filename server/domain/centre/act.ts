import type { CentreRules } from '../../../shared/contract/centre-definition.ts';
import type { UndoableAct } from '../../../shared/contract/ticket-state.ts';

/**
 * The last thing the staff did to a ticket that can be undone, with what it was before. Open until anything
 * else happens to the ticket; then it only tells what was done last.
 */
export interface Act {
  readonly ticketId: string;
  readonly act: UndoableAct;
  readonly atMs: number;
  /** The day under way then. */
  readonly date: string;
  /** Whose act it is: the officer who gave the command, or at whose counter the clock rang; null: a manager. */
  readonly officerId: string | null;
  /** The call that it ended. */
  readonly callId: number | null;
  readonly open: boolean;
  readonly before: {
    readonly state: 'waiting' | 'called' | 'serving' | 'held';
    readonly serviceId: string;
    readonly agesFromMs: number | null;
    readonly heldByOfficerId: string | null;
    readonly returnsAtMs: number | null;
  };
}

/** Where a centre says nothing else. */
const usualUndoSeconds = 30;

/** How long an act can be undone, ms. */
export function undoMs({ undoSeconds }: CentreRules): number {
  return (undoSeconds ?? usualUndoSeconds) * 1000;
}
