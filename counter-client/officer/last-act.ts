import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { actText, actTexts } from './act-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { keyPreferenceContext } from './key-preference.ts';

/** One line about what was done last, as long as it can be undone. */
@customElement('luot-last-act')
export class LuotLastAct extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--luot-space-1) var(--luot-space-3);
        padding: var(--luot-space-1) var(--luot-space-2) var(--luot-space-1) var(--luot-space-4);
        border-radius: var(--luot-radius-m);
        background: var(--luot-surface-2);
      }
      p > span {
        flex: 1 1 12rem;
      }
    `,
  ];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly acts = new StoreSlice(this, officerStoreContext, ({ view }) => view?.acts);
  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult | typeof nothing {
    const [act] = this.acts.value ?? [];
    if (act?.undoUntilMs == null || act.undoUntilMs <= this.clock.nowMs) return nothing;
    const keys = this.characters.value === true;
    return html`<p role="status">
      <span>
        ${icon('check')} <strong class="figures">${act.number}</strong> ${say(actText(act))}
      </span>
      <button
        type="button"
        class="button quiet"
        aria-keyshortcuts=${keys ? 'Z' : nothing}
        @click=${() => void this.actions?.undo(act.ticketId)}
      >
        ${say(actTexts.undo)}
        <span class="visually-hidden">${say(actTexts.ticket)(act.number)}</span>
        ${keys ? html`<kbd aria-hidden="true">Z</kbd>` : nothing}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-last-act': LuotLastAct;
  }
}
