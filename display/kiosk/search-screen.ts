import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import type { TypeEvent } from './letter-keys.ts';
import { serviceChosen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import { searchScreenStyles } from './search-screen.styles.ts';
import { nothingFound, searchServices, type Found } from './search-services.ts';
import { serviceRow } from './service-row.ts';
import { serviceRowStyles } from './service-row.styles.ts';
import './letter-keys.ts';
import './pages-view.ts';

/** Finds a procedure by typing, on the screen's own keys or a real keyboard. */
@customElement('luot-search-screen')
export class LuotSearchScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, serviceRowStyles, searchScreenStyles];

  @property() query = '';

  @query('input') private readonly input!: HTMLInputElement;

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);

  protected override firstUpdated(): void {
    this.input.focus();
  }

  protected override render(): TemplateResult {
    return html`<section class="screen search">
      <label>
        <span role="heading" aria-level="1" class="visually-hidden">${say(kioskTexts.search)}</span>
        <input
          type="search"
          placeholder=${say(kioskTexts.searchHelp)}
          aria-label=${say(kioskTexts.searchHelp)}
          inputmode="none"
          autocomplete="off"
          spellcheck="false"
          .value=${this.query}
          @input=${() => this.#type(this.input.value)}
        />
      </label>
      ${this.#renderFound()}
      <luot-letter-keys @luot-type=${this.#typed}></luot-letter-keys>
    </section>`;
  }

  #renderFound(): TemplateResult {
    const view = this.view.value ?? null;
    const found =
      view === null ? nothingFound : searchServices(view, this.query, currentLanguage());
    const { services, elsewhere, near } = found;
    return html`<luot-pages class="found" more-on-top>
      <div slot="head">
        <p role="status">${this.#say(found)}</p>
        ${elsewhere
          .slice(0, 1)
          .map(
            ({ name, where }) =>
              html`<p class="elsewhere"><strong>${say(name)}.</strong> ${say(where)}</p>`,
          )}
      </div>
      ${repeat(
        services.length > 0 ? services : near,
        (service) => service.id,
        (service) =>
          html`<div role="listitem">
            ${serviceRow(service, this.plan.value ?? null, () => this.#open(service.id))}
          </div>`,
      )}
    </luot-pages>`;
  }

  #say({ services, elsewhere, near }: Found): string {
    if (services.length > 0) return say(kioskTexts.found)(services.length);
    if (elsewhere.length > 0) return '';
    return near.length > 0 ? say(kioskTexts.nothingFound) : '';
  }

  #typed(event: TypeEvent): void {
    if (event.key === 'clear') this.#type('');
    else if (event.key === 'erase') this.#type(this.query.slice(0, -1));
    else this.#type(this.query + event.key);
  }

  /** The query is part of the kiosk's state, so that Back from a procedure finds it again. */
  #type(query: string): void {
    this.dispatchEvent(new NavigateEvent({ at: 'search', query }));
  }

  #open(serviceId: string): void {
    const from = { at: 'search', query: this.query } as const;
    this.dispatchEvent(new NavigateEvent(serviceChosen(serviceId, from)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-search-screen': LuotSearchScreen;
  }
}
