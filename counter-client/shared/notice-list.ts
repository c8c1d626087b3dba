import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { icon, type IconName } from './icons.ts';
import { noticeListStyles } from './notice-list.styles.ts';
import { noticesContext, type Notice, type NoticeTone, type Notices } from './notices.ts';
import { staffTexts } from './staff-texts.ts';

const iconOf: Record<NoticeTone, IconName> = { done: 'check', problem: 'alert', moved: 'arrow' };

/** Shows the page's notices in a corner, above everything, and says them aloud. */
@customElement('luot-notice-list')
export class LuotNoticeList extends LitElement {
  static override styles = [baseStyles, noticeListStyles];

  protected readonly locale = new LocaleController(this);
  private readonly list = new StoreSlice(this, noticesContext, ({ list }) => list);
  @consume({ context: noticesContext }) private readonly notices?: Notices;

  protected override render(): TemplateResult {
    const notices = this.list.value ?? [];
    const newest = notices.at(-1);
    return html`<div aria-live="polite" aria-relevant="additions">
      ${repeat(
        notices,
        (notice) => notice.id,
        (notice) => this.renderNotice(notice, notice !== newest && notice.tone === 'done'),
      )}
    </div>`;
  }

  private renderNotice({ id, tone, text, action }: Notice, older: boolean): TemplateResult {
    const act = (): void => {
      this.notices?.dismiss(id);
      action?.run();
    };
    return html`<div class="notice ${tone} ${older ? 'older' : ''}">
      ${icon(iconOf[tone])}
      <p>${say(text)}</p>
      ${
        action === null
          ? nothing
          : html`<button type="button" class="action" @click=${act}>${say(action.label)}</button>`
      }
      <button
        type="button"
        class="dismiss"
        aria-label=${say(staffTexts.dismiss)}
        @click=${() => this.notices?.dismiss(id)}
      >
        ${icon('close')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-notice-list': LuotNoticeList;
  }
}
