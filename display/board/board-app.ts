import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BoardCall } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { boardStoreContext, openBoardStore, type BoardStore } from '../../shared/ui/board-store.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { LocaleController, say, setLanguage } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import { AnnouncementQueue } from './announcement-queue.ts';
import { boardAppStyles } from './board-app.styles.ts';
import { boardOptions, inZones } from './board-options.ts';
import { announceCalls } from './call-announcer.ts';
import { Chime } from './chime.ts';
import '../../shared/ui/dead-end.ts';
import './board-header.ts';
import './call-list.ts';
import './field-strip.ts';
import './spotlight.ts';

/** The lobby's board: the call of the moment, the last calls, who waits and for how long. */
@customElement('luot-board')
export class LuotBoard extends LitElement {
  static override styles = [baseStyles, boardAppStyles];

  protected readonly locale = new LocaleController(this);
  readonly #options = boardOptions(location.search);
  readonly #store: BoardStore = openBoardStore(
    connectLive('board', screenAddress(location.pathname).centreId ?? ''),
  );
  readonly #queue = new AnnouncementQueue(() => this.requestUpdate());
  readonly #chime = new Chime(this.#options.sound, () => this.requestUpdate());
  /** What is being announced, and what waits for it, is not to be lost. */
  readonly #update = new PageUpdateController(this, () => this.#queue.current === null);
  #ends: (() => void)[] = [];

  constructor() {
    super();
    new ContextProvider(this, { context: boardStoreContext, initialValue: this.#store });
    document.documentElement.dataset['theme'] = this.#options.theme;
    setLanguage(this.#options.language, { remember: false });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#update.follow(this.#store);
    this.#ends = [
      this.#store.subscribe(() => this.requestUpdate()),
      announceCalls(
        this.#store,
        (call) => inZones([call], this.#options).length > 0,
        (announcement) => this.#queue.add(announcement),
      ),
      this.#queue.join(() => this.#chime.play()),
    ];
    document.addEventListener('pointerdown', this.#gesture);
    document.addEventListener('keydown', this.#gesture);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
    this.#queue.clear();
    document.removeEventListener('pointerdown', this.#gesture);
    document.removeEventListener('keydown', this.#gesture);
  }

  protected override render(): TemplateResult {
    const { view, refusal } = this.#store;
    if (view === null && refusal?.code === 'unknown-centre') {
      return html`<luot-dead-end to-start></luot-dead-end>`;
    }
    if (view === null) {
      return html`<main class="empty">
        <p role="status">
          ${
            refusal === null || refusal.code === 'unavailable'
              ? say(commonTexts.connecting)
              : say(refusalTexts[refusal.code])
          }
        </p>
      </main>`;
    }
    const calls = inZones(view.calls, this.#options).sort(
      (a, b) => b.lastCalledAtMs - a.lastCalledAtMs || b.callId - a.callId,
    );
    return html`<luot-board-header .sound=${this.#chime.state}></luot-board-header>
      <main class=${calls.length === 0 ? 'quiet' : ''}>
        <luot-spotlight .announcement=${this.#queue.current} .calls=${calls}></luot-spotlight>
        ${calls.length === 0 ? nothing : this.#renderList(calls)}
        <luot-field-strip .fields=${inZones(view.fields, this.#options)}></luot-field-strip>
      </main>`;
  }

  #renderList(calls: BoardCall[]): TemplateResult {
    return html`<luot-call-list
      .calls=${calls}
      .announcedCallId=${this.#queue.current?.callId ?? null}
    ></luot-call-list>`;
  }

  readonly #gesture = (): void => void this.#chime.unlock();
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-board': LuotBoard;
  }
}
