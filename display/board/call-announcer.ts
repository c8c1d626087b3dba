import type { BoardCall, BoardFact, BoardView } from '../../shared/contract/board.ts';
import type { BoardStore } from '../../shared/ui/board-store.ts';
import type { Announcement } from './announcement-queue.ts';

/** What the announcer listens to; `BoardStore` has it. */
export type AnnouncedStore = Pick<BoardStore, 'view' | 'syncs' | 'onFacts' | 'subscribe'>;

/** The person of this call, or of this repetition of it, is to come to the counter now. */
export const isExpected = (
  { calls }: BoardView,
  { callId, times }: Pick<Announcement, 'callId' | 'times'>,
): boolean =>
  calls.some((call) => call.callId === callId && call.times === times && call.state === 'called');

/**
 * Turns what happens into announcements, each call and recall once, if its person is expected by then
 * (`isExpected`). Calls of the first snapshot are old news. After a reconnect, calls that were missed are announced if people are still expected to
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
    const { callId, times, number, counterNumber, zoneId, priority } = call;
    if (wanted(call)) announce({ callId, times, number, counterNumber, zoneId, priority });
  };
  const factCame = (fact: BoardFact, view: BoardView): void => {
    if (fact.type !== 'called' && fact.type !== 'recalled') return;
    if (isExpected(view, fact.call)) tell(fact.call);
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
