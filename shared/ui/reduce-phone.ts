import type { PhoneFact, PhoneView } from '../contract/phone.ts';

/** The phone page after one fact: its ticket as it is now. */
export const reducePhone = (view: PhoneView, fact: PhoneFact): PhoneView => ({
  ...view,
  ticket: fact.ticket,
});
