import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HallSetup, HallTicket } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { priorityClassOf, serviceOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import './call-reason-list.ts';
import './claim-check.ts';
import { deskTexts } from './desk-texts.ts';
import './no-show-timer.ts';
import './outcome-choice.ts';
import './service-timer.ts';
import { ticketNote } from './ticket-note.ts';
import './turn-buttons.ts';
import { turnStyles } from './turn.styles.ts';

/** A ticket that is called to this counter or served here. */
@customElement('luot-ticket-stage')
export class LuotTicketStage extends LitElement {
  static override styles = [baseStyles, staffStyles, turnStyles];

  @property({ attribute: false }) ticket!: HallTicket;
  @property({ attribute: false }) setup!: HallSetup;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const { ticket, setup } = this;
    const service = serviceOf(setup, ticket.serviceId);
    // A held ticket taken up again was the officer's own choice.
    const { reasons } = ticket;
    return html`<div class="turn">
      <div class="state">${this.renderState()}</div>
      <div class="who">
        <div class="what">
          <p class="number figures">${ticket.number}</p>
          <h2>${service === undefined ? nothing : say(service.name)}</h2>
        </div>
        ${
          reasons === null
            ? nothing
            : html`<luot-call-reason-list
                .reasons=${reasons}
                .setup=${setup}
              ></luot-call-reason-list>`
        }
      </div>
      ${ticketNote(ticket.note)} ${this.renderClaim()}
      <div class="below">
        ${ticket.state === 'serving' ? html`<luot-outcome-choice></luot-outcome-choice>` : nothing}
        <luot-turn-buttons .ticket=${ticket} .maxCalls=${setup.maxCalls}></luot-turn-buttons>
      </div>
    </div>`;
  }

  private renderClaim(): TemplateResult | typeof nothing {
    const { ticket, setup } = this;
    const priorityClass = priorityClassOf(setup, ticket.priorityClassId);
    const open = ticket.state === 'called' && ticket.claim === 'open';
    if (!open || priorityClass === undefined) return nothing;
    return html`<luot-claim-check .priorityClass=${priorityClass}></luot-claim-check>`;
  }

  private renderState(): TemplateResult {
    const { ticket, setup } = this;
    const priorityClass = priorityClassOf(setup, ticket.priorityClassId);
    const serving = ticket.state === 'serving';
    return html`<span class="label ${ticket.state}">
        ${icon(serving ? 'person' : 'call')} ${say(serving ? deskTexts.serving : deskTexts.called)}
      </span>
      ${
        priorityClass === undefined || priorityClass.grant === 'default'
          ? nothing
          : html`<span class="chip priority">${icon('star')} ${say(priorityClass.name)}</span>`
      }
      <span class="timers">
        ${
          serving
            ? html`<luot-service-timer
                .sinceMs=${ticket.servingAtMs}
                .expectedMinutes=${serviceOf(setup, ticket.serviceId)?.minutes ?? null}
              ></luot-service-timer>`
            : html`<luot-no-show-timer
                .ticket=${ticket}
                .maxCalls=${setup.maxCalls}
              ></luot-no-show-timer>`
        }
      </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-ticket-stage': LuotTicketStage;
  }
}
