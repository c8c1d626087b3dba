import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../../shared/contract/centre-definition.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { waitTexts } from '../../shared/ui/locales/wait.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { fieldScreenStyles } from './field-screen.styles.ts';
import { fieldWait, fieldWaitsMadeAt, peopleWaiting } from './field-wait.ts';
import { focusHeading } from './focus-heading.ts';
import { madeAt } from './made-at.ts';
import { NavigateEvent } from './navigate-event.ts';
import { isFieldStopped } from './opening.ts';
import { screenStyles } from './screen.styles.ts';

/** The first screen: the centre's fields, how many wait in each and for how long. */
@customElement('luot-field-screen')
export class LuotFieldScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, fieldScreenStyles];

  protected readonly locale = new LocaleController(this);
  private readonly fields = new StoreSlice(this, kioskStoreContext, (store) => store.view?.fields);
  private readonly services = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.services,
  );
  private readonly day = new StoreSlice(this, kioskStoreContext, (store) => store.view?.day);
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return html`<section class="screen">
      <div class="top">
        <div class="head">
          <h1 tabindex="-1">${say(kioskTexts.welcome)}</h1>
          <p class="lead">${say(kioskTexts.chooseField)}</p>
          ${madeAt(
            fieldWaitsMadeAt(this.plan.value ?? null),
            this.timeZone.value,
            waitTexts.allWorkedOutAt,
          )}
        </div>
        <button class="search" @click=${() => this.#search()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5.5 5.5" />
          </svg>
          ${say(kioskTexts.searchHint)}
        </button>
      </div>
      <ul class="fields">
        ${repeat(
          this.fields.value ?? [],
          (field) => field.id,
          (field) => html`<li>${this.#renderField(field)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #renderField(field: Field): TemplateResult {
    const services = (this.services.value ?? []).filter(({ fieldId }) => fieldId === field.id);
    const wait = fieldWait(this.plan.value ?? null, field.id);
    return html`<button class="field" @click=${() => this.#open(field.id)}>
      <span class="prefix" aria-hidden="true">${field.prefix}</span>
      <span class="name">${say(field.name)}</span>
      <span class="facts">
        <span>${say(kioskTexts.waiting)(peopleWaiting(services))}</span>
        ${
          this.day.value !== undefined && isFieldStopped(this.day.value, field.id)
            ? html`<strong>${say(kioskTexts.fieldStopped)}</strong>`
            : html`<span>
                ${say(kioskTexts.predictedWait)}:
                <strong>${formatWait(wait, currentLanguage())}</strong>
              </span>`
        }
      </span>
    </button>`;
  }

  #open(fieldId: string): void {
    this.dispatchEvent(new NavigateEvent({ at: 'services', fieldId }));
  }

  #search(): void {
    this.dispatchEvent(new NavigateEvent({ at: 'search', query: '' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-field-screen': LuotFieldScreen;
  }
}
