import { createContext } from '@lit/context';
import { z } from 'zod';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { callReasons } from '../../shared/contract/plan.ts';
import type { OfficerStore } from '../../shared/ui/officer-store.ts';
import { levelsOf, officerOf, priorityClassOf, waitingFor } from '../shared/hall.ts';
import type { KnownReasons } from './call-reasons.ts';
import { stageOf } from './stage.ts';

const minuteMs = 60_000;

const storageKey = 'luot.officer.call';
const remembered = z.object({
  callId: z.number().nullable(),
  reasons: callReasons.partial({ candidates: true, passedOver: true, index: true }).nullable(),
});
type Remembered = z.infer<typeof remembered>;

/**
 * Remembers why the ticket now at the desk was called: what the plan said of it, or what the hall
 * looked like at the call. It outlives a reload of the page; at another computer only what the ticket
 * itself tells is left.
 */
export class CallMemory {
  #call: Remembered;
  /** Tickets seen on hold: calling one again is no choice among those who wait. */
  readonly #heldIds = new Set<string>();

  constructor(
    private readonly store: Pick<OfficerStore, 'view' | 'plan' | 'onFacts'>,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
  ) {
    this.#call = read(storage.getItem(storageKey));
    store.onFacts((fact, view) => {
      if (fact.type !== 'ticket') return;
      if (fact.ticket.state === 'held') this.#heldIds.add(fact.ticket.ticketId);
      if (fact.ticket.state === 'called') this.#called(fact.ticket, view);
    });
  }

  /** Reasons of the ticket called or served at this desk; null when there is none. */
  get reasons(): KnownReasons | null {
    const { view } = this.store;
    const stage = view === null ? null : stageOf(view);
    if (view === null || stage === null || !('ticket' in stage)) return null;
    const { ticket } = stage;
    return ticket.callId === this.#call.callId ? this.#call.reasons : ownReasons(ticket, view);
  }

  #called(ticket: HallTicket, view: OfficerView): void {
    if (ticket.officerId !== view.officerId || ticket.callId === this.#call.callId) return;
    this.#call = { callId: ticket.callId, reasons: this.#reasonsFor(ticket, view) };
    this.storage.setItem(storageKey, JSON.stringify(this.#call));
  }

  #reasonsFor(ticket: HallTicket, view: OfficerView): KnownReasons | null {
    if (this.#heldIds.delete(ticket.ticketId)) return ownReasons(ticket, view);
    const next = this.store.plan?.next;
    return next?.ticketId === ticket.ticketId ? next.reasons : reasonsAtCall(ticket, view);
  }
}

const read = (text: string | null): Remembered => {
  const nothing = { callId: null, reasons: null };
  return text === null ? nothing : (remembered.safeParse(JSON.parse(text)).data ?? nothing);
};

/** Reasons rebuilt from the hall right after the call; null when the officer has no such skill. */
export const reasonsAtCall = (ticket: HallTicket, view: OfficerView): KnownReasons | null => {
  const own = ownReasons(ticket, view);
  if (own === null) return null;
  const left = waitingFor(view, view.officerId);
  const passedOver = left.filter((other) => other.issuedAtMs < ticket.issuedAtMs).length;
  return { ...own, candidates: left.length + 1, passedOver };
};

const ownReasons = (ticket: HallTicket, view: OfficerView): KnownReasons | null => {
  const level = levelsOf(officerOf(view, view.officerId)?.skills ?? []).get(ticket.serviceId);
  const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
  if (level === undefined || priorityClass === undefined || ticket.calledAtMs === null) return null;
  return {
    waitedMinutes: Math.max(0, (ticket.calledAtMs - ticket.issuedAtMs) / minuteMs),
    targetMinutes: priorityClass.targetMinutes,
    priorityClassId: priorityClass.id,
    level,
  };
};

/** Provided by the page's root element. */
export const callMemoryContext = createContext<CallMemory>(Symbol('call memory'));
