import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardField } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { boardStoreContext } from '../../shared/ui/board-store.ts';
import { formatTime, formatWait } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { waitTexts } from '../../shared/ui/locales/wait.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { fieldStripStyles } from './field-strip.styles.ts';

/** Per field, in one line: the number called last; or how many wait and how long somebody who comes now will. */
@customElement('luot-field-strip')
export class LuotFieldStrip extends LitElement {
  static override styles = [baseStyles, fieldStripStyles];

  @property({ attribute: false }) fields: BoardField[] = [];
  @property() foot: 'calls' | 'waits' = 'calls';

  protected readonly locale = new LocaleController(this);
  private readonly plan = new StoreSlice(this, boardStoreContext, (store) => store.plan);
  private readonly timeZone = new StoreSlice(
    this,
    boardStoreContext,
    (store) => store.view?.timeZone,
  );

  protected override render(): TemplateResult | typeof nothing {
    return this.foot === 'calls' ? this.#renderCalls() : this.#renderWaits();
  }

  /** Fields of which nobody was called say nothing, and take no room. */
  #renderCalls(): TemplateResult | typeof nothing {
    const called = this.fields.filter(({ lastCalled }) => lastCalled !== null);
    if (called.length === 0) return nothing;
    return html`<section class="calls" aria-labelledby="fields">
      <h2 id="fields">${say(boardTexts.lastNumbers)}</h2>
      <ul>
        ${repeat(
          called,
          ({ id }) => id,
          ({ name, lastCalled }) =>
            html`<li>
              <span class="name">${say(name)}</span>
              <strong class="figures">${lastCalled}</strong>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderWaits(): TemplateResult {
    return html`<section class="waits" aria-labelledby="fields">
      <h2 id="fields" class="visually-hidden">${say(boardTexts.fields)}</h2>
      <ul>
        ${repeat(
          this.fields,
          ({ id }) => id,
          (field) => this.#renderWait(field),
        )}
      </ul>
      ${this.#renderMadeAt()}
    </section>`;
  }

  #renderWait(field: BoardField): TemplateResult {
    const plan = this.plan.value?.fields.find(({ fieldId }) => fieldId === field.id);
    const wait = plan?.wait ?? null;
    return html`<li>
      <span class="prefix" aria-hidden="true">${field.prefix}</span>
      <span class="name">${say(field.name)}</span>
      <strong class="figures">${say(boardTexts.waiting)(field.waiting)}</strong>
      <span class=${`wait figures ${wait === null ? 'unknown' : ''}`}>
        ${formatWait(wait, currentLanguage())}
      </span>
    </li>`;
  }

  /** One time for all fields: a board is read from afar. */
  #renderMadeAt(): TemplateResult | typeof nothing {
    const plan = this.plan.value;
    const timeZone = this.timeZone.value;
    if (timeZone === undefined || !plan?.fields.some(({ wait }) => wait !== null)) return nothing;
    const time = formatTime(plan.waitsMadeAtMs, timeZone);
    return html`<p class="made">${say(boardTexts.fields)}, ${say(waitTexts.workedOutAt)(time)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-field-strip': LuotFieldStrip;
  }
}
