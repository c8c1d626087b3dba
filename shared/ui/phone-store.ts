import { createContext } from '@lit/context';
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

/** Provided by the page's root element; leaves read it through `StoreSlice`. */
export const phoneStoreContext = createContext<PhoneStore>(Symbol('phone store'));

/** A store that connects `socket` (of the phone namespace) at once. */
export const openPhoneStore = (socket: LiveSocket): PhoneStore =>
  new LiveStore({
    socket,
    syncSchema: phoneSync,
    factsSchema: phoneFacts,
    planSchema: phonePlan,
    reduce: reducePhone,
  });
