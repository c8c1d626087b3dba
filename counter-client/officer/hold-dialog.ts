import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../shared/ui/locale.ts';
import { consoleTexts } from './console-texts.ts';
import { DeskDialogElement } from './desk-dialog.ts';

const minuteChoices = [10, 20, 30, 60] as const;

/** Puts the present ticket aside; until when is one press. */
@customElement('luot-hold-dialog')
export class LuotHoldDialog extends DeskDialogElement {
  protected override render(): TemplateResult {
    const byRule = this.view.value?.setup.holdReturnMinutes ?? 0;
    return html`<luot-dialog
      heading=${say(consoleTexts.holdTitle)(this.number)}
      @luot-dialog-close=${this.close}
    >
      <div class="body">
        <p>${say(consoleTexts.holdExplained)}</p>
        <p class="soft">${say(consoleTexts.holdReturn)}</p>
        <div class="choices" @keydown=${this.choiceKey}>
          <button type="button" class="button primary" data-first @click=${() => this.choose(null)}>
            ${say(consoleTexts.holdByRule)(byRule)}
          </button>
          ${minuteChoices
            .filter((minutes) => minutes !== byRule)
            .map(
              (minutes) =>
                html`<button type="button" class="button" @click=${() => this.choose(minutes)}>
                  ${say(consoleTexts.minutes)(minutes)}
                </button>`,
            )}
        </div>
      </div>
    </luot-dialog>`;
  }

  private choose(minutes: number | null): void {
    this.close();
    void this.actions?.hold(minutes);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-hold-dialog': LuotHoldDialog;
  }
}
