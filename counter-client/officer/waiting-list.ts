import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { priorityClassOf, serviceOf, waitingFor } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { countServices } from './busiest-services.ts';
import { consoleTexts } from './console-texts.ts';
import { panelStyles } from './panel.styles.ts';
import { nextUp } from './stage.ts';
import { waitingListStyles } from './waiting-list.styles.ts';

const shown = 30;
const shownServices = 4;
const minuteMs = 60_000;

/** Who waits for this officer: the count, a count per service, and the first tickets. */
@customElement('luot-waiting-list')
export class LuotWaitingList extends LitElement {
  static override styles = [baseStyles, staffStyles, panelStyles, waitingListStyles];

  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly plan = new StoreSlice(this, officerStoreContext, ({ plan }) => plan);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 15_000);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const nextId = nextUp(view, this.plan.value ?? null)?.ticketId;
    const waiting = waitingFor(view, view.officerId);
    const first = [
      ...waiting.filter(({ ticketId }) => ticketId === nextId),
      ...waiting.filter(({ ticketId }) => ticketId !== nextId),
    ].slice(0, shown);
    return html`<section aria-labelledby="heading">
      <h2 id="heading">
        ${say(consoleTexts.waitingForMe)} <strong class="figures">${waiting.length}</strong>
      </h2>
      ${
        waiting.length === 0
          ? nothing
          : html`${renderServices(view, waiting)}
              <ol aria-labelledby="heading">
                ${first.map((ticket) => this.renderTicket(view, ticket, ticket.ticketId === nextId))}
              </ol>
              ${
                waiting.length > shown
                  ? html`<p class="soft rest">${say(consoleTexts.more)(waiting.length - shown)}</p>`
                  : nothing
              }`
      }
    </section>`;
  }

  private renderTicket(view: OfficerView, ticket: HallTicket, next: boolean): TemplateResult {
    const minutes = Math.max(0, Math.floor((this.clock.nowMs - ticket.waitsFromMs) / minuteMs));
    const priorityClass = priorityClassOf(view.setup, ticket.priorityClassId);
    const late = minutes > (priorityClass?.targetMinutes ?? Infinity);
    const service = serviceOf(view.setup, ticket.serviceId);
    return html`<li class=${next ? 'next' : ''}>
      <strong class="figures">${ticket.number}</strong>
      <span class="what">
        ${service === undefined ? nothing : say(service.name)}
        ${
          priorityClass === undefined || priorityClass.grant === 'default'
            ? nothing
            : html`<span class="class">${icon('star')} ${say(priorityClass.name)}</span>`
        }
        ${
          ticket.note === null
            ? nothing
            : html`<span class="note" title=${ticket.note}>${icon('note')} ${ticket.note}</span>`
        }
      </span>
      <span class="figures wait ${late ? 'late' : ''}">
        ${late ? icon('alert') : nothing} ${say(staffTexts.waitedMinutes)(minutes)}
      </span>
      ${next ? html`<span class="visually-hidden">${say(consoleTexts.comesNext)}</span>` : nothing}
    </li>`;
  }
}

const renderServices = (view: OfficerView, waiting: HallTicket[]): TemplateResult => {
  const { busiest, others } = countServices(waiting, shownServices);
  return html`<ul class="services">
    ${busiest.map(({ serviceId, count }) => {
      const service = serviceOf(view.setup, serviceId);
      return renderCount(count, service === undefined ? serviceId : say(service.name));
    })}
    ${others === 0 ? nothing : renderCount(others, say(consoleTexts.otherServices)(others))}
  </ul>`;
};

const renderCount = (count: number, name: string): TemplateResult =>
  html`<li>
    <strong class="figures">${count}</strong>
    <span>${name}</span>
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-waiting-list': LuotWaitingList;
  }
}
