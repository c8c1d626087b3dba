import type { KioskScreen } from './kiosk-screen.ts';

/** A person chose something that leads to another screen. */
export class NavigateEvent extends Event {
  static readonly eventName = 'luot-navigate';

  constructor(readonly screen: KioskScreen) {
    super(NavigateEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'luot-navigate': NavigateEvent;
  }
}
