import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { phoneTexts } from '../../shared/ui/locales/phone.ts';
import { leaveDialogStyles } from './leave-dialog.styles.ts';

/** The holder has confirmed that they leave. */
export class LeaveEvent extends Event {
  static readonly eventName = 'luot-leave';

  constructor() {
    super(LeaveEvent.eventName, { bubbles: true, composed: true });
  }
}

/** Asks once more before a place in the queue is given up. */
@customElement('luot-leave-dialog')
export class LuotLeaveDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, leaveDialogStyles];

  @property() number = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected readonly locale = new LocaleController(this);

  /** Shows the question; the safe answer has the focus. */
  open(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${say(phoneTexts.leaveQuestion)}</h2>
      <p>${say(phoneTexts.leaveHelp)(this.number)}</p>
      <button class="button primary" @click=${() => this.dialog.close()}>
        ${say(phoneTexts.leaveNo)}
      </button>
      <button class="button danger" @click=${() => this.#confirm()}>
        ${say(phoneTexts.leaveYes)}
      </button>
    </dialog>`;
  }

  #confirm(): void {
    this.dialog.close();
    this.dispatchEvent(new LeaveEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-leave-dialog': LuotLeaveDialog;
  }
  interface HTMLElementEventMap {
    'luot-leave': LeaveEvent;
  }
}
