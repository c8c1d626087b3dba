import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language, type LocalizedText } from '../contract/text.ts';
import { baseStyles } from './base.styles.ts';
import { buttonStyles } from './button.styles.ts';
import { deadEndStyles } from './dead-end.styles.ts';
import { deadEndTexts } from './locales/dead-end.ts';
import markUrl from './mark.svg';

/** Where a page cannot go on: what happened and what to do, in both languages, for whoever stands there. */
@customElement('luot-dead-end')
export class LuotDeadEnd extends LitElement {
  static override styles = [baseStyles, buttonStyles, deadEndStyles];

  @property({ attribute: false }) what: LocalizedText = deadEndTexts.unknownCentre.what;
  @property({ attribute: false }) help: LocalizedText = deadEndTexts.unknownCentre.help;
  /** True: the start page is the way on. */
  @property({ type: Boolean, attribute: 'to-start' }) toStart = false;

  protected override render(): TemplateResult {
    return html`<main>
      <img src=${markUrl} alt="" width="72" height="72" />
      <div role="alert">
        ${language.options.map(
          (each) =>
            html`<section lang=${each}>
              <h1>${this.what[each]}</h1>
              <p>${this.help[each]}</p>
            </section>`,
        )}
      </div>
      ${
        this.toStart
          ? html`<a class="button primary" href="/">
              ${language.options.map(
                (each) => html`<span lang=${each}>${deadEndTexts.startPage[each]}</span>`,
              )}
            </a>`
          : nothing
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-dead-end': LuotDeadEnd;
  }
}
