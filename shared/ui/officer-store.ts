import { createContext } from '@lit/context';
import {
  officerFactsMessage,
  officerPlan,
  officerSync,
  type OfficerFact,
  type OfficerPlan,
  type OfficerView,
} from '../contract/officer.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveStore } from './live-store.ts';
import { reduceOfficer } from './reduce-hall.ts';

export type OfficerStore = LiveStore<OfficerView, OfficerFact, OfficerPlan>;

/** Provided by the page's root element; leaves read it through `StoreSlice`. */
export const officerStoreContext = createContext<OfficerStore>(Symbol('officer store'));

/** A store that connects `socket` (of the officer namespace) at once. */
export const openOfficerStore = (socket: LiveSocket): OfficerStore =>
  new LiveStore({
    socket,
    syncSchema: officerSync,
    factsSchema: officerFactsMessage,
    planSchema: officerPlan,
    reduce: reduceOfficer,
  });
