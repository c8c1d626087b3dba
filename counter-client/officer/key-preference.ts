import { createContext } from '@lit/context';
import { ChangeSource } from '../shared/change-source.ts';

const storageKey = 'luot.officer.characters';

/** Whether single characters are shortcuts at this computer (WCAG 2.1.4); on until switched off. */
export class KeyPreference extends ChangeSource {
  characters: boolean;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    super();
    this.characters = storage?.getItem(storageKey) !== 'off';
  }

  set(characters: boolean): void {
    this.characters = characters;
    this.storage?.setItem(storageKey, characters ? 'on' : 'off');
    this.changed();
  }
}

/** Provided by the page's root element. */
export const keyPreferenceContext = createContext<KeyPreference>(Symbol('key preference'));
