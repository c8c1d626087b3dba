import type { CentreNews, HistoryListener } from '../ports.ts';

/** Passes each step of history on, in the order in which the listeners joined. */
export class HistoryRelay implements HistoryListener {
  private readonly listeners: HistoryListener[] = [];

  add(listener: HistoryListener): void {
    this.listeners.push(listener);
  }

  advanced(news: CentreNews): void {
    for (const listener of this.listeners) listener.advanced(news);
  }
}
