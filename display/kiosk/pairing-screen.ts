import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { pairingTexts } from '../../shared/ui/locales/pairing.ts';
import { pairingScreenStyles } from './pairing-screen.styles.ts';
import { screenStyles } from './screen.styles.ts';

/** A kiosk that is not paired: sends people elsewhere, and shows the technician the code and what to do with it. */
@customElement('luot-pairing-screen')
export class LuotPairingScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, pairingScreenStyles];

  /** Six digits; null while there is none. */
  @property({ attribute: false }) code: string | null = null;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<section class="screen">
      <div class="citizens">
        <h1>${say(pairingTexts.notReady)}</h1>
        <p>${say(pairingTexts.citizens)}</p>
      </div>
      <div class="technician">
        <h2>${say(pairingTexts.technician)}</h2>
        <p class="code" role="status">
          <span>${say(pairingTexts.codeLabel)}</span>
          ${
            this.code === null
              ? html`<strong class="none">${say(pairingTexts.noCode)}</strong>`
              : html`<strong class="figures"
                  >${this.code.slice(0, 3)} ${this.code.slice(3)}</strong
                >`
          }
        </p>
        <ol>
          ${say(pairingTexts.steps).map((step) => html`<li>${step}</li>`)}
        </ol>
        <p class="renewed">${say(pairingTexts.renewed)}</p>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-pairing-screen': LuotPairingScreen;
  }
}
