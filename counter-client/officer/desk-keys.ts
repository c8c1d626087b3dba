import type { ServiceOutcome } from '../../shared/contract/ticket-state.ts';
import type { Stage } from './stage.ts';

/** Order of the outcomes on the screen and of the keys 1 to 5. */
export const outcomeOrder: readonly ServiceOutcome[] = [
  'accepted',
  'incomplete',
  'guided-online',
  'refused',
  'collected-result',
];

/** What a key asks for. */
export type DeskKey =
  | { do: 'primary' | 'recall' | 'no-show' | 'hold' | 'transfer' | 'complete' | 'break' }
  | { do: 'undo' | 'confirm-priority' | 'reject-priority' }
  | { do: 'resume'; nth: number }
  | { do: 'shortcuts' }
  | { do: 'outcome'; outcome: ServiceOutcome };

/** Where a key was pressed. */
export interface KeyPlace {
  /** False: the officer has switched single characters off (WCAG 2.1.4). */
  characters: boolean;
  /** True: a button or link has the focus; Space and Enter are its own. */
  inControl: boolean;
  /** True: a text field has the focus; every character is its own. */
  typing: boolean;
  inDialog: boolean;
}

interface PressedKey {
  readonly key: string;
  readonly repeat: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does at the desk; null leaves it to the browser. A held-down key acts once. */
export const deskKeyOf = (event: PressedKey, stage: Stage, place: KeyPlace): DeskKey | null => {
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || place.inDialog) return null;
  if (event.key === 'F2') return { do: 'primary' };
  if (place.typing) return null;
  if (event.key === ' ' || event.key === 'Enter') return place.inControl ? null : { do: 'primary' };
  return place.characters ? characterKeyOf(event.key, stage) : null;
};

const characterKeyOf = (key: string, stage: Stage): DeskKey | null => {
  const attended = stage.at === 'called' || stage.at === 'serving';
  const outcome = outcomeOrder[Number(key) - 1];
  if (outcome !== undefined) {
    if (stage.at === 'serving') return { do: 'outcome', outcome };
    return stage.at === 'idle' || stage.at === 'away' ? { do: 'resume', nth: Number(key) } : null;
  }
  const claims = stage.at === 'called' && stage.ticket.claim === 'open';
  switch (key.toLowerCase()) {
    case 'r':
      return stage.at === 'called' ? { do: 'recall' } : null;
    case 'n':
      return stage.at === 'called' ? { do: 'no-show' } : null;
    case 'c':
      return stage.at === 'serving' ? { do: 'complete' } : null;
    case 'h':
      return attended ? { do: 'hold' } : null;
    case 't':
      return attended ? { do: 'transfer' } : null;
    case 'b':
      return stage.at === 'no-counter' ? null : { do: 'break' };
    case 'y':
      return claims ? { do: 'confirm-priority' } : null;
    case 'x':
      return claims ? { do: 'reject-priority' } : null;
    case 'z':
      return stage.at === 'no-counter' ? null : { do: 'undo' };
    case '?':
      return { do: 'shortcuts' };
    default:
      return null;
  }
};
