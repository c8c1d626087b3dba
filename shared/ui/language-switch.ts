import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { language } from '../contract/text.ts';
import { baseStyles } from './base.styles.ts';
import { languageSwitchStyles } from './language-switch.styles.ts';
import { LocaleController, currentLanguage, say, setLanguage } from './locale.ts';
import { commonTexts } from './locales/common.ts';

/** Switches the page's language at once and remembers it on this device. */
@customElement('luot-language-switch')
export class LuotLanguageSwitch extends LitElement {
  static override styles = [baseStyles, languageSwitchStyles];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${say(commonTexts.chooseLanguage)}>
      ${language.options.map(
        (option) =>
          html`<button
            lang=${option}
            aria-label=${`${option.toUpperCase()} – ${commonTexts.languageName[option]}`}
            aria-pressed=${currentLanguage() === option}
            @click=${() => setLanguage(option)}
          >
            ${option.toUpperCase()}
          </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-language-switch': LuotLanguageSwitch;
  }
}
