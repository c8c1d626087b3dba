import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import type { ShownCall } from './shown-call.ts';
import { spotlightStyles } from './spotlight.styles.ts';

/** One call, huge: warm as long as the person is expected, calm afterwards. */
@customElement('luot-spotlight')
export class LuotSpotlight extends LitElement {
  static override styles = [baseStyles, spotlightStyles];

  @property({ attribute: false }) shown: ShownCall | null = null;
  /** Where the counter is, if the board shows more than one zone. */
  @property({ attribute: false }) zone: Localized<string> | null = null;
  /** What stands there while there is no call: a heading and a help. */
  @property({ attribute: false }) quiet: readonly [string, string] = ['', ''];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    if (this.shown === null) return this.#renderQuiet();
    const { call, mood } = this.shown;
    // Said aloud once: what comes round in turn was said when it was new.
    return html`<section
      class=${`call ${mood}`}
      role="status"
      aria-live=${mood === 'new' ? 'polite' : 'off'}
    >
      ${keyed(`${call.callId}/${call.times}/${mood}`, this.#renderCall(this.shown))}
    </section>`;
  }

  #renderCall({ call, mood }: ShownCall): TemplateResult {
    const { number, counterNumber, priority, times } = call;
    const counter = say(commonTexts.counter)(counterNumber);
    const label = times > 1 ? say(boardTexts.again)(times) : say(boardTexts.now);
    return html`<div class="inner">
      <p class="label">
        ${mood === 'calm' ? say(boardTexts.lastCalled) : label}
        ${priority ? html`<span class="priority">★ ${say(boardTexts.priority)}</span>` : nothing}
      </p>
      <p class="number figures" style=${styleMap({ '--letters': String(number.length) })}>
        ${number}
      </p>
      <p class="counter figures" style=${styleMap({ '--letters': String(counter.length) })}>
        ${counter}
      </p>
      ${this.zone === null ? nothing : html`<p class="zone">${say(this.zone)}</p>`}
    </div>`;
  }

  #renderQuiet(): TemplateResult {
    const [heading, help] = this.quiet;
    return html`<section class="call none">
      <div class="inner">
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <path
            d="M12 14h40a5 5 0 0 1 5 5v7a6 6 0 0 0 0 12v7a5 5 0 0 1-5 5H12a5 5 0 0 1-5-5v-7a6 6 0 0 0 0-12v-7a5 5 0 0 1 5-5z"
          />
          <path d="M24 27h16M24 37h10" />
        </svg>
        <p class="quiet">${heading}</p>
        <p class="help">${help}</p>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-spotlight': LuotSpotlight;
  }
}
