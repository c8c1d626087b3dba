import { recordedEvent, type RecordedEvent } from '../../../shared/contract/event.ts';
import { evolve } from '../../../server/domain/centre/evolve.ts';
import type { CentreState } from '../../../server/domain/centre/state.ts';
import type {
  Answer,
  CentreStore,
  Command,
  Commit,
  CommitResult,
  CommitTurn,
} from '../../../server/ports.ts';
import { smallState } from './setup.ts';

/** The database is away. */
export class Outage extends Error {}
/** What the engine takes for an outage of the fake store. */
export const isOutage = (error: unknown) => error instanceof Outage;

/** The history of the small centre in memory: the {@link CentreStore} port without a database. */
export class FakeCentreStore implements CentreStore {
  readonly history: RecordedEvent[] = [];
  readonly answers = new Map<string, Answer>();
  /** Ids of the commands of each commit that was written. */
  readonly written: string[][] = [];
  /** Turns taken so far; `turn` is the one under way. */
  turns = 0;
  turn: Promise<void> | null = null;
  /** Calls of `eventsAfter` and `load`. */
  asked = 0;
  /** Awaited before each access; a test holds, orders or fails accesses with it. */
  before: () => Promise<void> = async () => undefined;
  /** Awaited after a commit was written, before its result goes out. */
  after: (commit: Commit) => Promise<void> = async () => undefined;
  /** Throws what a broken constraint would. */
  check: (commit: Commit) => void = () => undefined;

  /** The state all of the history gives. */
  fold(): CentreState {
    const state = smallState();
    for (const event of this.history) evolve(state, event);
    state.journal.clear();
    return state;
  }

  /** Writes events that some other process has made. */
  append(events: readonly RecordedEvent[]): void {
    this.history.push(...copies(events));
  }

  async load(centreId: string): Promise<CentreState | null> {
    await this.before();
    this.asked += 1;
    return centreId === 'small' ? this.fold() : null;
  }

  async commit(commit: Commit): Promise<CommitResult> {
    await this.before();
    while (this.turn !== null) await this.turn;
    return this.finish(commit);
  }

  /** Others' commits wait until the turn is released; so do their turns. */
  async takeTurn(): Promise<CommitTurn> {
    while (this.turn !== null) await this.turn;
    const held = promise();
    this.turn = held.promise;
    this.turns += 1;
    return {
      commit: (commit) => this.finish(commit),
      release: async () => {
        this.turn = null;
        held.resolve();
      },
    };
  }

  /** Writes a batch that has come through; a test may put another database in its place. */
  async finish(commit: Commit): Promise<CommitResult> {
    const result = this.write(commit);
    if (result.status === 'committed') await this.after(commit);
    return result;
  }

  async answersTo(_centreId: string, commands: readonly Command[]) {
    await this.before();
    return this.known(commands.map(({ commandId }) => commandId));
  }

  async eventsAfter(_centreId: string, revision: number): Promise<RecordedEvent[]> {
    await this.before();
    this.asked += 1;
    return copies(this.history.slice(revision));
  }

  async revisions(centreIds: readonly string[]): Promise<Map<string, number>> {
    await this.before();
    return new Map(centreIds.map((id) => [id, this.history.length]));
  }

  private known(commandIds: readonly string[]): Map<string, Answer> {
    const found = commandIds.flatMap((commandId) => {
      const answer = this.answers.get(asUuid(commandId));
      return answer === undefined ? [] : [[asUuid(commandId), answer] as const];
    });
    return new Map(found);
  }

  private write({ since, events, commands, ...rest }: Commit): CommitResult {
    if (since !== this.history.length) {
      return { status: 'stale', missed: copies(this.history.slice(since)) };
    }
    const known = this.known(commands.map(({ commandId }) => commandId));
    if (known.size > 0) return { status: 'repeated', answers: known };
    if (new Set(commands.map(({ commandId }) => asUuid(commandId))).size < commands.length) {
      throw new Error('duplicate key value violates unique constraint "command_pkey"');
    }
    this.check({ since, events, commands, ...rest });
    this.history.push(...copies(events));
    for (const { commandId, answer } of commands) this.answers.set(asUuid(commandId), answer);
    this.written.push(commands.map(({ commandId }) => commandId));
    return { status: 'committed' };
  }
}

/** Both cases are one id to the database, and come back in small letters. */
function asUuid(commandId: string): string {
  return commandId.toLowerCase();
}

/** Events as they come back from a database: new objects, checked at the door. */
function copies(events: readonly RecordedEvent[]): RecordedEvent[] {
  return recordedEvent.array().parse(JSON.parse(JSON.stringify(events)));
}

/** Holds every access to the store until `open`; `reached` resolves when the first one has come. */
export function hold(store: FakeCentreStore): { reached: Promise<void>; open: () => void } {
  const came = promise();
  const passed = promise();
  store.before = () => {
    came.resolve();
    return passed.promise;
  };
  return { reached: came.promise, open: passed.resolve };
}

function promise(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const made = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise: made, resolve };
}
