import type { IssuedTicket } from '../../shared/contract/issue.ts';

/** What the kiosk shows; everything a person has chosen so far is in it. */
export type KioskScreen =
  | { at: 'fields' }
  | { at: 'search'; query: string }
  | { at: 'services'; fieldId: string }
  | { at: 'service'; serviceId: string; from: KioskScreen }
  | { at: 'ticket'; ticket: IssuedTicket };

export const firstScreen: KioskScreen = { at: 'fields' };

/** The screen the Back button leads to; null where there is none. */
export const screenBefore = (screen: KioskScreen): KioskScreen | null => {
  switch (screen.at) {
    case 'fields':
    case 'ticket':
      return null;
    case 'search':
    case 'services':
      return firstScreen;
    case 'service':
      return screen.from;
  }
};
