import type { RecordedEvent } from '../../shared/contract/event.ts';
import { evolve } from '../domain/centre/evolve.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { finishedBy, learnFinished } from '../domain/routing/learn-finished.ts';
import type {
  Answer,
  CentreStore,
  Clock,
  Command,
  CommitResult,
  CommitTurn,
  HistoryListener,
  IsOutage,
} from '../ports.ts';
import { AnswerMemory } from './answer-memory.ts';
import { commitsOf } from './commits-of.ts';
import { decideBatch, type Pending } from './decide-batch.ts';
import { serveReads, type Read } from './reads.ts';

export interface EngineDeps {
  readonly store: CentreStore;
  readonly clock: Clock;
  readonly listener: HistoryListener;
  readonly isOutage: IsOutage;
  /** Hash of a fresh secret, for a ticket whose command brings none. */
  readonly newTokenHash: () => string;
}

/** Commands committed together; more only makes the first of them wait longer. */
const batchSize = 64;
/** Tries of a batch, each forestalled by another process, after which it is waited for in line. */
const triesBeforeTurn = 4;

/**
 * One centre's single thread. Commands are decided on the state in memory and committed in batches, one
 * batch under way at a time, guarded by the revision: when another process was faster, its events are
 * folded in and the batch is decided again. Nothing is answered or shown before its commit is durable.
 */
export class CentreEngine {
  private inbox: Pending[] = [];
  private reads: Read[] = [];
  private received: RecordedEvent[] = [];
  private readonly answers = new AnswerMemory();
  private running = false;
  /** After an outage the last commit may or may not have happened: look before deciding again. */
  private doubtful = false;

  constructor(
    private state: CentreState,
    private readonly deps: EngineDeps,
    /** Called when this engine's state no longer fits the database. */
    private readonly lost: () => void,
  ) {}

  /** Decides and commits a command. Rejects only on an outage or a bug; then nothing is known of the command. */
  execute(command: Command): Promise<Answer> {
    return this.answers.once(command, () => {
      return new Promise<Answer>((resolve, reject) => {
        this.inbox.push({ command, resolve, reject });
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

  /** The last revision this process knows. May be behind while a batch is under way. */
  get revision(): number {
    return this.state.revision;
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
        if (this.doubtful || reads.some(({ fresh }) => fresh)) await this.catchUp();
      } catch (error) {
        if (!this.deps.isOutage(error)) this.lost();
        for (const pending of batch) pending.reject(error);
        for (const read of reads) read.fail(error);
        continue;
      }
      serveReads(reads, this.state);
      await this.runBatch(batch);
    }
  }

  private async foldReceived(): Promise<void> {
    const news = this.received.splice(0).filter((event) => event.revision > this.state.revision);
    if (news.length === 0) return;
    news.sort((a, b) => a.revision - b.revision);
    const consecutive = news.every(({ revision }, i) => revision === this.state.revision + 1 + i);
    if (consecutive) this.fold(news);
    else await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    const missed = await this.deps.store.eventsAfter(this.state.setup.id, this.state.revision);
    this.fold(missed);
    this.doubtful = false;
  }

  /** Commit by commit, so that screens here are told what they were told where the commits were made. */
  private fold(events: readonly RecordedEvent[]): void {
    for (const commit of commitsOf(events)) this.foldCommit(commit);
  }

  private foldCommit(events: readonly RecordedEvent[]): void {
    const since = this.state.revision;
    try {
      for (const event of events) evolve(this.state, event);
    } catch (error) {
      this.rollBack(since);
      throw error;
    }
    this.advanced(since, events, false);
  }

  /** What is certain now: nothing is undone any more, experience is gained, everybody is told. */
  private advanced(since: number, events: readonly RecordedEvent[], made: boolean): void {
    const { state } = this;
    state.journal.clear();
    if (events.length === 0) return;
    learnFinished(state, finishedBy(state, events));
    this.deps.listener.advanced({ state, since, events, made });
  }

  /** @param turn held already; without one, a batch that others keep forestalling takes it */
  private async runBatch(batch: readonly Pending[], turn?: CommitTurn): Promise<void> {
    let pending = batch;
    for (let tries = 0; pending.length > 0; tries++) {
      if (turn === undefined && tries === triesBeforeTurn) {
        await this.runInTurn(pending);
        return;
      }
      pending = await this.attempt(pending, turn);
    }
  }

  private async runInTurn(pending: readonly Pending[]): Promise<void> {
    let turn: CommitTurn;
    try {
      turn = await this.deps.store.takeTurn(this.state.setup.id);
    } catch (error) {
      for (const { reject } of pending) reject(error);
      return;
    }
    try {
      await this.runBatch(pending, turn);
    } finally {
      await turn.release();
    }
  }

  /** One try at a batch; returns the commands that have to be decided again. */
  private async attempt(
    pending: readonly Pending[],
    turn: CommitTurn | undefined,
  ): Promise<readonly Pending[]> {
    const since = this.state.revision;
    const atMs = this.deps.clock.nowMs();
    const decided = decideBatch(this.state, pending, atMs, this.deps.newTokenHash);
    if (!decided.ok) {
      this.rollBack(since);
      decided.culprit.reject(decided.error);
      return pending.filter((other) => other !== decided.culprit);
    }
    const { events, commands, answers } = decided;
    let result: CommitResult = { status: 'committed' };
    if (commands.length > 0 || events.length > 0) {
      const centreId = this.state.setup.id;
      const batch = { centreId, since, atMs, events, commands, state: this.state };
      try {
        result = await (turn ?? this.deps.store).commit(batch);
      } catch (error) {
        return this.failed(pending, since, error, turn);
      }
    }
    return this.settle(pending, answers, since, events, result);
  }

  private settle(
    pending: readonly Pending[],
    answers: readonly Answer[],
    since: number,
    events: readonly RecordedEvent[],
    result: CommitResult,
  ): readonly Pending[] {
    if (result.status === 'committed') {
      this.advanced(since, events, true);
      for (const [i, { resolve }] of pending.entries()) resolve(answers[i] as Answer);
      return [];
    }
    this.rollBack(since);
    if (result.status === 'stale') return this.foldMissed(pending, result.missed);
    return pending.filter(({ command, resolve }) => {
      const first = result.answers.get(command.commandId);
      if (first !== undefined) resolve(first);
      return first === undefined;
    });
  }

  private foldMissed(
    pending: readonly Pending[],
    missed: readonly RecordedEvent[],
  ): readonly Pending[] {
    try {
      if (missed.length === 0) throw new Error('the database is behind what it has confirmed');
      this.fold(missed);
      return pending;
    } catch (error) {
      // The state in memory is of no use any more: the next command loads the centre anew.
      this.lost();
      for (const { reject } of pending) reject(error);
      return [];
    }
  }

  /** An outage fails the whole batch; any other fault is pinned on one command by trying each alone. */
  private async failed(
    pending: readonly Pending[],
    since: number,
    error: unknown,
    turn: CommitTurn | undefined,
  ): Promise<readonly Pending[]> {
    this.rollBack(since);
    const outage = this.deps.isOutage(error);
    if (outage || pending.length === 1) {
      this.doubtful = true;
      for (const { reject } of pending) reject(error);
      return [];
    }
    for (const one of pending) await this.runBatch([one], turn);
    return [];
  }

  private rollBack(to: number): void {
    this.state.journal.undoAll();
    this.state.revision = to;
  }
}
