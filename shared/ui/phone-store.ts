import {
  phoneFacts,
  phonePlan,
  phoneSync,
  type PhoneFact,
  type PhonePlan,
  type PhoneView,
} from '../contract/phone.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveStore } from './live-store.ts';
import { reducePhone } from './reduce-phone.ts';

export type PhoneStore = LiveStore<PhoneView, PhoneFact, PhonePlan>;

/** A store that connects `socket` (of the phone namespace) at once. */
export const openPhoneStore = (socket: LiveSocket): PhoneStore =>
  new LiveStore({
    socket,
    syncSchema: phoneSync,
    factsSchema: phoneFacts,
    planSchema: phonePlan,
    reduce: reducePhone,
  });
