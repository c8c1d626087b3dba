import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskSession, HallSetup } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDuration } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { counterOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { awayTextOf, deskTexts } from './desk-texts.ts';
import { turnStyles } from './turn.styles.ts';

/** On break, or on the way to a counter the manager has chosen. */
@customElement('luot-away-stage')
export class LuotAwayStage extends LitElement {
  static override styles = [
    baseStyles,
    staffStyles,
    turnStyles,
    css`
      .sign {
        display: grid;
        place-items: center;
        width: 6rem;
        height: 6rem;
        border-radius: 50%;
        background: var(--luot-away-soft);
        color: var(--luot-away);
        font-size: 2.25rem;
      }
      .sign.arriving {
        background: var(--luot-accent);
        color: var(--luot-on-accent);
        font-weight: 800;
      }
      .long {
        font-size: var(--luot-text-2xl);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) desk!: DeskSession;
  @property({ attribute: false }) setup!: HallSetup;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult {
    const { breakReason, sinceMs, counterId, askedAtMs } = this.desk;
    const number = counterOf(this.setup, counterId)?.number ?? 0;
    const isBreak = breakReason !== null && breakReason !== 'console-gone';
    const arriving = breakReason === 'arriving';
    return html`<div class="calm">
      <p class="sign ${arriving ? 'arriving' : ''} figures">
        ${
          arriving
            ? html`<span class="visually-hidden">${say(commonTexts.counter)(number)}</span>
                <span aria-hidden="true">${number}</span>`
            : icon(isBreak ? 'cup' : 'alert')
        }
      </p>
      <h2>${say(awayTextOf(this.desk))}</h2>
      ${this.renderWhy()}
      ${
        arriving
          ? nothing
          : html`<p class="long figures" role="timer">
              ${formatDuration(this.clock.nowMs - (askedAtMs ?? sinceMs))}
            </p>`
      }
    </div>`;
  }

  private renderWhy(): TemplateResult | typeof nothing {
    const { breakReason } = this.desk;
    if (breakReason === 'console-gone') {
      return html`<p class="soft">${say(deskTexts.pausedExplained)}</p>`;
    }
    return breakReason === null
      ? html`<p class="soft">${say(deskTexts.askedExplained)}</p>`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-away-stage': LuotAwayStage;
  }
}
