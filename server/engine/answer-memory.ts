import type { Answer, Command } from '../ports.ts';
import { isKept } from './kept-answers.ts';

/** Answers kept per centre in memory; older repetitions are answered from the database. */
const remembered = 2048;

interface Known {
  /** What was asked, and by whom. */
  readonly wish: string;
  readonly answer: Promise<Answer>;
}

/** Gives a repeated command the promise of its first run, so that a double click costs nothing. */
export class AnswerMemory {
  private readonly known = new Map<string, Known>();

  once(command: Command, run: () => Promise<Answer>): Promise<Answer> {
    const { commandId, input, actor } = command;
    const wish = JSON.stringify([input, actor]);
    const before = this.known.get(commandId);
    if (before !== undefined) return before.wish === wish ? before.answer : usedBefore();
    const answer = run();
    this.known.set(commandId, { wish, answer });
    this.forgetOldest();
    const forget = () => {
      if (this.known.get(commandId)?.answer === answer) this.known.delete(commandId);
    };
    // A failed run is not an answer: the client's next try must run.
    answer.then((given) => {
      if (!isKept(command, given)) forget();
    }, forget);
    return answer;
  }

  private forgetOldest(): void {
    if (this.known.size <= remembered) return;
    const oldest = this.known.keys().next();
    if (!oldest.done) this.known.delete(oldest.value);
  }
}

/** The same id for another wish, or by somebody else, is a mistake of the client; the database says the same. */
function usedBefore(): Promise<Answer> {
  const detail = 'commandId: used before for something else';
  return Promise.resolve({ ok: false, code: 'invalid-input', detail });
}
