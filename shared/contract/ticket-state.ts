import { z } from 'zod';

/** Every state a ticket can be in; how it moves between them is `server/domain/ticket/transitions.ts`. */
export const ticketState = z.enum([
  'booked',
  'waiting',
  'called',
  'serving',
  'held',
  'completed',
  'no-show',
  'abandoned',
  'cancelled',
  'expired',
]);
export type TicketState = z.infer<typeof ticketState>;

/** Where a ticket was taken. */
export const ticketChannel = z.enum(['kiosk', 'phone', 'staff']);
export type TicketChannel = z.infer<typeof ticketChannel>;

/** How a visit to a counter ended, as the officer records it (O2). */
export const serviceOutcome = z.enum([
  'accepted',
  'incomplete',
  'guided-online',
  'refused',
  'collected-result',
]);
export type ServiceOutcome = z.infer<typeof serviceOutcome>;

/** What the staff do to a ticket that can be undone for a short time. */
export const undoableAct = z.enum(['completed', 'no-show', 'transferred', 'cancelled']);
export type UndoableAct = z.infer<typeof undoableAct>;

/** A priority a citizen claimed themselves, where the staff have to see the papers: not looked at yet, right, or not. */
export const priorityClaim = z.enum(['open', 'confirmed', 'rejected']);
export type PriorityClaim = z.infer<typeof priorityClaim>;

/** Why an officer is away from the counter. `arriving` and `console-gone` are never chosen by the officer. */
export const breakReason = z.enum([
  'lunch',
  'rest',
  'meeting',
  'back-office',
  'arriving',
  'console-gone',
  'other',
]);
export type BreakReason = z.infer<typeof breakReason>;

/** Why a manager has somebody called before their turn; a list, so that no free text about people is kept. */
export const raiseReason = z.enum([
  'unwell',
  'waited-too-long',
  'our-mistake',
  'sent-wrong',
  'comes-back',
  'other',
]);
export type RaiseReason = z.infer<typeof raiseReason>;
