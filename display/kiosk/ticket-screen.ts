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
import { isOn } from './display-modes.ts';
import { focusHeading } from './focus-heading.ts';
import { firstScreen } from './kiosk-screen.ts';
import { madeAt } from './made-at.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import { ticketScreenStyles } from './ticket-screen.styles.ts';
import '../../shared/ui/qr-code.ts';

/** Buttons that appear under a finger still tapping answer only after this time. */
const deafMs = 900;

/** A person asks for the ticket on paper. */
export class PrintEvent extends Event {
  static readonly eventName = 'luot-print';

  constructor() {
    super(PrintEvent.eventName, { bubbles: true, composed: true });
  }
}

/** The ticket just taken, and what to do with it. */
@customElement('luot-ticket-screen')
export class LuotTicketScreen extends LitElement {
  static override styles = [baseStyles, buttonStyles, screenStyles, ticketScreenStyles];

  @property({ attribute: false }) ticket: IssuedTicket | null = null;
  /** Seconds until the kiosk returns to the start. */
  @property({ attribute: false }) secondsLeft: number | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );
  readonly #shownAtMs = performance.now();

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ticket } = this;
    if (ticket === null) return nothing;
    return html`<div class=${isOn('largeType') ? 'page large' : 'page'}>
      <section class="screen">
        <div class="ticket">${this.#renderStub(ticket)} ${this.#renderFacts(ticket)}</div>
        <p class="next">${say(ticket.noCounter ? kioskTexts.noCounterYet : kioskTexts.nextStep)}</p>
        <div class="follow">
          <luot-qr-code
            .text=${ticket.phoneUrl ?? ''}
            .label=${say(kioskTexts.scan)}
          ></luot-qr-code>
          <p>${say(kioskTexts.scan)}</p>
        </div>
      </section>
      ${this.#renderActions()}
    </div>`;
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
      <p class="service">${say(serviceName)}</p>
      ${priority === null ? nothing : html`<p class="priority">★ ${say(priority)}</p>`}
    </div>`;
  }

  #renderActions(): TemplateResult {
    return html`<div class="actions">
      <button class="button" @click=${() => this.#act(new PrintEvent())}>
        ${say(kioskTexts.print)}
      </button>
      <button
        class="button primary figures"
        @click=${() => this.#act(new NavigateEvent(firstScreen))}
      >
        ${
          this.secondsLeft === null
            ? say(kioskTexts.done)
            : say(kioskTexts.doneIn)(this.secondsLeft)
        }
      </button>
    </div>`;
  }

  #renderFacts(ticket: IssuedTicket): TemplateResult {
    const timeZone = this.timeZone.value ?? 'UTC';
    return html`<dl class="facts figures">
      <div>
        <dt>${say(kioskTexts.ahead)}</dt>
        <dd>${ticket.peopleAhead}</dd>
      </div>
      <div>
        <dt>${say(kioskTexts.predictedWait)}</dt>
        <dd>
          ${formatWait(ticket.wait, currentLanguage())} ${madeAt(ticket.waitMadeAtMs, timeZone)}
        </dd>
      </div>
      <div>
        <dt>${say(kioskTexts.issuedAt)}</dt>
        <dd>${formatTime(ticket.issuedAtMs, timeZone)}</dd>
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
  interface HTMLElementEventMap {
    'luot-print': PrintEvent;
  }
}
