import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Language } from '../../shared/contract/text.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, currentLanguage, say, setLanguage } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';

const languages: readonly Language[] = ['vi', 'en'];

/** Switches the page between its languages at once and remembers the choice at this computer. */
@customElement('luot-staff-language')
export class LuotStaffLanguage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        color: inherit;
      }
      div {
        display: inline-flex;
        border: 1px solid currentColor;
        border-radius: var(--luot-radius-m);
        overflow: hidden;
      }
      button {
        min-width: var(--luot-touch);
        min-height: calc(var(--luot-touch) - 2px);
        border: 0;
        background: transparent;
        color: inherit;
        font: 600 var(--luot-text-s) / 1 var(--luot-font);
        cursor: pointer;
      }
      button[aria-pressed='true'] {
        background: var(--luot-primary-soft);
        color: var(--luot-primary-strong);
      }
      :focus-visible {
        outline-color: currentColor;
        outline-offset: -5px;
      }
    `,
  ];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${say(commonTexts.chooseLanguage)}>
      ${languages.map(
        (language) =>
          html`<button
            type="button"
            lang=${language}
            aria-pressed=${currentLanguage() === language}
            aria-label="${language.toUpperCase()} – ${commonTexts.languageName[language]}"
            @click=${() => setLanguage(language)}
          >
            ${language.toUpperCase()}
          </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-staff-language': LuotStaffLanguage;
  }
}
