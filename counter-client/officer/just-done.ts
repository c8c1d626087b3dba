import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HallAct } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { actText, actTexts, stateSince } from './act-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { panelStyles } from './panel.styles.ts';

const shown = 5;

/** The officer's last five acts, each with the way back there still is; nothing before the first. */
@customElement('luot-just-done')
export class LuotJustDone extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    panelStyles,
    css`
      :host([hidden]) {
        display: none;
      }
      section {
        gap: var(--luot-space-1);
        padding-block: var(--luot-space-3);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--luot-space-2);
        min-height: 2.25rem;
        font-size: var(--luot-text-s);
        line-height: 1.3;
      }
      li > span {
        flex: 1;
        min-width: 0;
      }
      .button {
        padding-inline: var(--luot-space-3);
      }
    `,
  ];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly acts = new StoreSlice(this, officerStoreContext, ({ view }) => view?.acts);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult | typeof nothing {
    const acts = (this.acts.value ?? []).slice(0, shown);
    if (acts.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${say(actTexts.justDone)}</h2>
      <ul>
        ${acts.map((act) => this.renderAct(act))}
      </ul>
    </section>`;
  }

  /** Nothing done takes no room. */
  protected override updated(): void {
    this.hidden = (this.acts.value ?? []).length === 0;
  }

  private renderAct(act: HallAct): TemplateResult {
    const since = stateSince(act);
    return html`<li>
      <strong class="figures">${act.number}</strong>
      <span>
        ${say(actText(act))}${since === null ? nothing : html` <em>→ ${say(since)}</em>`}
      </span>
      ${this.renderWayBack(act)}
    </li>`;
  }

  private renderWayBack({ ticketId, number, undoUntilMs, state }: HallAct) {
    if (undoUntilMs !== null && undoUntilMs > this.clock.nowMs) {
      return renderButton(actTexts.undo, number, () => {
        void this.actions?.undo(ticketId);
      });
    }
    if (state !== 'no-show') return nothing;
    return renderButton(actTexts.letBack, number, () => {
      void this.actions?.letBack(ticketId);
    });
  }
}

const renderButton = (
  text: Localized<string>,
  number: string,
  press: () => void,
): TemplateResult => {
  return html`<button type="button" class="button quiet" @click=${press}>
    ${say(text)} <span class="visually-hidden">${say(actTexts.ticket)(number)}</span>
  </button>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-just-done': LuotJustDone;
  }
}
