import { io } from 'socket.io-client';
import type { BoardCall, BoardFact, BoardPlan, BoardView } from '../../shared/contract/board.ts';
import { namespaces, type FactsMessage } from '../../shared/contract/live.ts';
import { openBoardStore, type BoardStore } from '../../shared/ui/board-store.ts';
import { socketOptions } from './staff-client.ts';

/** A call or a recall, as a board sounds it. */
export interface Announcement {
  readonly callId: number;
  readonly number: string;
  readonly counterId: string;
  readonly times: number;
}

/** A board in the lobby: the page's own store, and a record of all it was told. */
export class BoardClient {
  readonly store: BoardStore;
  /** Calls and recalls in the order in which they were announced. */
  readonly announced: Announcement[] = [];
  /** Every call ever shown, by its id: announced, or found in a snapshot. */
  readonly shown = new Map<number, BoardCall>();
  /** Messages that did not follow the message or the snapshot before them. */
  chainBreaks = 0;
  private reached: number | null = null;
  private last: BoardView | null = null;

  constructor(
    readonly origin: string,
    readonly centreId: string,
  ) {
    const socket = io(`${origin}${namespaces.board}`, { ...socketOptions, auth: { centreId } });
    socket.on('facts', (message: FactsMessage<BoardFact>) => {
      this.follow(message);
    });
    this.store = openBoardStore(socket);
    this.store.onFacts((fact) => {
      this.announce(fact);
    });
    this.store.subscribe(() => {
      this.look();
    });
  }

  /** The newest view, also while the connection is away. */
  get view(): BoardView | null {
    return this.last;
  }

  get plan(): BoardPlan | null {
    return this.store.plan;
  }

  get isLive(): boolean {
    return this.store.status === 'live';
  }

  /** Snapshots taken after the first. */
  get resyncs(): number {
    return Math.max(0, this.store.syncs - 1);
  }

  /** Times the chain of facts had to be mended by a snapshot. */
  get gaps(): number {
    return this.store.gaps;
  }

  close(): void {
    this.store.close();
  }

  /** Messages before the first snapshot, and those it already holds, say nothing about the chain. */
  private follow({ since, revision }: FactsMessage<BoardFact>): void {
    if (this.reached === null || revision <= this.reached) return;
    if (since !== this.reached) this.chainBreaks += 1;
    this.reached = revision;
  }

  private announce(fact: BoardFact): void {
    if (fact.type !== 'called' && fact.type !== 'recalled') return;
    const { callId, number, counterId, times } = fact.call;
    this.announced.push({ callId, number, counterId, times });
    this.shown.set(callId, fact.call);
  }

  private look(): void {
    const { view } = this.store;
    if (view === null || view === this.last) return;
    this.last = view;
    this.reached = Math.max(this.reached ?? 0, view.revision);
    for (const call of view.calls) this.shown.set(call.callId, call);
  }
}
