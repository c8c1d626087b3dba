import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { boardStoreContext } from '../../shared/ui/board-store.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { ClockController } from '../../shared/ui/clock-controller.ts';
import { formatDate, formatTime } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import markUrl from '../../shared/ui/mark.svg';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { boardHeaderStyles } from './board-header.styles.ts';
import type { SoundState } from './chime.ts';
import '../../shared/ui/connection-note.ts';

/** Centre, date and time there; a word when the picture may be old; the way to the sound. */
@customElement('luot-board-header')
export class LuotBoardHeader extends LitElement {
  static override styles = [baseStyles, buttonStyles, boardHeaderStyles];

  @property() sound: SoundState = 'off';

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
      <h1>${this.name.value ? say(this.name.value) : ''}</h1>
      <luot-connection-note .status=${this.status.value ?? 'connecting'}></luot-connection-note>
      ${
        this.sound === 'locked'
          ? html`<button class="button">
              <span aria-hidden="true">♪</span> ${say(boardTexts.soundOn)}
            </button>`
          : nothing
      }
      <p class="now">
        <strong class="figures">${formatTime(nowMs, timeZone)}</strong>
        <span>${formatDate(nowMs, timeZone, currentLanguage())}</span>
      </p>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-board-header': LuotBoardHeader;
  }
}
