import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { LiveServer } from './live-sockets.ts';

/** Long enough to gather what a busy process commits, far too short for an eye. */
const gatherMs = 4;

/** Tells the other processes what this one commits, many commits in one message when it is busy. */
export class ProcessNewsSender {
  private gathered: [string, RecordedEvent[]][] = [];

  constructor(
    private readonly io: LiveServer,
    private readonly reachable: () => boolean,
  ) {}

  committed(centreId: string, events: readonly RecordedEvent[]): void {
    if (this.gathered.length === 0) {
      setTimeout(() => {
        this.send();
      }, gatherMs);
    }
    this.gathered.push([centreId, [...events]]);
  }

  /** News that cannot be sent is not kept: the heartbeat of the others finds it in Postgres. */
  private send(): void {
    const news = this.gathered;
    this.gathered = [];
    if (this.reachable()) this.io.serverSideEmit('committed', news);
  }
}
