import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDuration } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { deskTexts } from './desk-texts.ts';
import { timerStyles } from './timer.styles.ts';

/** How often the person was called, and when the call is repeated or becomes a no-show. */
@customElement('luot-no-show-timer')
export class LuotNoShowTimer extends LitElement {
  static override styles = [baseStyles, timerStyles];

  @property({ attribute: false }) ticket!: HallTicket;
  @property({ attribute: false }) maxCalls = 0;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult {
    const { timesCalled, lastCalledAtMs, noShowDueAtMs } = this.ticket;
    const leftMs = noShowDueAtMs === null ? null : Math.max(0, noShowDueAtMs - this.clock.nowMs);
    const wholeMs = (noShowDueAtMs ?? 0) - (lastCalledAtMs ?? 0);
    return html`<p>
        <span>${say(deskTexts.calledTimes)(timesCalled)}</span>
        ${
          leftMs === null
            ? nothing
            : html`<span>
                  ${say(timesCalled < this.maxCalls ? deskTexts.recallIn : deskTexts.noShowIn)}
                </span>
                <strong class="figures" role="timer">${formatDuration(leftMs)}</strong>`
        }
      </p>
      ${
        leftMs === null || wholeMs <= 0
          ? nothing
          : html`<div class="bar long" aria-hidden="true">
              <i style=${styleMap({ width: `${Math.min(1, leftMs / wholeMs) * 100}%` })}></i>
            </div>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-no-show-timer': LuotNoShowTimer;
  }
}
