import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { DialogCloseEvent } from '../shared/dialog.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import type { OpenCounter } from './counter-state.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { breakReasonTexts, counterStateTexts } from './hall-texts.ts';
import { SendOfficerEvent } from './send-officer-event.ts';
import { steerTexts } from './steer-texts.ts';

/** What can be done with an open counter; closes by itself after each choice. */
@customElement('luot-counter-dialog')
export class LuotCounterDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      .body {
        display: grid;
        gap: var(--luot-space-3);
      }
      .button {
        min-height: 3.5rem;
        justify-content: flex-start;
      }
    `,
  ];

  @property({ attribute: false }) counter!: OpenCounter;
  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const { is, counter, desk, officer, ticket } = this.counter;
    const what =
      is === 'away' ? breakReasonTexts[desk.breakReason ?? 'other'] : counterStateTexts[is];
    return html`<luot-dialog
      heading=${say(steerTexts.manageCounter)(counter.number)}
      @luot-dialog-close=${this.close}
    >
      <div class="body">
        <p>
          <strong>${officer?.name}</strong> · ${say(what)}
          <span class="figures">${ticket?.number}</span>
        </p>
        ${
          desk.afterCall === null
            ? nothing
            : html`<button type="button" class="button" @click=${this.goOn}>
                ${icon('undo')} ${say(steerTexts.goOn)}
              </button>`
        }
        <button type="button" class="button primary" data-first @click=${this.move}>
          ${icon('arrow')} ${say(steerTexts.move)}
        </button>
        <button type="button" class="button" @click=${this.toggleAutoCall}>
          ${icon('auto')} ${say(desk.autoCall ? steerTexts.autoCallOff : steerTexts.autoCallOn)}
        </button>
        <button type="button" class="button danger" @click=${this.closeCounter}>
          ${icon('door')} ${say(ticket === null ? steerTexts.close : steerTexts.closeLater)}
        </button>
      </div>
    </luot-dialog>`;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };

  private readonly move = (): void => {
    this.dispatchEvent(new SendOfficerEvent({ officerId: this.counter.desk.officerId }));
    this.close();
  };

  private readonly goOn = (): void => {
    void this.control?.cancelAfterCall(this.counter.desk.counterId);
    this.close();
  };

  private readonly toggleAutoCall = (): void => {
    const { desk } = this.counter;
    void this.control?.setAutoCall(desk.counterId, !desk.autoCall);
    this.close();
  };

  private readonly closeCounter = (): void => {
    void this.control?.closeCounter(this.counter.desk.counterId);
    this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-counter-dialog': LuotCounterDialog;
  }
}
