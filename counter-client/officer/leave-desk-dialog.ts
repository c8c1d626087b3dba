import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../shared/ui/locale.ts';
import { desksFor, heldBy, waitingFor } from '../shared/hall.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { consoleTexts } from './console-texts.ts';
import { DeskDialogElement } from './desk-dialog.ts';

/** Closing the counter, now or after the present person, and signing out. */
@customElement('luot-leave-desk-dialog')
export class LuotLeaveDeskDialog extends DeskDialogElement {
  @property({ attribute: false }) session!: StaffSession;

  protected override render(): TemplateResult {
    return html`<luot-dialog
      heading=${say(consoleTexts.leaveTitle)}
      @luot-dialog-close=${this.close}
    >
      <div class="body">
        ${this.renderWarnings()} ${this.attended ? this.renderLater() : this.renderNow()}
      </div>
    </luot-dialog>`;
  }

  /** What leaving means to others. */
  private renderWarnings(): TemplateResult[] {
    const view = this.view.value;
    if (view === null || view === undefined) return [];
    const { officerId } = view;
    const held = heldBy(view, officerId).length;
    const alone = waitingFor(view, officerId).filter(({ serviceId }) =>
      desksFor(view, serviceId).every((desk) => desk.officerId === officerId),
    ).length;
    return [
      ...(held === 0 ? [] : [say(consoleTexts.leaveHolding)(held)]),
      ...(alone === 0 ? [] : [say(consoleTexts.leaveAlone)(alone)]),
    ].map((text) => html`<p class="hint">${text}</p>`);
  }

  private renderLater(): TemplateResult {
    return html`<p class="hint">${say(consoleTexts.leaveAfter)}</p>
      <button type="button" class="button primary" data-first @click=${this.closeCounter}>
        ${say(consoleTexts.closeAfter)}
      </button>`;
  }

  private renderNow(): TemplateResult {
    return html`<div class="choices">
      <button type="button" class="button primary" data-first @click=${this.closeAndSignOut}>
        ${say(consoleTexts.closeAndSignOut)}
      </button>
      <button type="button" class="button" @click=${this.closeCounter}>
        ${say(consoleTexts.closeOnly)}
      </button>
    </div>`;
  }

  private readonly closeCounter = (): void => {
    this.close();
    void this.actions?.closeCounter();
  };

  private readonly closeAndSignOut = async (): Promise<void> => {
    this.close();
    await this.actions?.closeCounter();
    if (this.actions?.stage.at === 'no-counter') await this.session.signOut();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-leave-desk-dialog': LuotLeaveDeskDialog;
  }
}
