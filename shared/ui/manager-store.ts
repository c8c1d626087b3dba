import { createContext } from '@lit/context';
import {
  managerFactsMessage,
  managerPlan,
  managerSync,
  type ManagerFact,
  type ManagerPlan,
  type ManagerView,
} from '../contract/manager.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveStore } from './live-store.ts';
import { reduceManager } from './reduce-hall.ts';

export type ManagerStore = LiveStore<ManagerView, ManagerFact, ManagerPlan>;

/** Provided by the page's root element; leaves read it through `StoreSlice`. */
export const managerStoreContext = createContext<ManagerStore>(Symbol('manager store'));

/** A store that connects `socket` (of the manager namespace) at once. */
export const openManagerStore = (socket: LiveSocket): ManagerStore =>
  new LiveStore({
    socket,
    syncSchema: managerSync,
    factsSchema: managerFactsMessage,
    planSchema: managerPlan,
    reduce: reduceManager,
  });
