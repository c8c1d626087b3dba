import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { staffTexts } from './staff-texts.ts';

/** The person wants the new page now. */
export class UpdateEvent extends Event {
  static readonly eventName = 'luot-update';

  constructor() {
    super(UpdateEvent.eventName, { bubbles: true, composed: true });
  }
}

/** Says that the server has a newer page, which is loaded by itself once nothing is open. */
@customElement('luot-update-banner')
export class LuotUpdateBanner extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      div {
        position: fixed;
        z-index: 10;
        inset-block-end: 1rem;
        inset-inline: 0;
        display: flex;
        align-items: center;
        gap: var(--luot-space-4);
        width: fit-content;
        max-width: calc(100vw - 2rem);
        margin-inline: auto;
        padding: var(--luot-space-2) var(--luot-space-2) var(--luot-space-2) var(--luot-space-5);
        border-radius: var(--luot-radius-l);
        background: var(--luot-accent);
        box-shadow: var(--luot-shadow-2);
        color: var(--luot-on-accent);
        font-weight: 600;
      }
      .button {
        flex: none;
      }
    `,
  ];

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<div role="status">
      <p>${say(staffTexts.updateDue)}</p>
      <button class="button" @click=${() => this.dispatchEvent(new UpdateEvent())}>
        ${say(staffTexts.updateNow)}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-update-banner': LuotUpdateBanner;
  }
  interface HTMLElementEventMap {
    'luot-update': UpdateEvent;
  }
}
