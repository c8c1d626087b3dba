import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { announcementFaults, boardFaults } from '../support/board-checker.ts';
import { BoardClient } from '../support/board-client.ts';
import type { History } from '../support/history.ts';

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

  /** Calls it never showed, announced twice or in another order, and what its last picture shows wrongly. */
  gaps(callIds: readonly number[], history: History, centre: CentreDefinition): string[] {
    return [
      ...callIds
        .filter((callId) => !this.client.shown.has(callId))
        .map((callId) => `call ${callId} was never shown`),
      ...announcementFaults(this.client, history),
      ...boardFaults(this.client.view, history, centre),
    ];
  }
}
