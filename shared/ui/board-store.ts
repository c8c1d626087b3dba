import { createContext } from '@lit/context';
import {
  boardFacts,
  boardPlan,
  boardSync,
  type BoardFact,
  type BoardPlan,
  type BoardView,
} from '../contract/board.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveStore } from './live-store.ts';
import { reduceBoard } from './reduce-board.ts';

export type BoardStore = LiveStore<BoardView, BoardFact, BoardPlan>;

/** Provided by the page's root element; leaves read it through `StoreSlice`. */
export const boardStoreContext = createContext<BoardStore>(Symbol('board store'));

/** A store that connects `socket` (of the board namespace) at once. */
export const openBoardStore = (socket: LiveSocket): BoardStore =>
  new LiveStore({
    socket,
    syncSchema: boardSync,
    factsSchema: boardFacts,
    planSchema: boardPlan,
    reduce: reduceBoard,
  });
