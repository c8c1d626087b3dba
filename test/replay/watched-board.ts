import { BoardClient } from '../support/board-client.ts';

/** A board in the lobby that notes when each call reached it. */
export class WatchedBoard {
  readonly client: BoardClient;
  /** Arrival of each announced call, by its id. */
  readonly arrivedAtMs = new Map<number, number>();

  constructor(origin: string, centreId: string) {
    this.client = new BoardClient(origin, centreId);
    this.client.store.onFacts((fact) => {
      if (fact.type === 'called' && !this.arrivedAtMs.has(fact.call.callId)) {
        this.arrivedAtMs.set(fact.call.callId, performance.now());
      }
    });
  }

  /** Calls it never showed, announced twice, or announced after a later one. */
  gaps(callIds: readonly number[]): string[] {
    const announced = this.client.announced.filter(({ times }) => times === 1);
    const faults = callIds
      .filter((callId) => !this.client.shown.has(callId))
      .map((callId) => `call ${callId} was never shown`);
    let last = 0;
    for (const { callId } of announced) {
      if (callId <= last) faults.push(`call ${callId} came after call ${last}`);
      last = Math.max(last, callId);
    }
    return faults;
  }
}
