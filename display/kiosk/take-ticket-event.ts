/** A person asks for a ticket of one service. */
export class TakeTicketEvent extends Event {
  static readonly eventName = 'luot-take-ticket';

  constructor(
    readonly serviceId: string,
    readonly priorityClassId: string | null,
  ) {
    super(TakeTicketEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'luot-take-ticket': TakeTicketEvent;
  }
}
