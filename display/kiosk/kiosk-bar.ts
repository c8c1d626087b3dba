import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, currentLanguage, say, setLanguage } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { isOn, languages, toggle, type DisplayMode } from './display-modes.ts';
import { kioskBarStyles } from './kiosk-bar.styles.ts';
import type { KioskScreen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';

/** The strip low enough for everybody's hand: the way back, how to see the screen, the language. */
@customElement('luot-kiosk-bar')
export class LuotKioskBar extends LitElement {
  static override styles = [baseStyles, buttonStyles, kioskBarStyles];

  /** Where Back leads; null hides it. */
  @property({ attribute: false }) back: KioskScreen | null = null;
  @property({ type: Boolean }) busy = false;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<footer>
      <div class="way">
        ${
          this.back === null
            ? nothing
            : html`<button
                class="button"
                ?disabled=${this.busy}
                @click=${() => this.#go(this.back)}
              >
                <span aria-hidden="true">←</span> ${say(commonTexts.back)}
              </button>`
        }
      </div>
      <div class="modes" role="group" aria-label=${say(kioskTexts.accessibility)}>
        ${this.#renderMode('largeType', 'A', say(kioskTexts.largeType))}
        ${this.#renderMode('contrast', '◐', say(kioskTexts.contrast))} ${this.#renderLanguages()}
      </div>
    </footer>`;
  }

  #renderLanguages(): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${say(commonTexts.chooseLanguage)}>
      ${languages.map(
        ({ id, name }) =>
          html`<button
            class="button"
            lang=${id}
            aria-pressed=${currentLanguage() === id}
            @click=${() => setLanguage(id, { remember: false })}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #renderMode(mode: DisplayMode, sign: string, name: string): TemplateResult {
    return html`<button
      class="button mode"
      aria-pressed=${isOn(mode)}
      @click=${() => {
        toggle(mode);
        this.requestUpdate();
      }}
    >
      <span class="sign" aria-hidden="true">${sign}</span> ${name}
    </button>`;
  }

  #go(screen: KioskScreen | null): void {
    if (screen !== null) this.dispatchEvent(new NavigateEvent(screen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-kiosk-bar': LuotKioskBar;
  }
}
