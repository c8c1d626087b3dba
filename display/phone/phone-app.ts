import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { wishDone, type PhoneTicket, type PhoneView } from '../../shared/contract/phone.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { ask } from '../../shared/ui/ask.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { ClockController } from '../../shared/ui/clock-controller.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { formatTime, formatWait, spellNumber } from '../../shared/ui/format.ts';
import type { LiveStatus } from '../../shared/ui/live-store.ts';
import { LocaleController, currentLanguage, restoreLanguage, say } from '../../shared/ui/locale.ts';
import { deadEndTexts } from '../../shared/ui/locales/dead-end.ts';
import { phoneTexts, wishRefusals } from '../../shared/ui/locales/phone.ts';
import { waitTexts } from '../../shared/ui/locales/wait.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { nothingBegun } from '../../shared/ui/nothing-begun.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { openPhoneStore, type PhoneStore } from '../../shared/ui/phone-store.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import { phoneAppStyles } from './phone-app.styles.ts';
import { ticketWords } from './ticket-words.ts';
import './leave-dialog.ts';
import type { LuotLeaveDialog } from './leave-dialog.ts';
import '../../shared/ui/connection-note.ts';
import '../../shared/ui/dead-end.ts';
import '../../shared/ui/language-switch.ts';

/** Milliseconds of shaking and rest when the ticket is called. */
const callPattern = [400, 200, 400, 200, 600];

/** One ticket on its holder's phone: where it stands, and the way out of the queue. */
@customElement('luot-phone')
export class LuotPhone extends LitElement {
  static override styles = [baseStyles, buttonStyles, phoneAppStyles];

  /** What becomes of the wish the holder has just expressed. */
  @state() private wish: 'none' | 'sending' | RefusalCode = 'none';
  @query('luot-leave-dialog') private readonly dialog!: LuotLeaveDialog;

