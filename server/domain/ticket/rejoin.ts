import type { CentreEvent } from '../../../shared/contract/event.ts';
import type { CentreState } from '../centre/state.ts';
import { ageAfterReturn } from '../routing/ages.ts';
import { defaultRoutingPolicy } from '../routing/default-policy.ts';
import { waitsFromMs, type Ticket } from './ticket.ts';

/** Where a centre says nothing else: minutes after a missed call in which its holder may come back by phone. */
const usualRejoinMinutes = 30;

/** Why somebody comes back into the line with the ticket they have. */
export type RejoinReason = Extract<CentreEvent, { type: 'ticket-rejoined' }>['why'];

/** How an ended visit may go on. */
export interface WayBack {
  readonly why: RejoinReason;
  /** Until when its holder may come back without asking anybody; staff may let them in as long as the day is open. */
  readonly untilMs: number;
}

/**
 * After a missed call, and after a visit that a missing paper cut short, the ticket is good for the rest
 * of its day. Null: this one is not.
 */
export function wayBack(state: CentreState, ticket: Ticket): WayBack | null {
  const { day } = state.conduct;
  if (day === null || day.closedAtMs !== null || ticket.date !== day.date) return null;
  if (ticket.endedAtMs === null) return null;
  if (ticket.state === 'no-show') {
    const minutes = state.setup.rules.rejoinMinutes ?? usualRejoinMinutes;
    const untilMs = Math.min(day.closesAtMs, ticket.endedAtMs + minutes * 60_000);
    return { why: 'missed-call', untilMs };
  }
  if (!isCutShort(state, ticket)) return null;
  const lastSession = day.sessions.at(-1);
  const byHours = state.conduct.opening === 'hours' && lastSession !== undefined;
  // Whoever comes by the hours of the house is there when it closes, not when the line lapses.
  const untilMs = byHours ? Math.min(day.closesAtMs, lastSession.toMs) : day.closesAtMs;
  return { why: 'missing-paper', untilMs };
}

/** True for a visit that a missing paper cut short. */
export function isCutShort(state: CentreState, ticket: Ticket): boolean {
  const step = state.steps.get(`${ticket.id}/${ticket.step}`);
  return ticket.state === 'completed' && step?.outcome === 'incomplete';
}

/** From when the wait of somebody who comes back now counts, epoch ms: their first, but capped, so that nobody returns to the front. */
export function agesFromAfter(
  state: CentreState,
  ticket: Ticket,
  why: RejoinReason,
  nowMs: number,
): number {
  const { rejoinCap, returnCap } = state.setup.policy ?? defaultRoutingPolicy;
  const cap = why === 'missed-call' ? rejoinCap : returnCap;
  const limit = state.setup.priorityClasses.get(ticket.priorityClassId)?.limitMinutes ?? 0;
  return Math.round(ageAfterReturn(waitsFromMs(ticket), nowMs, cap, limit * 60_000));
}
