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
import { heldBy, priorityClassOf, serviceOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { consoleTexts } from './console-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { keyPreferenceContext } from './key-preference.ts';
import { panelStyles } from './panel.styles.ts';
import { stageOf } from './stage.ts';

/** Held persons that have a key of their own, 1 to 5. */
const keyed = 5;

/** Tickets this officer holds, each with a way back; nothing at all when there is none. */
@customElement('luot-held-list')
export class LuotHeldList extends LitElement {
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
      p span {
        display: block;
      }
      .priority {
        color: var(--luot-accent-text);
        font-weight: 600;
      }
      .button {
        padding-inline: var(--luot-space-3);
      }
    `,
  ];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    const held = view ? heldBy(view, view.officerId) : [];
    if (view === null || view === undefined || held.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${say(consoleTexts.held)}</h2>
      <ul>
        ${held.map((ticket, index) => this.renderTicket(view, ticket, index + 1))}
      </ul>
    </section>`;
  }

  /** Nothing held takes no room. */
  protected override updated(): void {
    const view = this.view.value;
    this.hidden = view == null || heldBy(view, view.officerId).length === 0;
  }

  private renderTicket(view: OfficerView, ticket: HallTicket, nth: number): TemplateResult {
    const { number } = ticket;
    return html`<li>
      ${renderWho(view, ticket)}
      <button
        type="button"
        class="button quiet"
        aria-label=${say(consoleTexts.cancelNumber)(number)}
        title=${say(consoleTexts.cancelNumber)(number)}
        @click=${() => this.actions?.askToCancel(ticket)}
      >
        ${icon('close')}
      </button>
      ${this.renderResume(view, ticket, nth)}
    </li>`;
  }

  private renderResume(
    view: OfficerView,
    { ticketId, number }: HallTicket,
    nth: number,
  ): TemplateResult {
    const { at } = stageOf(view);
    const free = (at === 'idle' || at === 'away') && this.busy.value === false;
    const keyShown = free && nth <= keyed && this.characters.value === true;
    return html`<button
      type="button"
      class="button"
      aria-disabled=${!free}
      @click=${() => (free ? void this.actions?.resume(ticketId) : undefined)}
    >
      ${say(consoleTexts.resume)}
      <span class="visually-hidden">${say(consoleTexts.heldTicket)(number)}</span>
      ${keyShown ? html`<kbd aria-hidden="true">${nth}</kbd>` : nothing}
    </button>`;
  }
}

const renderWho = (view: OfficerView, ticket: HallTicket): TemplateResult => {
  const { number, heldUntilMs } = ticket;
  const service = serviceOf(view.setup, ticket.serviceId);
  const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
  const isSpecial = priorityClass !== undefined && priorityClass.grant !== 'default';
  return html`<p>
    <strong class="figures">${number}</strong>
    ${service === undefined ? nothing : say(service.name)}
    ${
      isSpecial
        ? html`<span class="priority">${icon('star')} ${say(priorityClass.name)}</span>`
        : nothing
    }
    ${
      heldUntilMs === null
        ? nothing
        : html`<span class="soft">
            ${say(consoleTexts.returnsAt)(formatTime(heldUntilMs, view.setup.timeZone))}
          </span>`
    }
  </p>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-held-list': LuotHeldList;
  }
}
