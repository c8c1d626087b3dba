import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatTime, formatWait, spellNumber } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { focusHeading } from './focus-heading.ts';
import { firstScreen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { PrintEvent } from './print-event.ts';
import { mayPrint, notPrinted, type Printing } from './printing.ts';
import { screenStyles } from './screen.styles.ts';
import { ticketScreenStyles } from './ticket-screen.styles.ts';
import { lateWarning, nextStep } from './ticket-words.ts';
import '../../shared/ui/qr-code.ts';

/** Buttons that appear under a finger still tapping answer only after this time. */
const deafMs = 900;

/** The ticket just taken, and what to do with it. */
@customElement('luot-ticket-screen')
export class LuotTicketScreen extends LitElement {
  static override styles = [baseStyles, buttonStyles, screenStyles, ticketScreenStyles];

  @property({ attribute: false }) ticket: IssuedTicket | null = null;
  @property({ attribute: false }) printing: Printing = notPrinted;
  /** Share of the time until the kiosk returns to the start that is left, 0 to 1; null: it does not count. */
  @property({ attribute: false }) timeLeft: number | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);
  readonly #shownAtMs = performance.now();

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ticket } = this;
    if (ticket === null) return nothing;
    return html`<section class="screen">
      <div class="ticket">${this.#renderStub(ticket)} ${this.#renderFacts(ticket)}</div>
      <div class="follow">
        <luot-qr-code .text=${ticket.phoneUrl ?? ''} .label=${say(kioskTexts.scan)}></luot-qr-code>
        <div class="words">
          ${this.#renderLate(ticket)}
          <p class="next">${nextStep(ticket)}</p>
          ${ticket.phoneUrl === null ? nothing : html`<p class="scan">${say(kioskTexts.scan)}</p>`}
        </div>
      </div>
      ${this.#renderActions()}
    </section>`;
  }

  #renderStub({ number, serviceName, priority }: IssuedTicket): TemplateResult {
    return html`<div class="stub">
      <h1 tabindex="-1">
        <span class="label">${say(kioskTexts.yourNumber)}</span>
        <span
          class="number figures"
          aria-hidden="true"
          style=${styleMap({ '--letters': String(number.length) })}
          >${number}</span
        >
        <span class="visually-hidden">${spellNumber(number, currentLanguage())}</span>
      </h1>
      <p class="service">
        ${say(serviceName)}${
          priority === null
            ? nothing
            : html` <span class="priority"
                ><span aria-hidden="true">★</span> ${say(kioskTexts.priorityChosen)}:
                ${say(priority)}</span
              >`
        }
      </p>
    </div>`;
  }

  #renderLate(ticket: IssuedTicket): TemplateResult | typeof nothing {
    const view = this.view.value;
    const warning = view == null ? null : lateWarning(ticket, view.day, view.timeZone);
    return warning === null ? nothing : html`<p class="late">${warning}</p>`;
  }

  #renderActions(): TemplateResult {
    const { printing, timeLeft } = this;
    const printName = printing.times === 0 ? kioskTexts.print : kioskTexts.printAgain;
    return html`<div class="actions">
      <p class="printing" role="status">${this.#renderPrinting()}</p>
      <button
        class="button"
        ?disabled=${!mayPrint(printing)}
        @click=${() => this.#act(new PrintEvent())}
      >
        ${say(printName)}
      </button>
      <button class="button primary done" @click=${() => this.#act(new NavigateEvent(firstScreen))}>
        ${say(kioskTexts.done)}
        <span
          class="time"
          aria-hidden="true"
          style=${styleMap({ '--left': String(timeLeft ?? 1) })}
        ></span>
      </button>
    </div>`;
  }

  #renderPrinting(): TemplateResult | typeof nothing {
    const { times, busy } = this.printing;
    if (times === 0) return nothing;
    return html`<svg viewBox="0 0 32 24" aria-hidden="true">
        <path d="M2 3h28v8H2zM8 7h16" />
        <path
          class=${busy ? 'paper moving' : 'paper'}
          d="M9 7h14v15l-2.300-2-2.300 2-2.400-2-2.400 2-2.300-2L9 22z"
        />
      </svg>
      ${say(busy ? kioskTexts.printing : kioskTexts.printed)}`;
  }

  #renderFacts(ticket: IssuedTicket): TemplateResult {
    return html`<dl class="facts figures">
      <div>
        <dt>${say(kioskTexts.ahead)}</dt>
        <dd>${ticket.peopleAhead}</dd>
      </div>
      <div>
        <dt>${say(kioskTexts.predictedWait)}</dt>
        <dd>${formatWait(ticket.wait, currentLanguage())}</dd>
      </div>
      <div class="issued">
        <dt>${say(kioskTexts.issuedAt)}</dt>
        <dd>${formatTime(ticket.issuedAtMs, this.view.value?.timeZone ?? 'UTC')}</dd>
      </div>
    </dl>`;
  }

  #act(event: Event): void {
    if (performance.now() - this.#shownAtMs >= deafMs) this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-ticket-screen': LuotTicketScreen;
  }
}
