/** A person asks for a ticket of the procedure they see, with the priority they claim. */
export class TakeTicketEvent extends Event {
  static readonly eventName = 'luot-take-ticket';

  /** @param knowsLate they were told that closing may come first, and want it all the same */
  constructor(readonly knowsLate = false) {
    super(TakeTicketEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'luot-take-ticket': TakeTicketEvent;
  }
}
