import type { BreakReason } from '../../../shared/contract/ticket-state.ts';
import { staysOpen, type Officer } from '../centre/desk.ts';
import type { CentreState } from '../centre/state.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** An officer at an open desk, as a forecast needs them. */
export interface Staffing {
  readonly officer: Officer;
  readonly counterId: string;
  /** Called or being served. */
  readonly ticket: Ticket | undefined;
  /** Start of the service or of the idle spell, epoch ms. */
  readonly sinceMs: number;
  /** False: on break, or about to go once the present call ends. */
  readonly staysPresent: boolean;
  /** Why they are away, or will be once the present call ends; null: they stay, or go home. */
  readonly away: BreakReason | null;
}

/** Everybody at an open desk, ordered by counter id so that forecasts repeat. */
export function staffing(state: CentreState): Staffing[] {
  const desks = [...state.openDesks()].sort((a, b) => (a.counterId < b.counterId ? -1 : 1));
  return desks.flatMap((desk) => {
    const officer = state.officers.get(desk.officerId);
    if (officer === undefined) return [];
    const call = state.openCall(desk);
    const { afterCall } = desk;
    return {
      officer,
      counterId: desk.counterId,
      ticket: call && state.tickets.get(call.ticketId),
      sinceMs: call === undefined ? desk.sinceMs : (call.servingAtMs ?? call.calledAtMs),
      staysPresent: desk.state === 'ready' && staysOpen(desk),
      away: afterCall?.do === 'break' ? afterCall.reason : desk.breakReason,
    };
  });
}
