import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatTime } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { heldBy } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { consoleTexts } from './console-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { panelStyles } from './panel.styles.ts';
import { stageOf } from './stage.ts';

/** Tickets this officer holds, each with a way back; nothing at all when there is none. */
@customElement('luot-held-list')
export class LuotHeldList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    panelStyles,
    css`
      section {
        gap: var(--luot-space-2);
        overflow: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--luot-space-2);
      }
      li p {
        flex: 1;
        font-size: var(--luot-text-s);
        line-height: 1.3;
      }
      li strong {
        display: block;
        font-size: var(--luot-text-m);
      }
      .button {
        padding-inline: var(--luot-space-3);
      }
    `,
  ];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    const held = view ? heldBy(view, view.officerId) : [];
    if (view === null || view === undefined || held.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${say(consoleTexts.held)}</h2>
      <ul>
        ${held.map((ticket) => this.renderTicket(view, ticket))}
      </ul>
    </section>`;
  }

  private renderTicket(view: OfficerView, ticket: HallTicket): TemplateResult {
    const { ticketId, number, heldUntilMs } = ticket;
    const { at } = stageOf(view);
    const free = (at === 'idle' || at === 'away') && this.busy.value === false;
    return html`<li>
      <p>
        <strong class="figures">${number}</strong>
        ${
          heldUntilMs === null
            ? nothing
            : say(consoleTexts.returnsAt)(formatTime(heldUntilMs, view.setup.timeZone))
        }
      </p>
      <button
        type="button"
        class="button quiet"
        aria-label=${say(consoleTexts.cancelNumber)(number)}
        title=${say(consoleTexts.cancelNumber)(number)}
        @click=${() => this.actions?.askToCancel(ticket)}
      >
        ${icon('close')}
      </button>
      <button
        type="button"
        class="button"
        aria-label=${say(consoleTexts.resumeTicket)(number)}
        aria-disabled=${!free}
        @click=${() => (free ? void this.actions?.resume(ticketId) : undefined)}
      >
        ${say(consoleTexts.resume)}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-held-list': LuotHeldList;
  }
}
