import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { BoardCall } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import type { Announcement } from './announcement-queue.ts';
import { spotlightStyles } from './spotlight.styles.ts';

/**
 * The call of the moment, huge. Between announcements it keeps the newest call: warm as long as the
 * person is expected, calm afterwards.
 */
@customElement('luot-spotlight')
export class LuotSpotlight extends LitElement {
  static override styles = [baseStyles, spotlightStyles];

  @property({ attribute: false }) announcement: Announcement | null = null;
  /** Newest first. */
  @property({ attribute: false }) calls: BoardCall[] = [];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const expected = this.calls.find(({ state }) => state === 'called');
    const shown = this.announcement ?? expected ?? this.calls[0];
    if (shown === undefined) return this.#renderEmpty();
    const isNew = this.announcement !== null;
    const warm = isNew || expected !== undefined;
    return html`<section
      class=${`call ${warm ? 'warm' : 'calm'} ${isNew ? 'new' : ''}`}
      role="status"
    >
      ${keyed(`${shown.callId}/${shown.times}/${isNew}`, this.#renderCall(shown, warm))}
    </section>`;
  }

  #renderCall(
    { number, counterNumber, priority, times }: Announcement,
    warm: boolean,
  ): TemplateResult {
    const counter = say(commonTexts.counter)(counterNumber);
    const label = warm && times > 1 ? say(boardTexts.again)(times) : say(boardTexts.now);
    return html`<div class="inner">
      <p class="label">
        ${warm ? label : say(boardTexts.lastCalled)}
        ${priority ? html`<span class="priority">★ ${say(boardTexts.priority)}</span>` : nothing}
      </p>
      <p class="number figures" style=${styleMap({ '--letters': String(number.length) })}>
        ${number}
      </p>
      <p class="counter" style=${styleMap({ '--letters': String(counter.length + 2) })}>
        <span class="arrow" aria-hidden="true">→</span>
        <span class="figures">${counter}</span>
      </p>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<section class="call none">
      <div class="inner">
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <path
            d="M12 14h40a5 5 0 0 1 5 5v7a6 6 0 0 0 0 12v7a5 5 0 0 1-5 5H12a5 5 0 0 1-5-5v-7a6 6 0 0 0 0-12v-7a5 5 0 0 1 5-5z"
          />
          <path d="M24 27h16M24 37h10" />
        </svg>
        <p class="quiet">${say(boardTexts.noneYet)}</p>
        <p class="help">${say(boardTexts.noneYetHelp)}</p>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-spotlight': LuotSpotlight;
  }
}
