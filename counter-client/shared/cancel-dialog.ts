import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { DialogCloseEvent } from './dialog.ts';
import { icon } from './icons.ts';
import { staffStyles } from './staff.styles.ts';
import { staffTexts } from './staff-texts.ts';

/** The ticket shall be cancelled for this reason. */
export class CancelTicketEvent extends Event {
  static readonly type = 'luot-cancel-ticket';

  constructor(
    readonly ticketId: string,
    readonly reason: string,
  ) {
    super(CancelTicketEvent.type);
  }
}

/** Asks for the reason before a ticket is cancelled; passes on `luot-dialog-close`. */
@customElement('luot-cancel-dialog')
export class LuotCancelDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      .body {
        display: grid;
        gap: var(--luot-space-4);
      }
      .reasons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--luot-space-2);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: HallTicket;
  @state() private reason = '';
  @state() private missing = false;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<luot-dialog
      heading=${say(staffTexts.cancelTitle)(this.ticket.number)}
      @luot-dialog-close=${this.closed}
    >
      <div class="body">
        <p class="soft">${say(staffTexts.cancelExplained)}</p>
        ${this.renderReasons()}
        <label class="field">
          ${say(staffTexts.cancelReason)}
          <input
            maxlength="200"
            aria-describedby="missing"
            aria-invalid=${this.missing}
            .value=${this.reason}
            @input=${this.typed}
          />
        </label>
        <p id="missing" class="error" role="alert" ?hidden=${!this.missing}>
          ${icon('alert')} ${say(staffTexts.reasonMissing)}
        </p>
      </div>
      <button slot="actions" type="button" class="button" @click=${this.closed}>
        ${say(staffTexts.back)}
      </button>
      <button slot="actions" type="button" class="button danger" @click=${this.confirmed}>
        ${say(staffTexts.cancelTicket)}
      </button>
    </luot-dialog>`;
  }

  private renderReasons(): TemplateResult {
    return html`<div class="reasons">
      ${say(staffTexts.cancelReasons).map(
        (reason) =>
          html`<button
            type="button"
            class="button ${reason === this.reason ? 'primary' : ''}"
            aria-pressed=${reason === this.reason}
            @click=${() => (this.reason = reason)}
          >
            ${reason}
          </button>`,
      )}
    </div>`;
  }

  private readonly typed = (event: Event): void => {
    this.reason = (event.target as HTMLInputElement).value;
    this.missing = false;
  };

  private readonly closed = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };

  private readonly confirmed = (): void => {
    const reason = this.reason.trim();
    this.missing = reason === '';
    if (!this.missing) this.dispatchEvent(new CancelTicketEvent(this.ticket.ticketId, reason));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-cancel-dialog': LuotCancelDialog;
  }
}
