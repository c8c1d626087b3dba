import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { ManagerPlan, ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import '../shared/cancel-dialog.ts';
import type { CancelTicketEvent } from '../shared/cancel-dialog.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { counterOf, priorityClassOf, serviceOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { ticketStateTexts } from './hall-texts.ts';
import { steerTexts } from './steer-texts.ts';
import { ticketPanelStyles } from './ticket-panel.styles.ts';
import { searchTickets, ticketByNumber } from './ticket-search.ts';
import { riskOf } from './wait-risk.ts';

const shown = 60;
const minuteMs = 60_000;

/** Every live ticket, those who wait longest first, with search and cancelling. */
@customElement('luot-ticket-panel')
export class LuotTicketPanel extends LitElement {
  static override styles = [baseStyles, buttonStyles, staffStyles, ticketPanelStyles];

  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private query = '';
  @state() private cancelling: HallTicket | null = null;

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);
  private readonly plan = new StoreSlice(this, managerStoreContext, ({ plan }) => plan);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 5000);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const found = searchTickets(view, this.query);
    return html`<label class="field">
        <span class="visually-hidden">${say(steerTexts.searchTickets)}</span>
        <input
          autocomplete="off"
          placeholder=${say(steerTexts.searchTickets)}
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
      </label>
      ${
        found.length === 0
          ? html`<p class="soft none">${say(steerTexts.noTickets)}</p>`
          : this.renderTable(view, found)
      }
      ${this.renderBackIn(view)}
      ${
        this.cancelling === null
          ? nothing
          : html`<luot-cancel-dialog
              .ticket=${this.cancelling}
              @luot-dialog-close=${() => (this.cancelling = null)}
              @luot-cancel-ticket=${this.cancelled}
            ></luot-cancel-dialog>`
      }`;
  }

  /** For a number that is not in line: its holder may have come back. */
  private renderBackIn(view: ManagerView): TemplateResult | typeof nothing {
    const ticket = ticketByNumber(view, this.query);
    const isLive = view.tickets.some(({ ticketId }) => ticketId === ticket?.ticketId);
    if (ticket === null || isLive) return nothing;
    return html`<div class="back-in">
      <p>${say(steerTexts.notInLine)(ticket.number)}</p>
      <button type="button" class="button" @click=${() => void this.control?.letBackIn(ticket)}>
        ${say(steerTexts.backIn)}
      </button>
    </div>`;
  }

  private renderTable(view: ManagerView, found: HallTicket[]): TemplateResult {
    const waits = new Map(this.plan.value?.tickets.map((each) => [each.ticketId, each]));
    const { number, service, state, waited, predicted, cancel } = steerTexts;
    return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[number, service, state, waited, predicted].map(
              (text) => html`<th scope="col">${say(text)}</th>`,
            )}
            <th scope="col"><span class="visually-hidden">${say(cancel)}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            found.slice(0, shown),
            ({ ticketId }) => ticketId,
            (ticket) => this.renderTicket(view, ticket, waits.get(ticket.ticketId)),
          )}
        </tbody>
      </table>
      ${
        found.length > shown
          ? html`<p class="soft none">${say(steerTexts.moreTickets)(found.length - shown)}</p>`
          : nothing
      }
    </div>`;
  }

  private renderTicket(
    view: ManagerView,
    ticket: HallTicket,
    planned: ManagerPlan['tickets'][number] | undefined,
  ): TemplateResult {
    const service = serviceOf(view.setup, ticket.serviceId);
    const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
    const counter = ticket.counterId === null ? undefined : counterOf(view.setup, ticket.counterId);
    const waiting = ticket.state === 'waiting';
    return html`<tr>
      <th scope="row" class="figures">${ticket.number}</th>
      <td>
        ${service === undefined ? nothing : say(service.name)}
        ${
          priorityClass === undefined || priorityClass.grant === 'default'
            ? nothing
            : html`<span class="chip priority">${icon('star')} ${say(priorityClass.name)}</span>`
        }
      </td>
      <td>
        ${say(ticketStateTexts[ticket.state])}
        ${counter === undefined ? nothing : html`· ${say(commonTexts.counter)(counter.number)}`}
      </td>
      <td>${this.renderWaited(view, ticket)}</td>
      <td class="figures">
        ${waiting ? formatWait(planned?.wait ?? null, currentLanguage()) : nothing}
      </td>
      <td>${ticket.state === 'serving' ? nothing : this.renderCancel(ticket)}</td>
    </tr>`;
  }

  private renderCancel(ticket: HallTicket): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      aria-label=${say(steerTexts.cancelNumber)(ticket.number)}
      @click=${() => (this.cancelling = ticket)}
    >
      ${say(steerTexts.cancel)}
    </button>`;
  }

  /** Until the call for those who have been called, else until now. */
  private renderWaited(view: ManagerView, ticket: HallTicket): TemplateResult {
    const untilMs = ticket.calledAtMs ?? this.clock.nowMs;
    const minutes = Math.max(0, (untilMs - ticket.waitsFromMs) / minuteMs);
    const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
    const risk = priorityClass === undefined ? 'ok' : riskOf(minutes, priorityClass);
    const late = ticket.state === 'waiting' && (risk === 'over' || risk === 'limit');
    return html`<span class="figures ${late ? 'late' : ''}">
      ${late ? icon('alert') : nothing} ${say(staffTexts.waitedMinutes)(Math.floor(minutes))}
    </span>`;
  }

  private readonly cancelled = ({ reason }: CancelTicketEvent): void => {
    const ticket = this.cancelling;
    this.cancelling = null;
    if (ticket !== null) void this.control?.cancelTicket(ticket, reason);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-ticket-panel': LuotTicketPanel;
  }
}
