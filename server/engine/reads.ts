import type { CentreState } from '../domain/centre/state.ts';

/** A question about a centre's state that waits for its turn. */
export interface Read {
  /** True: after asking Postgres for what other processes have done. */
  readonly fresh: boolean;
  readonly run: (state: CentreState) => void;
  readonly fail: (error: unknown) => void;
}

/** Answers each; a question that throws fails alone. */
export function serveReads(reads: readonly Read[], state: CentreState): void {
  for (const read of reads) {
    try {
      read.run(state);
    } catch (error) {
      read.fail(error);
    }
  }
}
