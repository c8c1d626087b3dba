import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { announcementOf } from './announcements.ts';

/** Says each change of the desk aloud to screen readers; shows nothing. */
@customElement('luot-desk-announcer')
export class LuotDeskAnnouncer extends LitElement {
  static override styles = [baseStyles];

  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly plan = new StoreSlice(this, officerStoreContext, ({ plan }) => plan);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const view = this.view.value;
    return html`<div class="visually-hidden" aria-live="polite">
      ${
        view === null || view === undefined
          ? nothing
          : say(announcementOf(view, this.plan.value ?? null))
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-desk-announcer': LuotDeskAnnouncer;
  }
}
