import type { Answer } from '../ports.ts';

/** Answers kept per centre in memory; older repetitions are answered from the database. */
const remembered = 2048;

/** Gives a repeated command the promise of its first run, so that a double click costs nothing. */
export class AnswerMemory {
  private readonly known = new Map<string, Promise<Answer>>();

  once(commandId: string, run: () => Promise<Answer>): Promise<Answer> {
    const before = this.known.get(commandId);
    if (before !== undefined) return before;
    const answer = run();
    this.known.set(commandId, answer);
    this.forgetOldest();
    // A failed run is not an answer: the client's next try must run.
    answer.catch(() => this.known.delete(commandId));
    return answer;
  }

  private forgetOldest(): void {
    if (this.known.size <= remembered) return;
    const oldest = this.known.keys().next();
    if (!oldest.done) this.known.delete(oldest.value);
  }
}
