import { standsAlone, type FactsMessage } from '../contract/live.ts';

/** What became of one facts message. */
export type ChainStep = 'applied' | 'known' | 'early' | 'broken';

/**
 * A view that moves only along an unbroken chain of revisions. Messages that come before their
 * predecessor are kept until it arrives; `broken` means no later message can ever repair the chain.
 */
export class FactChain<View extends { revision: number }, Fact> {
  view: View | null = null;
  readonly #early = new Map<number, FactsMessage<Fact>>();

  /** `applied` is called for each fact, in order, once it is part of the view. */
  constructor(
    private readonly reduce: (view: View, fact: Fact) => View,
    private readonly applied: (fact: Fact, view: View) => void,
  ) {}

  /** Number of messages that wait for a predecessor. */
  get waiting(): number {
    return this.#early.size;
  }

  /** Starts the chain anew at a snapshot, then appends the kept messages that follow it. */
  restart(view: View): void {
    this.view = view;
    this.#drain();
  }

  /** Takes one message; never goes back and never skips a revision. */
  take(message: FactsMessage<Fact>): ChainStep {
    const view = this.view;
    if (view === null || message.since > view.revision) {
      this.#early.set(message.since, message);
      return 'early';
    }
    if (message.revision <= view.revision) return 'known';
    if (message.since < view.revision && message.since !== standsAlone) return 'broken';
    this.#append(view, message);
    this.#drain();
    return 'applied';
  }

  /** Drops the kept messages; the snapshot that comes contains them or their successors. */
  forgetEarly(): void {
    this.#early.clear();
  }

  #append(view: View, message: FactsMessage<Fact>): void {
    let next = view;
    for (const fact of message.facts) next = this.reduce(next, fact);
    next = { ...next, revision: message.revision };
    this.view = next;
    for (const fact of message.facts) this.applied(fact, next);
  }

  #drain(): void {
    for (let view = this.view; view !== null; view = this.view) {
      const message = this.#early.get(view.revision);
      if (message === undefined) break;
      this.#append(view, message);
    }
    const reached = this.view?.revision ?? 0;
    for (const [since, message] of this.#early) {
      if (message.revision <= reached) this.#early.delete(since);
    }
  }
}
