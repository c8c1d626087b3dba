import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { peopleWaiting } from './field-wait.ts';
import { focusHeading } from './focus-heading.ts';
import { serviceChosen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import { serviceRow } from './service-row.ts';
import { serviceRowStyles } from './service-row.styles.ts';
import './pages-view.ts';

/** The procedures of one field. */
@customElement('luot-services-screen')
export class LuotServicesScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, serviceRowStyles];

  @property() fieldId = '';

  protected readonly locale = new LocaleController(this);
  private readonly fields = new StoreSlice(this, kioskStoreContext, (store) => store.view?.fields);
  private readonly services = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.services,
  );
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const field = this.fields.value?.find(({ id }) => id === this.fieldId);
    const services = (this.services.value ?? []).filter(({ fieldId }) => fieldId === this.fieldId);
    return html`<section class="screen">
      <div class="head">
        <h1 tabindex="-1">${field ? say(field.name) : ''}</h1>
        <p class="lead">
          ${say(kioskTexts.chooseService)} · ${say(kioskTexts.waiting)(peopleWaiting(services))}
        </p>
      </div>
      <luot-pages>
        ${repeat(
          services,
          (service) => service.id,
          (service) =>
            html`<div role="listitem">
              ${serviceRow(service, this.plan.value ?? null, () => this.#open(service.id))}
            </div>`,
        )}
      </luot-pages>
    </section>`;
  }

  #open(serviceId: string): void {
    const from = { at: 'services', fieldId: this.fieldId } as const;
    this.dispatchEvent(new NavigateEvent(serviceChosen(serviceId, from)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-services-screen': LuotServicesScreen;
  }
}
