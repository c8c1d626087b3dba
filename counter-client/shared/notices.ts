import { createContext } from '@lit/context';
import type { Localized } from '../../shared/ui/locale.ts';
import { ChangeSource } from './change-source.ts';

/** How long a passing notice stays, ms: time to look up from a person and read two sentences. */
export const noticeStaysMs = 10_000;

/** `moved`: something was done to this person from elsewhere; it stays until it is dismissed. */
export type NoticeTone = 'done' | 'problem' | 'moved';

/** Dismisses the notice and runs. */
export interface NoticeAction {
  label: Localized<string>;
  run(): void;
}

/** One message on the screen. */
export interface Notice {
  id: number;
  tone: NoticeTone;
  text: Localized<string>;
  /** One thing that can be done about it, such as undoing. */
  action: NoticeAction | null;
}

/**
 * Short messages that never block the work, newest last, at most three at a time; of problems and of
 * what was done from elsewhere only the newest. Only the newest act can be undone: the ways back of
 * two acts might contradict each other.
 */
export class Notices extends ChangeSource {
  list: readonly Notice[] = [];
  #nextId = 1;

  add(tone: NoticeTone, text: Localized<string>, action: NoticeAction | null = null): void {
    const notice = { id: this.#nextId++, tone, text, action };
    const others = this.list
      .filter((other) => tone === 'done' || other.tone !== tone)
      .map((other) => (tone === 'done' ? { ...other, action: null } : other));
    this.#set([...others, notice].slice(-3));
    if (tone !== 'moved') setTimeout(() => this.dismiss(notice.id), noticeStaysMs);
  }

  /** What was said in this tone is no longer true. */
  clear(tone: NoticeTone): void {
    if (this.list.some((notice) => notice.tone === tone)) {
      this.#set(this.list.filter((notice) => notice.tone !== tone));
    }
  }

  dismiss(id: number): void {
    if (this.list.some((notice) => notice.id === id)) {
      this.#set(this.list.filter((notice) => notice.id !== id));
    }
  }

  #set(list: readonly Notice[]): void {
    this.list = list;
    this.changed();
  }
}

/** Provided by the page's root element. */
export const noticesContext = createContext<Notices>(Symbol('notices'));
