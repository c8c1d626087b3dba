import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { DeskActions } from './desk-actions.ts';
import { deskKeyOf, type DeskKey, type KeyPlace } from './desk-keys.ts';
import { keyPreferenceContext, type KeyPreference } from './key-preference.ts';

const textFields = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])';
const controls = 'button, a[href], summary, input:not([type=radio]), [role=switch]';

/** Listens to the whole page and turns key presses into what the officer wants done. */
export class DeskKeysController implements ReactiveController {
  #preference: KeyPreference | undefined;

  constructor(
    host: LitElement,
    private readonly actions: () => DeskActions | undefined,
  ) {
    host.addController(this);
    new ContextConsumer(host, {
      context: keyPreferenceContext,
      callback: (preference) => (this.#preference = preference),
    });
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const actions = this.actions();
    if (actions === undefined || event.defaultPrevented) return;
    const place = placeOf(event, actions.dialog !== null, this.#preference?.characters ?? true);
    const activates = event.key === 'Enter' || event.key === ' ';
    // A held-down Enter would press a focused button again and again.
    if (event.repeat && activates && place.inControl && !place.typing) event.preventDefault();
    const wanted = deskKeyOf(event, actions.stage, place);
    if (wanted === null) return;
    event.preventDefault();
    void act(actions, wanted);
  };
}

const placeOf = (event: KeyboardEvent, inDialog: boolean, characters: boolean): KeyPlace => {
  const focused = event.composedPath()[0];
  const matches = (selector: string): boolean =>
    focused instanceof Element && focused.matches(selector);
  return { characters, inDialog, typing: matches(textFields), inControl: matches(controls) };
};

const act = (actions: DeskActions, wanted: DeskKey): Promise<void> | undefined => {
  switch (wanted.do) {
    case 'primary':
      return actions.primary();
    case 'recall':
      return actions.recall();
    case 'no-show':
      return actions.noShow();
    case 'complete':
      return actions.complete();
    case 'undo':
      return actions.undoLast();
    case 'confirm-priority':
      return actions.confirmPriority();
    case 'reject-priority':
      return actions.rejectPriority();
    case 'resume':
      return actions.resumeNth(wanted.nth);
    case 'outcome':
      actions.chooseOutcome(wanted.outcome);
      return undefined;
    case 'hold':
    case 'transfer':
    case 'break':
    case 'shortcuts':
      actions.show(wanted.do);
      return undefined;
  }
};
