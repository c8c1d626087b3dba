import { consume } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say, type Localized } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { consoleTexts } from './console-texts.ts';
import { DeskDialogElement } from './desk-dialog.ts';
import { actTexts } from './act-texts.ts';
import { claimTexts, deskTexts } from './desk-texts.ts';
import { keyPreferenceContext, type KeyPreference } from './key-preference.ts';

const primaryKeys = (): string[] => [say(deskTexts.spaceKey), 'Enter', 'F2'];
const characterKeys: readonly (readonly [string, Localized<string>])[] = [
  ['1–5', deskTexts.outcome],
  ['C', deskTexts.complete],
  ['R', deskTexts.recall],
  ['N', deskTexts.noShow],
  ['H', deskTexts.hold],
  ['T', deskTexts.transfer],
  ['B', deskTexts.break],
  ['Z', actTexts.undo],
  ['Y', claimTexts.confirm],
  ['X', claimTexts.reject],
  ['?', deskTexts.shortcuts],
];

/** Lists the keys, and lets the officer switch the single characters off. */
@customElement('luot-shortcuts-dialog')
export class LuotShortcutsDialog extends DeskDialogElement {
  static override styles = [
    DeskDialogElement.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr auto 1fr;
        align-items: center;
        gap: var(--luot-space-2) var(--luot-space-3);
      }
      dl.off {
        opacity: 0.55;
      }
      kbd {
        font-size: var(--luot-text-s);
      }
      .primary-keys {
        display: flex;
        flex-wrap: wrap;
        gap: var(--luot-space-2);
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--luot-space-3);
        min-height: var(--luot-touch);
        font-weight: 600;
        cursor: pointer;
      }
      label input {
        width: 1.5rem;
        height: 1.5rem;
        accent-color: var(--luot-primary);
      }
    `,
  ];

  @consume({ context: keyPreferenceContext }) private readonly preference?: KeyPreference;
  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );

  protected override render(): TemplateResult {
    const on = this.characters.value ?? true;
    return html`<luot-dialog heading=${say(deskTexts.shortcuts)} @luot-dialog-close=${this.close}>
      <div class="body">
        <p class="primary-keys">
          ${primaryKeys().map((key) => html`<kbd>${key}</kbd>`)} ${say(deskTexts.callNext)} ·
          ${say(deskTexts.startServing)} · ${say(deskTexts.completeAndCall)}
        </p>
        <dl class=${on ? '' : 'off'}>
          ${characterKeys.map(
            ([key, text]) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${say(text)}</dd>`,
          )}
          <dt><kbd>Esc</kbd></dt>
          <dd>${say(staffTexts.close)}</dd>
        </dl>
        <div>
          <label>
            <input
              type="checkbox"
              .checked=${on}
              aria-describedby="explained"
              @change=${this.toggled}
            />
            ${say(consoleTexts.charactersOn)}
          </label>
          <p id="explained" class="soft">${say(consoleTexts.charactersExplained)}</p>
        </div>
      </div>
    </luot-dialog>`;
  }

  private readonly toggled = (event: Event): void => {
    this.preference?.set((event.target as HTMLInputElement).checked);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-shortcuts-dialog': LuotShortcutsDialog;
  }
}
