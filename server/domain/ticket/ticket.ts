import type { Raised } from '../../../shared/contract/hall.ts';
import type { CallReasons } from '../../../shared/contract/plan.ts';
import type { Language } from '../../../shared/contract/text.ts';
import type {
  PriorityClaim,
  ServiceOutcome,
  TicketChannel,
  TicketState,
} from '../../../shared/contract/ticket-state.ts';

/** A person's place in the centre's day. Times are epoch ms; null until they happen. */
export interface Ticket {
  readonly id: string;
  /** As printed and called, "A012". */
  readonly number: string;
  readonly date: string;
  /** The field whose series gave the number; a transfer does not change it. */
  readonly seriesFieldId: string;
  readonly seriesNumber: number;
  readonly serviceId: string;
  /** The field of the present service. */
  readonly fieldId: string;
  readonly priorityClassId: string;
  /** A claimed priority the staff have to confirm. */
  readonly claim?: PriorityClaim;
  readonly language: Language;
  readonly channel: TicketChannel;
  /** SHA-256 of the secret that opens its phone page. */
  readonly tokenHash: string;
  readonly state: TicketState;
  readonly issuedAtMs: number;
  /** Start of the wait that counts, where it is not the issue: a late slot, a return, a rejoin. */
  readonly agesFromMs?: number;
  /** Declared dossiers, where more than one. */
  readonly dossiers?: number;
  /** A manager has it called before its turn, until its next call ends. */
  readonly raised?: Raised | undefined;
  readonly firstCalledAtMs: number | null;
  readonly endedAtMs: number | null;
  /** The present visit step, from 1. */
  readonly step: number;
  /** The open call, if any. */
  readonly callId: number | null;
  readonly heldByOfficerId: string | null;
  readonly returnsAtMs: number | null;
  readonly note: string | null;
}

/** From when a ticket's wait counts, epoch ms. */
export function waitsFromMs(ticket: Pick<Ticket, 'agesFromMs' | 'issuedAtMs'>): number {
  return ticket.agesFromMs ?? ticket.issuedAtMs;
}

/** One calling of a ticket to a counter, open from the call until its end. */
export interface Call {
  readonly id: number;
  readonly ticketId: string;
  readonly step: number;
  readonly counterId: string;
  readonly officerId: string;
  readonly calledAtMs: number;
  readonly lastCalledAtMs: number;
  readonly times: number;
  /** When the call is repeated or becomes a no-show; null once served or closed. */
  readonly noShowDueAtMs: number | null;
  readonly servingAtMs: number | null;
  readonly closedAtMs: number | null;
  /** The state the ticket left the call in. */
  readonly endedAs: TicketState | null;
  readonly reasons: CallReasons | null;
  readonly auto: boolean;
}

/** One service within a visit. */
export interface VisitStep {
  readonly ticketId: string;
  readonly step: number;
  readonly serviceId: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly officerId: string | null;
  readonly outcome: ServiceOutcome | null;
}

/** "A012": prefix and number, at least three digits so that all of a day look alike. */
export function ticketNumber(prefix: string, seriesNumber: number): string {
  return `${prefix}${String(seriesNumber).padStart(3, '0')}`;
}
