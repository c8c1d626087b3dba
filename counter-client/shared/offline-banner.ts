import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import type { LiveStatus } from '../../shared/ui/live-store.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { icon } from './icons.ts';
import { staffTexts } from './staff-texts.ts';

/** Says that the connection is lost and that commands are kept; silent during the first second. */
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

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${
        this.status === 'offline'
          ? html`<p>${icon('offline')} ${say(staffTexts.offline)}</p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-offline-banner': LuotOfflineBanner;
  }
}
