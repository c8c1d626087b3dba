import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDate, formatTime, formatWait } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { madeAt } from './made-at.ts';
import { printedTicketStyles } from './printed-ticket.styles.ts';
import '../../shared/ui/qr-code.ts';

/** The ticket on 80 mm paper; shown only to the printer. */
@customElement('luot-printed-ticket')
export class LuotPrintedTicket extends LitElement {
  static override styles = [baseStyles, printedTicketStyles];

  @property({ attribute: false }) ticket: IssuedTicket | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly name = new StoreSlice(this, kioskStoreContext, (store) => store.view?.name);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );

  protected override render(): TemplateResult | typeof nothing {
    const { ticket } = this;
    if (ticket === null) return nothing;
    const language = currentLanguage();
    const timeZone = this.timeZone.value ?? 'UTC';
    return html`<article aria-hidden="true">
      <p class="centre">${this.name.value ? say(this.name.value) : ''}</p>
      <p class="label">${say(kioskTexts.yourNumber)}</p>
      <p class="number" style=${styleMap({ '--letters': String(ticket.number.length) })}>
        ${ticket.number}
      </p>
      <p class="service">${say(ticket.serviceName)}</p>
      ${ticket.priority === null ? nothing : html`<p>★ ${say(ticket.priority)}</p>`}
      <dl>
        <dt>${say(kioskTexts.ahead)}</dt>
        <dd>${ticket.peopleAhead}</dd>
        <dt>${say(kioskTexts.predictedWait)}</dt>
        <dd>${formatWait(ticket.wait, language)} ${madeAt(ticket.waitMadeAtMs, timeZone)}</dd>
        <dt>${say(kioskTexts.issuedAt)}</dt>
        <dd>${formatTime(ticket.issuedAtMs, timeZone)}</dd>
      </dl>
      <luot-qr-code .text=${ticket.phoneUrl ?? ''} .label=${say(kioskTexts.scan)}></luot-qr-code>
      <p class="small">${say(kioskTexts.scan)}</p>
      <p class="small">${say(ticket.noCounter ? kioskTexts.noCounterYet : kioskTexts.nextStep)}</p>
      <p class="small">${formatDate(ticket.issuedAtMs, timeZone, language)}</p>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-printed-ticket': LuotPrintedTicket;
  }
}
