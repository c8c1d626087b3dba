import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import '../shared/cancel-dialog.ts';
import type { CancelTicketEvent } from '../shared/cancel-dialog.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import './break-dialog.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import './hold-dialog.ts';
import './leave-desk-dialog.ts';
import './shortcuts-dialog.ts';
import './transfer-dialog.ts';

/** The one dialog that is open, if any. */
@customElement('luot-desk-dialogs')
export class LuotDeskDialogs extends LitElement {
  @property({ attribute: false }) session!: StaffSession;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly dialog = new StoreSlice(this, deskActionsContext, ({ dialog }) => dialog);

  protected override render(): TemplateResult | typeof nothing {
    switch (this.dialog.value) {
      case 'break':
        return html`<luot-break-dialog></luot-break-dialog>`;
      case 'hold':
        return html`<luot-hold-dialog></luot-hold-dialog>`;
      case 'transfer':
        return html`<luot-transfer-dialog></luot-transfer-dialog>`;
      case 'shortcuts':
        return html`<luot-shortcuts-dialog></luot-shortcuts-dialog>`;
      case 'leave':
        return html`<luot-leave-desk-dialog .session=${this.session}></luot-leave-desk-dialog>`;
      case 'cancel':
        return this.renderCancel();
      default:
        return nothing;
    }
  }

  private renderCancel(): TemplateResult | typeof nothing {
    const ticket = this.actions?.cancelling ?? null;
    if (ticket === null) return nothing;
    return html`<luot-cancel-dialog
      .ticket=${ticket}
      @luot-dialog-close=${() => this.actions?.show(null)}
      @luot-cancel-ticket=${this.cancelled}
    ></luot-cancel-dialog>`;
  }

  private readonly cancelled = ({ ticketId, reason }: CancelTicketEvent): void => {
    this.actions?.show(null);
    void this.actions?.cancel(ticketId, reason);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-desk-dialogs': LuotDeskDialogs;
  }
}
