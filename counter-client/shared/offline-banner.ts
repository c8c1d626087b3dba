import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import type { LiveStatus } from '../../shared/ui/live-store.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { commandRunnerContext } from './command-runner.ts';
import { icon } from './icons.ts';
import { staffTexts } from './staff-texts.ts';

/**
 * Says that the connection is lost, silent during the first second, and that something is still being
 * sent once that takes long.
 */
@customElement('luot-offline-banner')
export class LuotOfflineBanner extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--luot-space-3);
        min-height: 2.5rem;
        padding: var(--luot-space-2) var(--luot-space-4);
        background: var(--luot-late);
        color: #ffffff;
        font-weight: 600;
        animation: appear 0.2s 1s both;
      }
      .sending {
        background: var(--luot-accent);
        color: var(--luot-on-accent);
        animation: none;
      }
      @keyframes appear {
        from {
          opacity: 0;
          visibility: hidden;
        }
      }
    `,
  ];

  @property() status: LiveStatus = 'connecting';

  protected readonly locale = new LocaleController(this);
  private readonly slow = new StoreSlice(this, commandRunnerContext, ({ slow }) => slow);

  protected override render(): TemplateResult {
    return html`<div role="status">${this.renderState()}</div>`;
  }

  private renderState(): TemplateResult | typeof nothing {
    const sending = this.slow.value === true;
    if (this.status === 'offline') {
      const text = sending ? staffTexts.offlineSending : staffTexts.offline;
      return html`<p>${icon('offline')} ${say(text)}</p>`;
    }
    return sending
      ? html`<p class="sending">${icon('clock')} ${say(staffTexts.sending)}</p>`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-offline-banner': LuotOfflineBanner;
  }
}
