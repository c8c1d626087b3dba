import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import type { LiveServer } from './live-sockets.ts';

/** Long enough to gather what a busy process commits, far too short for an eye. */
const gatherMs = 4;

/**
 * Tells the other processes what this one commits, many commits in one message when it is busy, and
 * nothing while it is the only one. News that cannot be sent is not kept: the others find it in
 * Postgres with their next heartbeat.
 */
export class ProcessNewsSender {
  private gathered: [string, RecordedEvent[]][] = [];
  private isAlone = false;

  constructor(
    private readonly io: LiveServer,
    private readonly reachable: () => boolean,
  ) {}

  /** True when the last count found no other process. */
  get alone(): boolean {
    return this.isAlone;
  }

  committed(centreId: string, events: readonly RecordedEvent[]): void {
    if (this.isAlone) return;
    if (this.gathered.length === 0) {
      setTimeout(() => {
        this.send();
      }, gatherMs);
    }
    this.gathered.push([centreId, [...events]]);
  }

  planned(plan: Plan): void {
    if (!this.isAlone && this.reachable()) this.io.serverSideEmit('planned', plan);
  }

  /** Counts the processes; called with each heartbeat. Never rejects. */
  async countProcesses(): Promise<void> {
    this.isAlone = this.reachable() && (await this.serverCount()) <= 1;
  }

  /** More than one when Redis cannot tell: better a message too many. */
  private async serverCount(): Promise<number> {
    try {
      return await this.io.of('/').adapter.serverCount();
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }

  private send(): void {
    const news = this.gathered;
    this.gathered = [];
    if (this.reachable()) this.io.serverSideEmit('committed', news);
  }
}
