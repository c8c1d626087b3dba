import type { BoardCall, BoardFact, BoardView } from '../../shared/contract/board.ts';
import type { BoardStore } from '../../shared/ui/board-store.ts';
import type { Announcement } from './announcement-queue.ts';

/** What the announcer listens to; `BoardStore` has it. */
export type AnnouncedStore = Pick<BoardStore, 'view' | 'syncs' | 'onFacts' | 'subscribe'>;

/**
 * Turns what happens into announcements, each call and recall once. Calls of the first snapshot are
 * old news. After a reconnect, calls that were missed are announced if people are still expected to
 * come. The answer ends it.
 */
export const announceCalls = (
  store: AnnouncedStore,
  wanted: (call: BoardCall) => boolean,
  announce: (announcement: Announcement) => void,
): (() => void) => {
  const told = new Map<number, number>();
  let syncs = 0;

  const tell = (call: BoardCall): void => {
    if ((told.get(call.callId) ?? 0) >= call.times) return;
    told.set(call.callId, call.times);
    const { callId, times, number, counterNumber, priority } = call;
    if (wanted(call)) announce({ callId, times, number, counterNumber, priority });
  };
  const factCame = (fact: BoardFact): void => {
    if (fact.type === 'called' || fact.type === 'recalled') tell(fact.call);
  };
  const snapshotCame = (view: BoardView, first: boolean): void => {
    for (const call of [...view.calls].reverse()) {
      if (!first && call.state === 'called') tell(call);
      else told.set(call.callId, call.times);
    }
  };
  const changed = (): void => {
    if (store.view === null || store.syncs === syncs) return;
    snapshotCame(store.view, syncs === 0);
    syncs = store.syncs;
  };

  const ends = [store.onFacts(factCame), store.subscribe(changed)];
  changed();
  return () => {
    for (const end of ends) end();
  };
};
