import { createContext } from '@lit/context';
import {
  kioskFacts,
  kioskPlan,
  kioskSync,
  type KioskFact,
  type KioskPlan,
  type KioskView,
} from '../contract/kiosk.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveStore } from './live-store.ts';
import { reduceKiosk } from './reduce-kiosk.ts';

export type KioskStore = LiveStore<KioskView, KioskFact, KioskPlan>;

/** Provided by the page's root element; leaves read it through `StoreSlice`. */
export const kioskStoreContext = createContext<KioskStore>(Symbol('kiosk store'));

/** A store that connects `socket` (of the kiosk namespace) at once. */
export const openKioskStore = (socket: LiveSocket): KioskStore =>
  new LiveStore({
    socket,
    syncSchema: kioskSync,
    factsSchema: kioskFacts,
    planSchema: kioskPlan,
    reduce: reduceKiosk,
  });
