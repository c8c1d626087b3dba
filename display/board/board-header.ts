import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { boardStoreContext } from '../../shared/ui/board-store.ts';
import { ClockController } from '../../shared/ui/clock-controller.ts';
import { formatDate, formatTime } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say, type Localized } from '../../shared/ui/locale.ts';
import markUrl from '../../shared/ui/mark.svg';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { boardHeaderStyles } from './board-header.styles.ts';
import '../../shared/ui/connection-note.ts';

/** Centre and zone, date and time there; a word when the picture may be old. */
@customElement('luot-board-header')
export class LuotBoardHeader extends LitElement {
  static override styles = [baseStyles, boardHeaderStyles];

  /** The one zone this board shows; null: several. */
  @property({ attribute: false }) zone: Localized<string> | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 1000);
  private readonly name = new StoreSlice(this, boardStoreContext, (store) => store.view?.name);
  private readonly timeZone = new StoreSlice(
    this,
    boardStoreContext,
    (store) => store.view?.timeZone,
  );
  private readonly status = new StoreSlice(this, boardStoreContext, (store) => store.status);

  protected override render(): TemplateResult {
    const { nowMs } = this.clock;
    const timeZone = this.timeZone.value ?? 'UTC';
    return html`<header>
      <img src=${markUrl} alt="" width="64" height="64" />
      <h1>
        ${this.name.value ? say(this.name.value) : ''}
        ${this.zone === null ? nothing : html`<span>${say(this.zone)}</span>`}
      </h1>
      <p class="now">
        <span>${formatDate(nowMs, timeZone, currentLanguage())}</span>
        <strong class="figures">${formatTime(nowMs, timeZone)}</strong>
      </p>
      <luot-connection-note .status=${this.status.value ?? 'connecting'}></luot-connection-note>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-board-header': LuotBoardHeader;
  }
}
