import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { ClockController } from '../../shared/ui/clock-controller.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { kioskStoreContext, openKioskStore, type KioskStore } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say, setLanguage } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import { IdleWatch, idleSeconds } from './idle-watch.ts';
import { kioskAppStyles } from './kiosk-app.styles.ts';
import { isOn, resetDisplayModes } from './display-modes.ts';
import { KioskPairing, presentKiosk } from './kiosk-pairing.ts';
import { firstScreen, screenBefore, type KioskScreen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { openingAt } from './opening.ts';
import { printTicket, printsByItself } from './print-ticket.ts';
import type { TakeTicketEvent } from './take-ticket-event.ts';
import { TicketTaker, sendIssue } from './ticket-taker.ts';
import '../../shared/ui/dead-end.ts';
import './closed-screen.ts';
import './field-screen.ts';
import './kiosk-bar.ts';
import './kiosk-header.ts';
import './pairing-screen.ts';
import './printed-ticket.ts';
import './search-screen.ts';
import './service-screen.ts';
import './services-screen.ts';
import './ticket-screen.ts';

/** A second tap of a hasty finger within this time must not choose what has just appeared under it. */
const hastyTapMs = 350;

/** The kiosk: field, procedure, ticket; then ready for the next person. */
@customElement('luot-kiosk')
export class LuotKiosk extends LitElement {
  static override styles = [baseStyles, buttonStyles, kioskAppStyles];

  @state() private screen: KioskScreen = firstScreen;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 1000);
  readonly #centreId = screenAddress(location.pathname).centreId ?? '';
  readonly #store: KioskStore = openKioskStore(connectLive('kiosk', this.#centreId));
  readonly #taker = new TicketTaker(
    sendIssue(this.#centreId),
    () => this.requestUpdate(),
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
  readonly #pairing = new KioskPairing(presentKiosk(this.#centreId), () => this.requestUpdate());
  readonly #idle = new IdleWatch(
    () => this.requestUpdate(),
    () => this.#startOver(),
  );
  readonly #update = new PageUpdateController(this, () => this.#isUnused());
  #shownAtMs = 0;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    new ContextProvider(this, { context: kioskStoreContext, initialValue: this.#store });
    setLanguage('vi', { remember: false });
    this.addEventListener('luot-navigate', (event) => this.#navigate(event.screen));
    this.addEventListener('luot-take-ticket', (event) => void this.#take(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.#store.subscribe(() => this.requestUpdate());
    this.#pairing.start();
    this.#update.follow(this.#store);
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'scroll'] as const) {
      document.addEventListener(sign, this.#touched, { capture: true, passive: true });
    }
    document.addEventListener('keydown', this.#escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#pairing.stop();
    this.#idle.stop();
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'scroll'] as const) {
      document.removeEventListener(sign, this.#touched, { capture: true });
    }
    document.removeEventListener('keydown', this.#escape);
  }

  protected override render(): TemplateResult {
    if (this.#store.view === null && this.#store.refusal?.code === 'unknown-centre') {
      return html`<luot-dead-end to-start></luot-dead-end>`;
    }
    const ticket = this.screen.at === 'ticket' ? this.screen.ticket : null;
    return html`
      <div class="frame">
        <luot-kiosk-header .nowMs=${this.clock.nowMs}></luot-kiosk-header>
        <main>${this.#renderMain()}</main>
        <luot-kiosk-bar
          .back=${screenBefore(this.screen)}
          ?busy=${this.#taker.state.is === 'taking'}
        ></luot-kiosk-bar>
        ${this.#renderIdleWarning()}
      </div>
      <luot-printed-ticket .ticket=${ticket}></luot-printed-ticket>
    `;
  }

  #renderMain(): TemplateResult {
    const { view, refusal } = this.#store;
    const { screen } = this;
    const pairing = this.#pairing.state;
    if (pairing.is === 'waiting') {
      return html`<luot-pairing-screen .code=${pairing.code}></luot-pairing-screen>`;
    }
    if (view === null) return this.#renderNotReady(refusal === null ? null : refusal.code);
    if (screen.at === 'ticket') {
      return html`<luot-ticket-screen
        .ticket=${screen.ticket}
        .secondsLeft=${this.#idle.secondsLeft}
        @luot-print=${() => this.#print()}
      ></luot-ticket-screen>`;
    }
    const opening = openingAt(view.day, this.clock.nowMs);
    if (opening.is === 'closed') {
      return html`<luot-closed-screen .opening=${opening}></luot-closed-screen>`;
    }
    switch (screen.at) {
      case 'fields':
        return html`<luot-field-screen></luot-field-screen>`;
      case 'search':
        return html`<luot-search-screen .query=${screen.query}></luot-search-screen>`;
      case 'services':
        return html`<luot-services-screen .fieldId=${screen.fieldId}></luot-services-screen>`;
      case 'service':
        return html`<luot-service-screen
          .serviceId=${screen.serviceId}
          .taking=${this.#taker.state}
        ></luot-service-screen>`;
    }
  }

  #renderNotReady(code: keyof typeof refusalTexts | null): TemplateResult {
    return html`<section class="not-ready" role="status">
      <h1>${say(kioskTexts.notReady)}</h1>
      <p>
        ${
          code === null || code === 'unavailable'
            ? say(kioskTexts.notReadyHelp)
            : say(refusalTexts[code])
        }
      </p>
    </section>`;
  }

  #renderIdleWarning(): TemplateResult | typeof nothing {
    const { secondsLeft, warning } = this.#idle;
    if (!warning || secondsLeft === null || this.screen.at === 'ticket') return nothing;
    return html`<div class="idle" role="alertdialog" aria-labelledby="still-there">
      <p id="still-there">
        <strong>${say(kioskTexts.stillThere)}</strong>
        <span class="figures" aria-live="off">${say(kioskTexts.resetIn)(secondsLeft)}</span>
      </p>
      <button class="button primary" @click=${this.#touched}>${say(kioskTexts.goOn)}</button>
    </div>`;
  }

  readonly #touched = (): void => {
    if (this.#taker.state.is === 'taking') return;
    this.#idle.start(this.screen.at === 'ticket' ? this.#ticketSeconds() : idleSeconds.choosing);
  };

  /** Nobody has touched the kiosk since it was ready for the next person. */
  #isUnused(): boolean {
    const { is } = this.#taker.state;
    return this.screen.at === 'fields' && is === 'idle' && this.#idle.secondsLeft === null;
  }

  /** Whoever needs large type needs time to read it and to take the phone out. */
  #ticketSeconds(): number {
    return isOn('largeType') ? idleSeconds.ticketTakenLargeType : idleSeconds.ticketTaken;
  }

  readonly #escape = (event: KeyboardEvent): void => {
    const before = screenBefore(this.screen);
    if (event.key === 'Escape' && before !== null) this.dispatchEvent(new NavigateEvent(before));
  };

  #navigate(screen: KioskScreen): void {
    const hasty = performance.now() - this.#shownAtMs < hastyTapMs;
    if (this.#taker.state.is === 'taking' || (hasty && screen.at !== 'search')) return;
    this.#taker.dismiss();
    if (screen.at === 'fields' && this.screen.at === 'ticket') this.#startOver();
    else this.#show(screen);
  }

  #show(screen: KioskScreen): void {
    if (screen.at !== this.screen.at) this.#shownAtMs = performance.now();
    this.screen = screen;
  }

  async #take(event: TakeTicketEvent): Promise<void> {
    if (performance.now() - this.#shownAtMs < hastyTapMs) return;
    const { serviceId, priorityClassId } = event;
    this.#idle.stop();
    const ticket = await this.#taker.take({
      serviceId,
      language: currentLanguage(),
      ...(priorityClassId === null ? {} : { priorityClassId }),
    });
    const { state } = this.#taker;
    if (state.is === 'failed' && state.refusal.code === 'not-paired') void this.#pairing.check();
    if (ticket !== null) {
      this.#show({ at: 'ticket', ticket });
      if (printsByItself(location.search)) await this.#print();
    }
    this.#touched();
  }

  async #print(): Promise<void> {
    await this.updateComplete;
    await printTicket();
    this.#touched();
  }

  /** The next person finds the kiosk as it was in the morning. */
  #startOver(): void {
    this.#idle.stop();
    this.#taker.reset();
    resetDisplayModes();
    setLanguage('vi', { remember: false });
    this.#show(firstScreen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-kiosk': LuotKiosk;
  }
}
