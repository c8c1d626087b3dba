import type { Sql } from 'postgres';
import type { Commit, CommitResult } from '../ports.ts';
import { batchRows } from './batch.ts';
import { isOutage } from './database.ts';
import { asResult, sendGroup, type BatchToSend } from './send-group.ts';

interface Waiting extends BatchToSend {
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Groups under way at once: one flushes the write-ahead log while the next one is being written. */
const groupsUnderWay = 2;
const largestGroup = 32;

/**
 * Commits batches of different centres together. What a commit costs is mostly the flush at its end, so
 * batches that arrive while others are being written share the next one; a batch that finds nobody under
 * way goes at once. Each centre still has one batch under way, because its engine waits for the result.
 */
export class CommitGroups {
  private queue: Waiting[] = [];
  private underWay = 0;

  constructor(private readonly sql: Sql) {}

  commit(commit: Commit): Promise<CommitResult> {
    const { centreId, since, events } = commit;
    // The rows are taken now: an engine's journal is its own again once the result is there.
    const rows = batchRows(commit);
    return new Promise((resolve, reject) => {
      const head = { centreId, since, events: events.length };
      this.queue.push({ head, rows, resolve, reject });
      this.pump();
    });
  }

  private pump(): void {
    while (this.underWay < groupsUnderWay && this.queue.length > 0) {
      const group = this.queue.splice(0, largestGroup);
      this.underWay += 1;
      void this.write(group).finally(() => {
        this.underWay -= 1;
        this.pump();
      });
    }
  }

  /** Never rejects. A fault that is no outage is pinned on its batch by writing each alone. */
  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await sendGroup(this.sql, group);
      for (const { head, resolve } of group) resolve(asResult(head.centreId, outcomes));
    } catch (error) {
      if (isOutage(error) || group.length === 1) {
        for (const { reject } of group) reject(error);
        return;
      }
      for (const one of group) await this.write([one]);
    }
  }
}
