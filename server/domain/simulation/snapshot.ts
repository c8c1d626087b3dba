import type { HallStart } from './hall-model.ts';
import type { TicketStream } from './ticket-stream.ts';

/**
 * A hall at one moment, ready to be played on: the people in line, the services under way, the officers.
 * `stream` holds first the waiting, then those in service, `waiting` + services under way in all; a
 * replication appends what is still to come and rewinds afterwards.
 */
export interface HallSnapshot {
  readonly stream: TicketStream;
  readonly waiting: number;
  /** Tickets of the snapshot itself. */
  readonly count: number;
  readonly start: HallStart;
}
