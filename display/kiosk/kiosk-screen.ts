import type { IssuedTicket } from '../../shared/contract/issue.ts';

/** A procedure before its ticket, with the priority claimed for it. */
export interface ServiceChoice {
  serviceId: string;
  /** Null: the ordinary line. */
  priorityClassId: string | null;
  /** Where the procedure was chosen. */
  from: KioskScreen;
}

/** What the kiosk shows; everything a person has chosen so far is in it. */
export type KioskScreen =
  | { at: 'fields' }
  | { at: 'search'; query: string }
  | { at: 'services'; fieldId: string }
  | ({ at: 'service' } & ServiceChoice)
  | ({ at: 'priority' } & ServiceChoice)
  /** Closing may come first: whether to take a ticket all the same. */
  | ({ at: 'late' } & ServiceChoice)
  | { at: 'ticket'; ticket: IssuedTicket; serviceId: string };

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
    case 'priority':
    case 'late':
      return { ...screen, at: 'service' };
  }
};

/** A procedure just chosen on `from`. */
export const serviceChosen = (serviceId: string, from: KioskScreen): KioskScreen => ({
  at: 'service',
  serviceId,
  priorityClassId: null,
  from,
});
