import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { DialogCloseEvent } from '../shared/dialog.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { hallTexts } from './hall-texts.ts';

/** Asks before the day is closed, and says who would lose their turn. */
@customElement('luot-close-day-dialog')
export class LuotCloseDayDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      .body {
        display: grid;
        gap: var(--luot-space-4);
      }
    `,
  ];

  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  private readonly waiting = new StoreSlice(
    this,
    managerStoreContext,
    ({ view }) => view?.tickets.filter(({ state }) => state === 'waiting').length ?? 0,
  );

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const waiting = this.waiting.value ?? 0;
    return html`<luot-dialog
      heading=${say(hallTexts.closeDayTitle)}
      @luot-dialog-close=${this.close}
    >
      <div class="body">
        <p>${say(hallTexts.closeDayExplained)}</p>
        ${
          waiting === 0
            ? nothing
            : html`<p class="error">${icon('alert')} ${say(hallTexts.closeDayWaiting)(waiting)}</p>`
        }
      </div>
      <button slot="actions" type="button" class="button" data-first @click=${this.close}>
        ${say(staffTexts.back)}
      </button>
      <button slot="actions" type="button" class="button danger" @click=${this.confirmed}>
        ${say(hallTexts.closeDay)}
      </button>
    </luot-dialog>`;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };

  private readonly confirmed = (): void => {
    this.close();
    void this.control?.closeDay();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-close-day-dialog': LuotCloseDayDialog;
  }
}
