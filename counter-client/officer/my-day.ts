import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { consoleTexts } from './console-texts.ts';
import { panelStyles } from './panel.styles.ts';

/** The officer's own day so far, for the officer only. */
@customElement('luot-my-day')
export class LuotMyDay extends LitElement {
  static override styles = [
    baseStyles,
    staffStyles,
    panelStyles,
    css`
      section {
        flex-direction: row;
        align-items: center;
        gap: var(--luot-space-4);
        padding-block: var(--luot-space-3);
      }
      h2 {
        flex: 1;
        color: var(--luot-text-soft);
      }
      p {
        font-size: var(--luot-text-s);
        line-height: 1.25;
        text-align: end;
      }
      p strong {
        display: block;
        font-size: var(--luot-text-xl);
      }
      @media (50rem <= width < 80rem) {
        section {
          flex-wrap: wrap;
          justify-content: space-between;
          gap: 0 var(--luot-space-3);
        }
        h2 {
          flex-basis: 100%;
        }
        p {
          text-align: start;
        }
      }
    `,
  ];

  private readonly served = new StoreSlice(
    this,
    officerStoreContext,
    ({ plan }) => plan?.servedToday,
  );
  private readonly mean = new StoreSlice(
    this,
    officerStoreContext,
    ({ plan }) => plan?.meanServiceMinutes,
  );

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const mean = this.mean.value ?? null;
    const digits = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${say(consoleTexts.today)}</h2>
      <p><strong class="figures">${this.served.value ?? 0}</strong> ${say(consoleTexts.served)}</p>
      ${
        mean === null
          ? nothing
          : html`<p>
              <strong class="figures">${digits.format(mean)}</strong>
              ${say(consoleTexts.meanService)}
            </p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-my-day': LuotMyDay;
  }
}
