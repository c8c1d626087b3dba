import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import type { KioskService, KioskView } from '../../shared/contract/kiosk.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDate, formatTime, formatWait } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { printedTicketStyles } from './printed-ticket.styles.ts';
import { lateWarning, nextStep } from './ticket-words.ts';
import '../../shared/ui/qr-code.ts';

/** The ticket on 80 mm paper; shown only to the printer. */
@customElement('luot-printed-ticket')
export class LuotPrintedTicket extends LitElement {
  static override styles = [baseStyles, printedTicketStyles];

  @property({ attribute: false }) ticket: IssuedTicket | null = null;
  @property() serviceId = '';
  /** Printed as large as it was read. */
  @property({ type: Boolean, reflect: true }) large = false;

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);

  protected override render(): TemplateResult | typeof nothing {
    const { ticket } = this;
    const view = this.view.value;
    if (ticket === null || view == null) return nothing;
    const service = view.services.find(({ id }) => id === this.serviceId);
    const late = lateWarning(ticket, view.day, view.timeZone);
    return html`<article aria-hidden="true">
      <p class="centre">${say(view.name)}</p>
      <p class="label">${say(kioskTexts.yourNumber)}</p>
      <p class="number" style=${styleMap({ '--letters': String(ticket.number.length) })}>
        ${ticket.number}
      </p>
      <p class="service">${say(ticket.serviceName)}</p>
      ${
        ticket.priority === null
          ? nothing
          : html`<p class="strong">★ ${say(kioskTexts.priorityChosen)}: ${say(ticket.priority)}</p>`
      }
      ${zoneLine(view, service?.fieldId)} ${facts(ticket, view.timeZone)}
      ${late === null ? nothing : html`<p class="strong frame">${late}</p>`}
      <p class="strong">${nextStep(ticket)}</p>
      ${code(ticket)} ${papersOf(service)}
    </article>`;
  }
}

const facts = (ticket: IssuedTicket, timeZone: string): TemplateResult => {
  const language = currentLanguage();
  return html`<dl>
    <dt>${say(kioskTexts.ahead)}</dt>
    <dd>${ticket.peopleAhead}</dd>
    <dt>${say(kioskTexts.predictedWait)}</dt>
    <dd>${formatWait(ticket.wait, language)}</dd>
    <dt>${say(kioskTexts.issuedAt)}</dt>
    <dd>${formatTime(ticket.issuedAtMs, timeZone)}</dd>
    <dd class="date">
      ${formatDate(ticket.issuedAtMs, timeZone, language)}
      <span>${say(kioskTexts.validToday)}</span>
    </dd>
  </dl>`;
};

const code = ({ phoneUrl }: IssuedTicket): TemplateResult | typeof nothing =>
  phoneUrl === null
    ? nothing
    : html`<luot-qr-code .text=${phoneUrl} .label=${say(kioskTexts.scan)}></luot-qr-code>
        <p>${say(kioskTexts.scan)}</p>`;

const papersOf = (service: KioskService | undefined): TemplateResult | typeof nothing =>
  service === undefined || service.papers.length === 0
    ? nothing
    : html`<div class="papers">
        <p class="strong">${say(kioskTexts.papers)}</p>
        <ul>
          ${service.papers.map((paper) => html`<li>☐ ${say(paper)}</li>`)}
        </ul>
      </div>`;

/** Where in the building; said only where there is more than one place to go. */
const zoneLine = (
  { zones, fields }: KioskView,
  fieldId: string | undefined,
): TemplateResult | typeof nothing => {
  const field = fields.find(({ id }) => id === fieldId);
  const zone = zones.find(({ id }) => id === field?.zoneId);
  return zone === undefined || zones.length < 2
    ? nothing
    : html`<p class="zone">${say(zone.name)}</p>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-printed-ticket': LuotPrintedTicket;
  }
}