  protected readonly locale = new LocaleController(this);
  readonly #address = screenAddress(location.pathname);
  readonly #store: PhoneStore = openPhoneStore(
    connectLive('phone', this.#address.centreId ?? '', { token: this.#address.token ?? '' }),
  );
  private readonly clock = new ClockController(this, 15_000);
  /** What stands here comes back with the page; a question or a wish on its way would not. */
  readonly #update = new PageUpdateController(
    this,
    () => this.wish !== 'sending' && nothingBegun(),
  );
  /** Stays the same until the server has answered for good. */
  #wishCommandId = newCommandId();
  #calledTimes = 0;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#update.follow(this.#store);
    this.#unsubscribe = this.#store.subscribe(() => this.#changed());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override render(): TemplateResult {
    const { view, plan, refusal, status } = this.#store;
    if (view === null) {
      if (refusal !== null && refusal.code !== 'unavailable') return renderUnknown(refusal.code);
      return this.#renderBefore(status);
    }
    const { ticket, timeZone } = view;
    const words = ticketWords(ticket, plan, timeZone, this.clock.nowMs);
    return html`<main class=${words.mood}>
      <header>
        <p>${say(view.centreName)}</p>
        <luot-language-switch></luot-language-switch>
      </header>
      <luot-connection-note .status=${status}></luot-connection-note>
      ${this.#renderTicket(ticket, timeZone)}
      <section role="status">
        <h1>${words.headline}</h1>
        ${this.#renderDetail(view)}
        ${words.help === '' ? nothing : html`<p class="help">${words.help}</p>`}
        ${
          ticket.state === 'waiting' && (plan?.peopleAhead ?? 0) > 0
            ? html`<p class="order">${say(phoneTexts.order)}</p>`
            : nothing
        }
      </section>
      ${words.may === null ? nothing : this.#renderWish(words.may, ticket)}
    </main>`;
  }

  /** The page came with the ticket written into it, which is shown until the live one is there. */
  #renderBefore(status: LiveStatus): TemplateResult {
    const isWritten = this.childElementCount > 0;
    if (isWritten && status !== 'offline') return html`<slot></slot>`;
    const text = status === 'offline' ? phoneTexts.notReached : phoneTexts.loading;
    return html`<slot></slot>
      <main class=${isWritten ? 'below' : 'alone'}><p role="status">${say(text)}</p></main>`;
  }

  protected override willUpdate(): void {
    const { view, refusal } = this.#store;
    const isRefused = refusal !== null && refusal.code !== 'unavailable';
    this.toggleAttribute('data-live', view !== null || isRefused);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { view, plan } = this.#store;
    if (view === null) return;
    const words = ticketWords(view.ticket, plan, view.timeZone, this.clock.nowMs);
    document.title = `${view.ticket.number} – ${words.headline}`;
  }

  #renderTicket(ticket: PhoneTicket, timeZone: string): TemplateResult {
    return html`<div class="ticket">
      <p class="label">${say(phoneTexts.yourNumber)}</p>
      <p
        class="number figures"
        aria-hidden="true"
        style=${styleMap({ '--letters': String(ticket.number.length) })}
      >
        ${ticket.number}
      </p>
      <p class="visually-hidden">${spellNumber(ticket.number, currentLanguage())}</p>
      <p class="service">${say(ticket.serviceName)}</p>
      <p class="label">${say(phoneTexts.takenAt)(formatTime(ticket.issuedAtMs, timeZone))}</p>
    </div>`;
  }

  #renderDetail({ ticket, timeZone }: PhoneView): TemplateResult | typeof nothing {
    const { plan } = this.#store;
    if (ticket.state === 'waiting' && plan?.wait != null) {
      return html`<p class="wait figures">
        ${say(phoneTexts.expectedWait)}
        <strong>${formatWait(plan.wait, currentLanguage())}</strong>
        <small>${say(waitTexts.workedOutAt)(formatTime(plan.waitsMadeAtMs, timeZone))}</small>
      </p>`;
    }
    if (ticket.state !== 'called' || ticket.lastCalledAtMs === null) return nothing;
    const time = formatTime(ticket.lastCalledAtMs, timeZone);
    return html`<p class="when figures">
      ${
        ticket.timesCalled > 1
          ? say(phoneTexts.calledAgain)(ticket.timesCalled, time)
          : say(phoneTexts.calledAt)(time)
      }
    </p>`;
  }

  #renderWish(may: 'leave' | 'come-back', ticket: PhoneTicket): TemplateResult {
    const { wish } = this;
    const sending = wish === 'sending';
    return html`<div class="wish">
      <div role="alert">
        ${
          wish === 'none' || sending
            ? nothing
            : html`<p class="failed">${say(wishRefusals[wish] ?? phoneTexts.notGranted)}</p>`
        }
      </div>
      ${may === 'leave' ? this.#renderLeave(ticket, sending) : this.#renderComeBack(sending)}
    </div>`;
  }

  #renderLeave(ticket: PhoneTicket, sending: boolean): TemplateResult {
    return html`<button class="button" ?disabled=${sending} @click=${() => this.dialog.open()}>
        ${say(sending ? phoneTexts.leaving : phoneTexts.leave)}
      </button>
      <luot-leave-dialog
        .number=${ticket.number}
        @luot-leave=${() => void this.#send('leave')}
      ></luot-leave-dialog>`;
  }

  #renderComeBack(sending: boolean): TemplateResult {
    return html`<button
      class="button primary"
      ?disabled=${sending}
      @click=${() => void this.#send('rejoin')}
    >
      ${say(sending ? phoneTexts.comingBack : phoneTexts.comeBack)}
    </button>`;
  }

  #changed(): void {
    const { view } = this.#store;
    if (view !== null) {
      if (this.#store.syncs === 1) restoreLanguage(view.language);
      this.#shakeWhenCalled(view.ticket);
    }
    this.requestUpdate();
  }

  #shakeWhenCalled({ state, timesCalled }: PhoneTicket): void {
    const times = state === 'called' ? timesCalled : 0;
    // A browser refuses, with an error in its console, while nobody has touched the page yet.
    const may = 'vibrate' in navigator && navigator.userActivation.hasBeenActive;
    if (times > this.#calledTimes && may) navigator.vibrate(callPattern);
    this.#calledTimes = times;
  }

  async #send(wish: 'leave' | 'rejoin'): Promise<void> {
    const { centreId, token } = this.#address;
    this.wish = 'sending';
    const path = `/api/centres/${centreId ?? ''}/t/${token ?? ''}/${wish}`;
    const body = { commandId: this.#wishCommandId };
    const answer = await ask(path, wishDone, { method: 'POST', body });
    this.wish = answer.ok ? 'none' : answer.code;
    if (answer.ok || answer.code !== 'unavailable') this.#wishCommandId = newCommandId();
  }
}

const renderUnknown = (code: RefusalCode): TemplateResult => {
  const centre = code === 'unknown-centre';
  const { what, help } = centre ? deadEndTexts.unknownCentre : deadEndTexts.unknownTicket;
  return html`<luot-dead-end .what=${what} .help=${help} ?to-start=${centre}></luot-dead-end>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-phone': LuotPhone;
  }
}
