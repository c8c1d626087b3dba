import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { breakReason } from '../../shared/contract/ticket-state.ts';
import { say } from '../../shared/ui/locale.ts';
import { breakTexts, consoleTexts, type ChosenBreak } from './console-texts.ts';
import { DeskDialogElement } from './desk-dialog.ts';

const chosenReasons = breakReason.options.filter(
  (reason): reason is ChosenBreak => reason in breakTexts,
);

/** Why the officer goes on break; one press is enough. */
@customElement('luot-break-dialog')
export class LuotBreakDialog extends DeskDialogElement {
  protected override render(): TemplateResult {
    return html`<luot-dialog
      heading=${say(consoleTexts.breakTitle)}
      @luot-dialog-close=${this.close}
    >
      <div class="body">
        ${this.attended ? html`<p class="hint">${say(consoleTexts.breakAfter)}</p>` : nothing}
        <div class="choices" @keydown=${this.choiceKey}>
          ${chosenReasons.map(
            (reason, index) =>
              html`<button
                type="button"
                class="button"
                ?data-first=${index === 0}
                @click=${() => this.choose(reason)}
              >
                ${say(breakTexts[reason])}
              </button>`,
          )}
        </div>
      </div>
    </luot-dialog>`;
  }

  private choose(reason: ChosenBreak): void {
    this.close();
    void this.actions?.startBreak(reason);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-break-dialog': LuotBreakDialog;
  }
}
