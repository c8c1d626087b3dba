import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { language as languageSchema, type Language } from '../contract/text.ts';
import { storage } from './storage.ts';

/** One thing said in each language: a text, or a function that makes the text. */
export type Localized<Said> = Readonly<Record<Language, Said>>;

const storageKey = 'luot.language';
const listeners = new Set<() => void>();
let current: Language = 'vi';

/** The language the page speaks now. */
export const currentLanguage = (): Language => current;

/** `text` in the page's language: `say(texts.hello)`, `say(texts.ahead)(3)`. */
export const say = <Said>(text: Localized<Said>): Said => text[current];

/**
 * Switches the page at once. `remember` keeps the choice for the next visit; a shared screen does
 * not remember.
 */
export const setLanguage = (language: Language, { remember = true } = {}): void => {
  if (remember) storage()?.setItem(storageKey, language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  if (language === current) return;
  current = language;
  for (const listener of listeners) listener();
};

/** Speaks the language chosen at an earlier visit, else `fallback`. */
export const restoreLanguage = (fallback: Language = 'vi'): void => {
  const kept = languageSchema.safeParse(storage()?.getItem(storageKey));
  setLanguage(kept.success ? kept.data : fallback, { remember: false });
};

/** Calls `listener` after every switch of the language. */
export const onLanguageChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Renders its host again when the language changes. */
export class LocaleController implements ReactiveController {
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = onLanguageChange(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }
}
