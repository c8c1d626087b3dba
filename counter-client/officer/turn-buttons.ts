import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { deskActionsContext, recallPauseMs, type DeskActions } from './desk-actions.ts';
import { deskTexts } from './desk-texts.ts';
import { keyPreferenceContext } from './key-preference.ts';

/** What else can be done with the present ticket, each with its key. */
@customElement('luot-turn-buttons')
export class LuotTurnButtons extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--luot-space-2);
      }
      .button {
        padding-inline: var(--luot-space-4);
      }
      .apart {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: HallTicket;
  @property({ attribute: false }) maxCalls = 0;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);

  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult {
    const { actions } = this;
    const hold = this.button(deskTexts.hold, 'H', () => actions?.show('hold'));
    const transfer = this.button(deskTexts.transfer, 'T', () => actions?.show('transfer'));
    if (this.ticket.state === 'serving') {
      return html`<div>
        ${this.button(deskTexts.complete, 'C', () => actions?.complete())} ${hold} ${transfer}
      </div>`;
    }
    return html`<div>
      ${this.renderRecall()} ${this.button(deskTexts.noShow, 'N', () => actions?.noShow())} ${hold}
      ${transfer}
      <button
        type="button"
        class="button quiet apart"
        @click=${() => actions?.askToCancel(this.ticket)}
      >
        ${say(deskTexts.cancelTicket)}
      </button>
    </div>`;
  }

  /** Not before the hall has heard the last call, and not more often than the centre calls. */
  private renderRecall(): TemplateResult | typeof nothing {
    const { timesCalled, lastCalledAtMs } = this.ticket;
    if (timesCalled >= this.maxCalls) return nothing;
    const leftMs = (lastCalledAtMs ?? 0) + recallPauseMs - this.clock.nowMs;
    if (leftMs <= 0) return this.button(deskTexts.recall, 'R', () => this.actions?.recall());
    return html`<button type="button" class="button figures" aria-disabled="true">
      ${say(deskTexts.recallSoon)(Math.ceil(leftMs / 1000))}
    </button>`;
  }

  private button(text: Localized<string>, key: string, act: () => unknown): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.busy.value ?? true}
      aria-keyshortcuts=${this.characters.value === true ? key : nothing}
      @click=${() => void act()}
    >
      ${say(text)}
      ${this.characters.value === true ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-turn-buttons': LuotTurnButtons;
  }
}
