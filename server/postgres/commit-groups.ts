import type { Sql } from 'postgres';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { Answer, Commit, CommitResult } from '../ports.ts';
import { batchRows, joinRows, type BatchRows } from './batch.ts';
import { isOutage } from './database.ts';

type Outcome =
  | { status: 'committed' }
  | { status: 'stale'; missed: RecordedEvent[] }
  | { status: 'repeated'; answers: Record<string, Answer> };

interface Waiting {
  readonly head: { centreId: string; since: number; events: number };
  readonly rows: BatchRows;
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
      const outcomes = await this.send(group);
      for (const { head, resolve } of group) resolve(asResult(head.centreId, outcomes));
    } catch (error) {
      if (isOutage(error) || group.length === 1) {
        for (const { reject } of group) reject(error);
        return;
      }
      for (const one of group) await this.write([one]);
    }
  }

  private async send(group: readonly Waiting[]): Promise<Record<string, Outcome>> {
    const heads = JSON.stringify(group.map(({ head }) => head));
    const rows = JSON.stringify(joinRows(group.map((waiting) => waiting.rows)));
    const [row] = await this.sql<[{ outcomes: Record<string, Outcome> }]>`
      select luot_commit(${heads}::text::jsonb, ${rows}::text::jsonb) as outcomes`;
    return row.outcomes;
  }
}

function asResult(centreId: string, outcomes: Record<string, Outcome>): CommitResult {
  const outcome = outcomes[centreId];
  if (outcome === undefined) throw new Error(`the database knows no centre ${centreId}`);
  if (outcome.status !== 'repeated') return outcome;
  return { status: 'repeated', answers: new Map(Object.entries(outcome.answers)) };
}
