import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BoardView } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { boardStoreContext, openBoardStore, type BoardStore } from '../../shared/ui/board-store.ts';
import { ClockController } from '../../shared/ui/clock-controller.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { LocaleController, say, setLanguage } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import { AnnouncementQueue } from './announcement-queue.ts';
import { boardAppStyles } from './board-app.styles.ts';
import { boardOptions, inZones } from './board-options.ts';
import { announceCalls, isExpected } from './call-announcer.ts';
import { Chime } from './chime.ts';
import { quietWords } from './quiet-words.ts';
import { shapeFor } from './board-rows.ts';
import { shownCall, turnMs } from './shown-call.ts';
import '../../shared/ui/dead-end.ts';
import './board-header.ts';
import './call-list.ts';
import './field-strip.ts';
import './spotlight.ts';

/** The lobby's board: the call of the moment, everybody who is expected, and the last number of each field. */
@customElement('luot-board')
export class LuotBoard extends LitElement {
  static override styles = [baseStyles, boardAppStyles];

  protected readonly locale = new LocaleController(this);
  readonly #options = boardOptions(location.search);
  readonly #store: BoardStore = openBoardStore(
    connectLive('board', screenAddress(location.pathname).centreId ?? ''),
  );
  readonly #queue = new AnnouncementQueue(() => this.requestUpdate());
  readonly #chime = new Chime(this.#options.sound);
  private readonly clock = new ClockController(this, turnMs);
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
      announceCalls(
        this.#store,
        (call) => inZones([call], this.#options).length > 0,
        (announcement) => this.#queue.add(announcement),
      ),
      this.#store.subscribe(() => this.#changed()),
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
      const waits = refusal === null || refusal.code === 'unavailable';
      return html`<main class="empty">
        <p role="status">${say(waits ? commonTexts.connecting : refusalTexts[refusal.code])}</p>
      </main>`;
    }
    const unknown = [...(this.#options.zoneIds ?? [])].filter((zoneId) =>
      view.zones.every(({ id }) => id !== zoneId),
    );
    const zones = view.zones.filter(({ id }) => this.#options.zoneIds?.has(id) ?? true);
    return html`<luot-board-header
        .zone=${view.zones.length > 1 && zones.length === 1 ? (zones[0]?.name ?? null) : null}
      ></luot-board-header>
      ${unknown.length > 0 ? renderUnknownZones(unknown, view) : nothing}
      ${zones.length === 0 ? nothing : this.#renderHall(view, zones)}`;
  }

  #renderHall(view: BoardView, zones: BoardView['zones']): TemplateResult {
    const { fields: foot } = this.#options;
    const calls = inZones(view.calls, this.#options).sort(
      (a, b) => b.lastCalledAtMs - a.lastCalledAtMs || b.callId - a.callId,
    );
    const fields = inZones(view.fields, this.#options);
    const { isOver, words, note } = quietWords(view, calls, fields, this.clock.nowMs);
    const shown = isOver ? null : shownCall(this.#queue.current, calls, this.clock.nowMs);
    const names = new Map(zones.length > 1 ? zones.map(({ id, name }) => [id, name]) : []);
    const kind = shapeFor(calls).columns === 2 ? 'many' : '';
    return html`<main class=${shown === null ? 'quiet' : kind}>
      <luot-spotlight
        .shown=${shown}
        .zone=${(shown && names.get(shown.call.zoneId)) ?? null}
        .quiet=${words}
      ></luot-spotlight>
      ${
        shown === null
          ? nothing
          : html`<luot-call-list
              .calls=${calls}
              .shownCallId=${shown.call.callId}
              .zones=${names}
            ></luot-call-list>`
      }
      <footer>
        ${
          foot === 'off' || isOver
            ? nothing
            : html`<luot-field-strip .fields=${fields} .foot=${foot}></luot-field-strip>`
        }
        ${note === null ? nothing : html`<p class="note">${note}</p>`}
      </footer>
    </main>`;
  }

  #changed(): void {
    const { view } = this.#store;
    if (view !== null) this.#queue.keepOnly((announcement) => isExpected(view, announcement));
    this.requestUpdate();
  }

  /** Where the browser was not told to let the board sound, a touch or a key lets it. */
  readonly #gesture = (): void => void this.#chime.unlock();
}

/** A mistyped address must not look like a hall in which nobody is called. */
const renderUnknownZones = (unknown: readonly string[], { zones }: BoardView): TemplateResult =>
  html`<div class="mistyped" role="alert">
    <h2>${say(boardTexts.unknownZone)(unknown.join(', '))}</h2>
    <p>
      ${say(boardTexts.unknownZoneHelp)(zones.map(({ id, name }) => `${id} (${say(name)})`).join(', '))}
    </p>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-board': LuotBoard;
  }
}
