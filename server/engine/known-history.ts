import type { RecordedEvent } from '../../shared/contract/event.ts';
import { evolve } from '../domain/centre/evolve.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { finishedBy, learnFinished, unlearnUndone } from '../domain/routing/learn-finished.ts';
import type { HistoryListener } from '../ports.ts';
import { commitsOf } from './commits-of.ts';

/**
 * A centre's history as far as this process knows it. The state may for a while hold what a batch has
 * decided and not committed; what is committed is told to the listener, step by step.
 */
export class KnownHistory {
  /** The last revision known to be committed. */
  committedRevision: number;
  private committedAtMs: number;

  constructor(
    readonly state: CentreState,
    private readonly listener: HistoryListener,
  ) {
    this.committedRevision = state.revision;
    this.committedAtMs = state.atMs;
  }

  /** Commit by commit, so that screens here are told what they were told where the commits were made. */
  fold(events: readonly RecordedEvent[]): void {
    for (const commit of commitsOf(events)) this.foldCommit(commit);
  }

  /** What is certain now: nothing is undone any more, experience is gained, everybody is told. */
  advanced(events: readonly RecordedEvent[], made: boolean): void {
    const { state } = this;
    state.journal.clear();
    if (events.length === 0) return;
    const since = this.committedRevision;
    this.committedRevision = state.revision;
    this.committedAtMs = state.atMs;
    learnFinished(state, finishedBy(state, events));
    unlearnUndone(state, events);
    this.listener.advanced({ state, since, events, made });
  }

  /** Undoes what is not committed. */
  rollBack(): void {
    this.state.journal.undoAll();
    this.state.revision = this.committedRevision;
    this.state.atMs = this.committedAtMs;
  }

  private foldCommit(events: readonly RecordedEvent[]): void {
    try {
      for (const event of events) evolve(this.state, event);
    } catch (error) {
      this.rollBack();
      throw error;
    }
    this.advanced(events, false);
  }
}
