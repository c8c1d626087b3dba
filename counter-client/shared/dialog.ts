import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { dialogStyles } from './dialog.styles.ts';
import { focusedElement } from './focused-element.ts';
import { icon } from './icons.ts';
import { staffTexts } from './staff-texts.ts';

/** The person wants the dialog closed: Esc, the cross, or a press outside. */
export class DialogCloseEvent extends Event {
  static readonly type = 'luot-dialog-close';

  constructor() {
    super(DialogCloseEvent.type, { bubbles: false, composed: false });
  }
}

/**
 * A modal dialog, open as long as it is in the document. The browser keeps the focus inside and gives
 * it back afterwards. It never closes by itself: `luot-dialog-close` tells its owner.
 * The element with `data-first` gets the focus at the start.
 * @slot - what it shows
 * @slot actions - buttons, at the end
 */
@customElement('luot-dialog')
export class LuotDialog extends LitElement {
  static override styles = [baseStyles, dialogStyles];

  @property() heading = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected readonly locale = new LocaleController(this);
  #focusedBefore: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#focusedBefore = focusedElement();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#focusedBefore?.focus();
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.dialog.addEventListener('pointerdown', this.pressed);
    this.dialog.showModal();
    this.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.cancelled} @close=${this.ask}>
      <div class="sheet">
        <div class="head">
          <h2 id="heading">${this.heading}</h2>
          <button type="button" aria-label=${say(staffTexts.close)} @click=${this.ask}>
            ${icon('close')}
          </button>
        </div>
        <div class="body"><slot></slot></div>
        <div class="foot"><slot name="actions"></slot></div>
      </div>
    </dialog>`;
  }

  private readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.ask();
  };

  private readonly pressed = (event: PointerEvent): void => {
    if (event.target === this.dialog) this.ask();
  };

  private readonly ask = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-dialog': LuotDialog;
  }
}
