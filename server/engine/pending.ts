import type { Answer, Command } from '../ports.ts';

/** A command that waits for its answer. */
export interface Pending {
  readonly command: Command;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** All commands of an engine that have no answer yet, in the order in which they came. */
export class PendingCommands {
  private readonly since = new Map<Pending, number>();

  /** @param nowMs a clock that only counts on: how long something waits must not depend on the time of day */
  constructor(private readonly nowMs: () => number) {}

  /** Makes a command pending until it is resolved or rejected. */
  add(command: Command, resolve: Pending['resolve'], reject: Pending['reject']): Pending {
    const pending: Pending = {
      command,
      resolve: (answer) => {
        this.since.delete(pending);
        resolve(answer);
      },
      reject: (error) => {
        this.since.delete(pending);
        reject(error);
      },
    };
    this.since.set(pending, this.nowMs());
    return pending;
  }

  /** How long the oldest has waited; 0 while there is none. */
  oldestMs(): number {
    const oldest = this.since.values().next();
    return oldest.done ? 0 : this.nowMs() - oldest.value;
  }
}
