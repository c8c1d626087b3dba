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
import { closesFirst } from './closing-first.ts';
import { isOn, resetDisplayModes } from './display-modes.ts';
import { KioskPairing, presentKiosk } from './kiosk-pairing.ts';
import { firstScreen, screenBefore, type KioskScreen, type ServiceChoice } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { openingAt } from './opening.ts';
import { printTicket, printsByItself } from './print-ticket.ts';
import { mayPrint, notPrinted, type Printing } from './printing.ts';
import type { TakeTicketEvent } from './take-ticket-event.ts';
import { TicketTaker, sendIssue } from './ticket-taker.ts';
import { TouchGuard } from './touch-guard.ts';
import '../../shared/ui/dead-end.ts';
import './closed-screen.ts';
import './field-screen.ts';
import './kiosk-bar.ts';
import './kiosk-header.ts';
import './pairing-screen.ts';
import './late-screen.ts';
import './printed-ticket.ts';
import './priority-screen.ts';
import './search-screen.ts';
import './service-screen.ts';
import './services-screen.ts';
import './ticket-screen.ts';

/** Somebody is there. */
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** The kiosk: field, procedure, ticket; then ready for the next person. */
@customElement('luot-kiosk')
export class LuotKiosk extends LitElement {
  static override styles = [baseStyles, buttonStyles, kioskAppStyles];

  @state() private screen: KioskScreen = firstScreen;
  @state() private printing: Printing = notPrinted;

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
  readonly #guard = new TouchGuard();
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
    for (const sign of signsOfLife) {
      document.addEventListener(sign, this.#touched, { capture: true, passive: true });
    }
    document.addEventListener('pointerdown', this.#placed, { capture: true, passive: true });
    document.addEventListener('keydown', this.#typed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#pairing.stop();
    this.#idle.stop();
    for (const sign of signsOfLife) {
      document.removeEventListener(sign, this.#touched, { capture: true });
    }
    document.removeEventListener('pointerdown', this.#placed, { capture: true });
    document.removeEventListener('keydown', this.#typed, { capture: true });
  }

  protected override render(): TemplateResult {
    if (this.#store.view === null && this.#store.refusal?.code === 'unknown-centre') {
      return html`<luot-dead-end to-start></luot-dead-end>`;
    }
    return html`
      <div class="frame">
        <luot-kiosk-header .nowMs=${this.clock.nowMs}></luot-kiosk-header>
        <main>${this.#renderMain()}</main>
        ${this.#renderBar()} ${this.#renderIdleWarning()}
      </div>
      ${this.#renderPaper()}
    `;
  }

  /** Nothing is left to choose once the ticket is there. */
  #renderBar(): TemplateResult | typeof nothing {
    if (this.screen.at === 'ticket') return nothing;
    return html`<luot-kiosk-bar
      .back=${this.#isClosed ? null : screenBefore(this.screen)}
      ?busy=${this.#taker.state.is === 'taking'}
    ></luot-kiosk-bar>`;
  }

  #renderPaper(): TemplateResult | typeof nothing {
    if (this.screen.at !== 'ticket') return nothing;
    const { ticket, serviceId } = this.screen;
    return html`<luot-printed-ticket
      .ticket=${ticket}
      .serviceId=${serviceId}
      ?large=${isOn('largeType')}
    ></luot-printed-ticket>`;
  }

  get #isClosed(): boolean {
    const day = this.#store.view?.day;
    return day !== undefined && openingAt(day, this.clock.nowMs).is === 'closed';
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
        .printing=${this.printing}
        .timeLeft=${this.#timeLeft}
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
          .choice=${screen}
          .taking=${this.#taker.state}
        ></luot-service-screen>`;
      case 'priority':
        return html`<luot-priority-screen .choice=${screen}></luot-priority-screen>`;
      case 'late':
        return html`<luot-late-screen></luot-late-screen>`;
    }
  }

  get #timeLeft(): number | null {
    const { secondsLeft } = this.#idle;
    return secondsLeft === null ? null : (secondsLeft - 1) / this.#ticketSeconds();
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

  readonly #placed = (event: PointerEvent): void => {
    this.#guard.touched({ x: event.clientX, y: event.clientY });
  };

  readonly #typed = (event: KeyboardEvent): void => {
    this.#guard.typed();
    const before = screenBefore(this.screen);
    if (event.key === 'Escape' && before !== null) this.dispatchEvent(new NavigateEvent(before));
  };

  #navigate(screen: KioskScreen): void {
    const isTyping = screen.at === 'search' && this.screen.at === 'search';
    if (isTyping ? this.#guard.isHastyTyping : this.#guard.isHasty) return;
    if (this.#taker.state.is === 'taking') return;
    this.#taker.dismiss();
    if (screen.at === 'fields' && this.screen.at === 'ticket') this.#startOver();
    else this.#show(screen);
  }

  #show(screen: KioskScreen): void {
    if (screen.at !== this.screen.at) this.#guard.changed();
    this.screen = screen;
  }

  /** No number is given before it is known that closing may come first. */
  async #take({ knowsLate }: TakeTicketEvent): Promise<void> {
    const { screen } = this;
    if (this.#guard.isHasty || (screen.at !== 'service' && screen.at !== 'late')) return;
    const { serviceId, priorityClassId } = screen;
    if (!knowsLate && closesFirst(this.#store.plan, serviceId, priorityClassId)) {
      this.#show({ ...screen, at: 'late' });
      return;
    }
    // A failure is told where the ticket was asked for.
    this.#show({ ...screen, at: 'service' });
    await this.#takeTicket(screen);
  }

  async #takeTicket({ serviceId, priorityClassId }: ServiceChoice): Promise<void> {
    this.#idle.stop();
    const ticket = await this.#taker.take({
      serviceId,
      language: currentLanguage(),
      ...(priorityClassId === null ? {} : { priorityClassId }),
    });
    const { state } = this.#taker;
    if (state.is === 'failed' && state.refusal.code === 'not-paired') void this.#pairing.check();
    if (ticket !== null) {
      this.printing = notPrinted;
      this.#show({ at: 'ticket', ticket, serviceId });
      if (printsByItself(location.search)) await this.#print();
    }
    this.#touched();
  }

  async #print(): Promise<void> {
    if (!mayPrint(this.printing)) return;
    this.printing = { times: this.printing.times + 1, busy: true };
    await this.updateComplete;
    const paper = this.renderRoot.querySelector('luot-printed-ticket');
    if (paper !== null) {
      await paper.updateComplete;
      await printTicket(paper);
    }
    this.printing = { ...this.printing, busy: false };
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
