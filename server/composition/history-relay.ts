import type { CentreNews, HistoryListener, Log } from '../ports.ts';

/**
 * Passes each step of history on, in the order in which the listeners joined. What is committed stays
 * committed: a listener that fails is reported, and neither the history nor the other listeners suffer.
 */
export class HistoryRelay implements HistoryListener {
  private readonly listeners: HistoryListener[] = [];

  constructor(private readonly log: Log) {}

  add(listener: HistoryListener): void {
    this.listeners.push(listener);
  }

  advanced(news: CentreNews): void {
    for (const listener of this.listeners) {
      try {
        listener.advanced(news);
      } catch (error) {
        const reason = error instanceof Error ? error.stack : String(error);
        this.log.error({ reason, revision: news.state.revision }, 'news was not passed on');
      }
    }
  }
}
