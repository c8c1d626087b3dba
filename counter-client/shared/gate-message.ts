import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';

/**
 * A sentence in the middle of an otherwise empty page.
 * @slot - what can be done about it
 */
@customElement('luot-gate-message')
export class LuotGateMessage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      main {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--luot-space-5);
        min-height: 100dvh;
        padding: var(--luot-space-5);
        text-align: center;
      }
      p {
        font-size: var(--luot-text-l);
        font-weight: 600;
      }
      ::slotted(a),
      ::slotted(button) {
        padding: var(--luot-space-3) var(--luot-space-5);
        border: 2px solid var(--luot-primary);
        border-radius: var(--luot-radius-m);
        background: none;
        color: var(--luot-primary);
        font: 600 var(--luot-text-m) / 1.4 var(--luot-font);
        text-decoration: none;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) text!: LocalizedText;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<main>
      <p role="status">${say(this.text)}</p>
      <slot></slot>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-gate-message': LuotGateMessage;
  }
}
