import { LitElement, html, nothing, type TemplateResult } from 'lit';
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
import { fieldIcon } from './field-icon.ts';
import { fieldScreenStyles } from './field-screen.styles.ts';
import { fieldState, fieldWaitsMadeAt, isBusyElsewhere, noCounterAnywhere } from './field-wait.ts';
import { focusHeading } from './focus-heading.ts';
import { commonestOf, frequentServices, listOf, shortNameOf } from './frequent.ts';
import { firstScreen, serviceChosen, type KioskScreen } from './kiosk-screen.ts';
import { madeAt } from './made-at.ts';
import { NavigateEvent } from './navigate-event.ts';
import { isFieldStopped } from './opening.ts';
import { screenStyles } from './screen.styles.ts';
import './pages-view.ts';

/** The first screen: what most people come for, and the centre's fields with how many wait and how long. */
@customElement('luot-field-screen')
export class LuotFieldScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, fieldScreenStyles];

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const plan = this.plan.value ?? null;
    return html`<section class="screen">
      <div class="top">
        <div class="head">
          <h1 tabindex="-1">${say(kioskTexts.welcome)}</h1>
          <p class="lead">
            ${say(kioskTexts.chooseField)}
            ${madeAt(fieldWaitsMadeAt(plan), this.view.value?.timeZone, waitTexts.allWorkedOutAt)}
          </p>
        </div>
        <button class="search" @click=${() => this.#go({ at: 'search', query: '' })}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5.5 5.5" />
          </svg>
          ${say(kioskTexts.searchHint)}
        </button>
      </div>
      ${noCounterAnywhere(plan) ? html`<p class="notice">${say(kioskTexts.noCounterAnywhere)}</p>` : nothing}
      ${this.#renderFrequent()}
      <luot-pages class="fields">
        ${repeat(
          this.view.value?.fields ?? [],
          (field) => field.id,
          (field) => html`<div role="listitem">${this.#renderField(field)}</div>`,
        )}
      </luot-pages>
    </section>`;
  }

  #renderFrequent(): TemplateResult | typeof nothing {
    const view = this.view.value;
    const services = view == null ? [] : frequentServices(view);
    if (services.length === 0) return nothing;
    return html`<nav class="frequent" aria-labelledby="frequent">
      <h2 id="frequent">${say(kioskTexts.frequent)}</h2>
      ${services.map(
        (service) =>
          html`<button @click=${() => this.#go(serviceChosen(service.id, firstScreen))}>
            ${shortNameOf(service)}
          </button>`,
      )}
    </nav>`;
  }

  #renderField(field: Field): TemplateResult {
    const view = this.view.value;
    const commonest = view == null ? [] : commonestOf(view, field.id);
    return html`<button
      class="field"
      @click=${() => this.#go({ at: 'services', fieldId: field.id })}
    >
      ${fieldIcon(field)}
      <span class="text">
        <span class="name">${say(field.name)}</span>
        <span class="hint">${listOf(commonest)}</span>
        <span class="facts">${this.#factsOf(field)}</span>
      </span>
    </button>`;
  }

  /** Nothing where the line above the fields has said that no counter is open. */
  #factsOf(field: Field): string {
    const plan = this.plan.value ?? null;
    const services = (this.view.value?.services ?? []).filter(
      ({ fieldId }) => fieldId === field.id,
    );
    const state = fieldState(plan, services, field.id);
    const waiting = say(kioskTexts.waiting)(state.waiting);
    const day = this.view.value?.day;
    if (day !== undefined && isFieldStopped(day, field.id)) return say(kioskTexts.fieldStopped);
    if (state.is === 'unknown') return waiting;
    if (state.is !== 'known') {
      const parts = [
        ...(state.waiting > 0 ? [waiting] : []),
        ...(noCounterAnywhere(plan) ? [] : [say(kioskTexts.noCounterForField)]),
      ];
      return parts.join(' · ');
    }
    const { wait } = state;
    const shortWait = say(kioskTexts.shortWait)(formatWait(wait, currentLanguage()));
    if (isBusyElsewhere(state.waiting, wait)) return `${shortWait} · ${say(kioskTexts.busy)}`;
    return state.waiting === 0
      ? waiting
      : `${shortWait} · ${say(kioskTexts.people)(state.waiting)}`;
  }

  #go(screen: KioskScreen): void {
    this.dispatchEvent(new NavigateEvent(screen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-field-screen': LuotFieldScreen;
  }
}
