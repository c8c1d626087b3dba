import type { RecordedEvent } from '../../shared/contract/event.ts';
import type {
  Answer,
  CentreStore,
  Clock,
  CommitResult,
  CommitTurn,
  IsOutage,
  Log,
} from '../ports.ts';
import { centreTime } from '../domain/centre/centre-time.ts';
import { decideBatch } from './decide-batch.ts';
import { isKept } from './kept-answers.ts';
import type { KnownHistory } from './known-history.ts';
import type { Pending } from './pending.ts';

export interface BatchRunnerDeps {
  readonly store: CentreStore;
  readonly clock: Clock;
  readonly isOutage: IsOutage;
  readonly log: Log;
  /** Hash of a fresh secret, for a ticket whose command brings none. */
  readonly newTokenHash: () => string;
}

/** Tries of a batch, each forestalled by another process, after which it is waited for in line. */
const triesBeforeTurn = 4;
/** Tries in turn, where nobody forestalls: each settles a command or learns of commits that are new here. */
const triesInTurn = 80;

/**
 * Decides batches of one centre and commits them, each guarded by the revision: when another process was
 * faster, its events are folded in and the batch is decided again. Every command is settled in the end.
 */
export class BatchRunner {
  /** After an outage the last commit may or may not have happened: look before deciding again. */
  doubtful = false;

  constructor(
    private readonly history: KnownHistory,
    private readonly deps: BatchRunnerDeps,
    /** Called when the state in memory no longer fits the database. */
    private readonly lost: () => void,
  ) {}

  /** @param turn held already; without one, a batch that others keep forestalling takes it */
  async run(batch: readonly Pending[], turn?: CommitTurn): Promise<void> {
    let pending = batch;
    const mostTries = turn === undefined ? triesBeforeTurn : triesInTurn;
    for (let tries = 0; pending.length > 0 && tries < mostTries; tries++) {
      pending = await this.attempt(pending, turn);
    }
    if (pending.length === 0) return;
    if (turn === undefined) await this.runInTurn(pending);
    else this.giveUp(pending, 'commands could not be committed in any of their tries');
  }

  private async runInTurn(pending: readonly Pending[]): Promise<void> {
    let turn: CommitTurn;
    try {
      turn = await this.deps.store.takeTurn(this.history.state.setup.id);
    } catch (error) {
      for (const { reject } of pending) reject(error);
      return;
    }
    try {
      await this.run(pending, turn);
    } finally {
      await turn.release();
    }
  }

  /** One try at a batch; returns the commands that have to be decided again. */
  private async attempt(
    pending: readonly Pending[],
    turn: CommitTurn | undefined,
  ): Promise<readonly Pending[]> {
    const { history, deps } = this;
    const { state, committedRevision: since } = history;
    const atMs = centreTime(state, deps.clock.nowMs());
    const decided = decideBatch(state, pending, atMs, deps.newTokenHash);
    if (!decided.ok) {
      history.rollBack();
      decided.culprit.reject(decided.error);
      return pending.filter((other) => other !== decided.culprit);
    }
    const { events, commands, answers } = decided;
    const batch = { centreId: state.setup.id, since, atMs, events, commands, state };
    let result: CommitResult;
    try {
      const isToWrite = commands.length > 0 || events.length > 0;
      const unkept = pending.filter(({ command }, i) => !isKept(command, answers[i] as Answer));
      result = await this.confirm(unkept, isToWrite);
      if (isToWrite && result.status === 'committed') {
        result = await (turn ?? deps.store).commit(batch);
      }
    } catch (error) {
      return this.failed(pending, error, turn);
    }
    if (result.status !== 'committed') return this.refused(pending, result, turn);
    history.advanced(events, true);
    for (const [i, { resolve }] of pending.entries()) resolve(answers[i] as Answer);
    return [];
  }

  /**
   * People are only refused on the newest state, and only what was not done before. Where they leave no trace,
   * no commit finds that out: it is asked for. Alarm clocks ring again by themselves.
   */
  private async confirm(pending: readonly Pending[], isToWrite: boolean): Promise<CommitResult> {
    const refused = pending.filter(({ command }) => command.actor.type !== 'clock');
    if (refused.length === 0) return { status: 'committed' };
    const { store } = this.deps;
    const { state, committedRevision } = this.history;
    const centreId = state.setup.id;
    const before = await store.answersTo(
      centreId,
      refused.map(({ command }) => command),
    );
    if (before.size > 0) return { status: 'repeated', answers: before };
    const missed = isToWrite ? [] : await store.eventsAfter(centreId, committedRevision);
    return missed.length === 0 ? { status: 'committed' } : { status: 'stale', missed };
  }

  /** The database has written nothing. */
  private async refused(
    pending: readonly Pending[],
    result: Exclude<CommitResult, { status: 'committed' }>,
    turn: CommitTurn | undefined,
  ): Promise<readonly Pending[]> {
    this.history.rollBack();
    if (result.status === 'stale') return this.foldMissed(pending, result.missed);
    const unsettled = pending.filter(({ command, resolve }) => {
      const first = result.answers.get(command.commandId);
      if (first !== undefined) resolve(first);
      return first === undefined;
    });
    if (unsettled.length < pending.length) return unsettled;
    // Deciding the same again would be told the same again.
    if (pending.length > 1) await this.runAlone(pending, turn);
    else this.giveUp(pending, 'a command was done before, but its answer is not known');
    return [];
  }

  private foldMissed(
    pending: readonly Pending[],
    missed: readonly RecordedEvent[],
  ): readonly Pending[] {
    try {
      if (missed.length === 0) throw new Error('the database is behind what it has confirmed');
      this.history.fold(missed);
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
    error: unknown,
    turn: CommitTurn | undefined,
  ): Promise<readonly Pending[]> {
    this.history.rollBack();
    const outage = this.deps.isOutage(error);
    if (outage || pending.length === 1) {
      this.doubtful = true;
      for (const { reject } of pending) reject(error);
      return [];
    }
    await this.runAlone(pending, turn);
    return [];
  }

  private async runAlone(pending: readonly Pending[], turn: CommitTurn | undefined): Promise<void> {
    for (const one of pending) await this.run([one], turn);
  }

  /** A bug: better these commands fail than that the centre stands still with them. */
  private giveUp(pending: readonly Pending[], message: string): void {
    const centreId = this.history.state.setup.id;
    const commandIds = pending.map(({ command }) => command.commandId);
    this.deps.log.error({ centreId, commandIds }, message);
    for (const { reject } of pending) reject(new Error(message));
  }
}
