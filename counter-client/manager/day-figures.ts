import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, currentLanguage, say, type Localized } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { hallTexts } from './hall-texts.ts';

/** Today so far, in five figures. */
@customElement('luot-day-figures')
export class LuotDayFigures extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        color: inherit;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--luot-space-2) var(--luot-space-5);
      }
      div {
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        font-size: 0.75rem;
        white-space: nowrap;
      }
      dd {
        font-size: var(--luot-text-xl);
        font-weight: 700;
        line-height: 1.2;
        white-space: nowrap;
      }
      small {
        font-size: var(--luot-text-s);
        font-weight: 500;
      }
    `,
  ];

  private readonly stats = new StoreSlice(this, managerStoreContext, ({ plan }) => plan?.stats);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const stats = this.stats.value;
    if (stats === undefined) return nothing;
    return html`<dl>
      ${count(hallTexts.issued, stats.issued)} ${count(hallTexts.served, stats.completed)}
      ${minutes(hallTexts.meanWait, stats.meanWaitMinutes)}
      ${minutes(hallTexts.p90Wait, stats.p90WaitMinutes)} ${count(hallTexts.noShows, stats.noShow)}
    </dl>`;
  }
}

const count = (name: Localized<string>, value: number): TemplateResult =>
  html`<div>
    <dt>${say(name)}</dt>
    <dd class="figures">${value}</dd>
  </div>`;

const minutes = (name: Localized<string>, value: number | null): TemplateResult => {
  const digits = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  return html`<div>
    <dt>${say(name)}</dt>
    <dd class="figures">
      ${value === null ? '–' : html`${digits.format(value)} <small>${say(hallTexts.minutes)}</small>`}
    </dd>
  </div>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-day-figures': LuotDayFigures;
  }
}
