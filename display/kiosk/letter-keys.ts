import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { letterKeysStyles } from './letter-keys.styles.ts';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A key of the screen's keyboard was pressed: one character, `erase` or `clear`. */
export class TypeEvent extends Event {
  static readonly eventName = 'luot-type';

  constructor(readonly key: string) {
    super(TypeEvent.eventName, { bubbles: true, composed: true });
  }
}

/** Letters without accents: the search needs none, and one row of keys less fits a tired hand. */
@customElement('luot-letter-keys')
export class LuotLetterKeys extends LitElement {
  static override styles = [baseStyles, letterKeysStyles];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<div class="keys">
      ${rows.map(
        (row) =>
          html`<div class="row">${Array.from(row, (key) => this.#renderKey(key, key))}</div>`,
      )}
      <div class="row">
        ${this.#renderKey('clear', say(kioskTexts.clear), 'wide')}
        ${this.#renderKey(' ', say(kioskTexts.space), 'space')}
        ${this.#renderKey('erase', '⌫', 'wide', say(kioskTexts.erase))}
      </div>
    </div>`;
  }

  #renderKey(key: string, sign: string, size = '', name = sign): TemplateResult {
    return html`<button
      class=${size}
      aria-label=${name}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.dispatchEvent(new TypeEvent(key))}
    >
      ${sign}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-letter-keys': LuotLetterKeys;
  }
  interface HTMLElementEventMap {
    'luot-type': TypeEvent;
  }
}
