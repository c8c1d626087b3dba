import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import markUrl from '../../shared/ui/mark.svg';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDate, formatTime } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { kioskHeaderStyles } from './kiosk-header.styles.ts';
import '../../shared/ui/connection-note.ts';

/** Which centre this is, the time there, and a word when the connection is lost. */
@customElement('luot-kiosk-header')
export class LuotKioskHeader extends LitElement {
  static override styles = [baseStyles, kioskHeaderStyles];

  @property({ type: Number }) nowMs = 0;

  protected readonly locale = new LocaleController(this);
  private readonly name = new StoreSlice(this, kioskStoreContext, (store) => store.view?.name);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );
  private readonly status = new StoreSlice(this, kioskStoreContext, (store) => store.status);

  protected override render(): TemplateResult {
    const timeZone = this.timeZone.value;
    return html`<header>
      <img src=${markUrl} alt="" width="64" height="64" />
      <p class="name">${this.name.value ? say(this.name.value) : say(commonTexts.product)}</p>
      <p class="time">
        ${
          timeZone === undefined
            ? ''
            : html`<strong class="figures">${formatTime(this.nowMs, timeZone)}</strong>
                <span>${formatDate(this.nowMs, timeZone, currentLanguage())}</span>`
        }
      </p>
      <luot-connection-note .status=${this.status.value ?? 'connecting'}></luot-connection-note>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-kiosk-header': LuotKioskHeader;
  }
}
