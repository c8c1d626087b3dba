/** A person asks for the ticket on paper. */
export class PrintEvent extends Event {
  static readonly eventName = 'luot-print';

  constructor() {
    super(PrintEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'luot-print': PrintEvent;
  }
}
