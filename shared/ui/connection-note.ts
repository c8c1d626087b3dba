import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base.styles.ts';
import { connectionNoteStyles } from './connection-note.styles.ts';
import type { LiveStatus } from './live-store.ts';
import { LocaleController, say } from './locale.ts';
import { commonTexts } from './locales/common.ts';

/**
 * Says that what is shown may be old. Silent while all is well, and for the first seconds of a lost
 * connection, so that a short break does not unsettle a hall.
 */
@customElement('luot-connection-note')
export class LuotConnectionNote extends LitElement {
  static override styles = [baseStyles, connectionNoteStyles];

  @property() status: LiveStatus = 'connecting';

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${
        this.status === 'live'
          ? nothing
          : html`<p class="note">
              <span class="dot" aria-hidden="true"></span>
              ${say(this.status === 'offline' ? commonTexts.offline : commonTexts.connecting)}
            </p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-connection-note': LuotConnectionNote;
  }
}
