import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDuration } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { deskTexts } from './desk-texts.ts';
import { timerStyles } from './timer.styles.ts';

const minuteMs = 60_000;
/** The mark of the expected time stands here on the bar, so that there is room beyond it. */
const markShare = 2 / 3;

/** How long the present service has lasted, against what this service usually takes. */
@customElement('luot-service-timer')
export class LuotServiceTimer extends LitElement {
  static override styles = [baseStyles, timerStyles];

  @property({ attribute: false }) sinceMs: number | null = null;
  @property({ attribute: false }) expectedMinutes: number | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult {
    const { sinceMs, expectedMinutes } = this;
    const lastedMs = sinceMs === null ? 0 : Math.max(0, this.clock.nowMs - sinceMs);
    if (expectedMinutes === null) {
      return html`<p><strong class="figures">${formatDuration(lastedMs)}</strong></p>`;
    }
    const share = lastedMs / (expectedMinutes * minuteMs);
    return html`<p>
        <strong class="figures" role="timer">${formatDuration(lastedMs)}</strong>
        <span>${say(deskTexts.expected)(Math.round(expectedMinutes))}</span>
        ${share > 1.5 ? html`<span>· ${say(deskTexts.longer)}</span>` : nothing}
      </p>
      <div class="bar ${share > 1 ? 'long' : ''}" aria-hidden="true">
        <i style=${styleMap({ width: `${Math.min(1, share * markShare) * 100}%` })}></i>
        <b style=${styleMap({ left: `${markShare * 100}%` })}></b>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-service-timer': LuotServiceTimer;
  }
}
