import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Answer, Command, HistoryListener } from '../ports.ts';
import { AnswerMemory } from './answer-memory.ts';
import { BatchRunner, type BatchRunnerDeps } from './batch-runner.ts';
import { KnownHistory } from './known-history.ts';
import { PendingCommands, type Pending } from './pending.ts';
import { serveReads, type Read } from './reads.ts';

export interface EngineDeps extends BatchRunnerDeps {
  readonly listener: HistoryListener;
}

/** Commands committed together; more only makes the first of them wait longer. */
const batchSize = 64;

/**
 * One centre's single thread. Commands are decided on the state in memory and committed in batches, one
 * batch under way at a time. Nothing is answered or shown before its commit is durable.
 */
export class CentreEngine {
  private inbox: Pending[] = [];
  private reads: Read[] = [];
  private received: RecordedEvent[] = [];
  private readonly answers = new AnswerMemory();
  private readonly pending = new PendingCommands(() => performance.now());
  private readonly history: KnownHistory;
  private readonly batches: BatchRunner;
  private running = false;

  constructor(
    private readonly state: CentreState,
    private readonly deps: EngineDeps,
    /** Called when this engine's state no longer fits the database. */
    private readonly lost: () => void,
  ) {
    this.history = new KnownHistory(state, deps.listener);
    this.batches = new BatchRunner(this.history, deps, lost);
  }

  /** Decides and commits a command. Rejects only on an outage or a bug; then nothing is known of the command. */
  execute(command: Command): Promise<Answer> {
    return this.answers.once(command, () => {
      return new Promise<Answer>((resolve, reject) => {
        this.inbox.push(this.pending.add(command, resolve, reject));
        this.wake();
      });
    });
  }

  /** Runs `query` on the newest committed state, never in the middle of a batch. */
  read<T>(query: (state: CentreState) => T): Promise<T> {
    return this.enqueueRead(true, query);
  }

  /** As {@link read}, on what this process knows: it may be a moment behind other processes. */
  readKnown<T>(query: (state: CentreState) => T): Promise<T> {
    return this.enqueueRead(false, query);
  }

  /**
   * Looks at the state at once. It may hold changes that are not committed yet: only for what an answered
   * command has made certain, such as a ticket's secret.
   */
  glance<T>(query: (state: CentreState) => T): T {
    return query(this.state);
  }

  /** Events another process committed; a gap is closed from the database. */
  receive(events: readonly RecordedEvent[]): void {
    this.received.push(...events);
    this.wake();
  }

  /** The last revision this process knows to be committed; other processes may be further. */
  get committedRevision(): number {
    return this.history.committedRevision;
  }

  /** How long the oldest command without an answer has waited; 0 while there is none. */
  oldestPendingMs(): number {
    return this.pending.oldestMs();
  }

  private enqueueRead<T>(fresh: boolean, query: (state: CentreState) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = (state: CentreState) => {
        resolve(query(state));
      };
      this.reads.push({ fresh, run, fail: reject });
      this.wake();
    });
  }

  private wake(): void {
    if (this.running) return;
    this.running = true;
    void this.run().finally(() => {
      this.running = false;
      if (this.hasWork()) this.wake();
    });
  }

  private hasWork(): boolean {
    return this.inbox.length > 0 || this.reads.length > 0 || this.received.length > 0;
  }

  private async run(): Promise<void> {
    while (this.hasWork()) {
      const batch = this.inbox.splice(0, batchSize);
      const reads = this.reads.splice(0);
      try {
        await this.foldReceived();
        if (this.batches.doubtful || reads.some(({ fresh }) => fresh)) await this.catchUp();
      } catch (error) {
        if (!this.deps.isOutage(error)) this.lost();
        for (const pending of batch) pending.reject(error);
        for (const read of reads) read.fail(error);
        continue;
      }
      serveReads(reads, this.state);
      await this.batches.run(batch);
    }
  }

  private async foldReceived(): Promise<void> {
    const news = this.received.splice(0).filter((event) => event.revision > this.state.revision);
    if (news.length === 0) return;
    news.sort((a, b) => a.revision - b.revision);
    const consecutive = news.every(({ revision }, i) => revision === this.state.revision + 1 + i);
    if (consecutive) this.history.fold(news);
    else await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    const missed = await this.deps.store.eventsAfter(this.state.setup.id, this.state.revision);
    this.history.fold(missed);
    this.batches.doubtful = false;
  }
}
