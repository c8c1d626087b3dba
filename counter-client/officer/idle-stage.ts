import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { serviceOf, waitingFor } from '../shared/hall.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import './call-reason-list.ts';
import { deskTexts } from './desk-texts.ts';
import { nextUp } from './stage.ts';
import { ticketNote } from './ticket-note.ts';
import { turnStyles } from './turn.styles.ts';

const minuteMs = 60_000;

/** Ready and free: who comes next and why, or calm when nobody waits. */
@customElement('luot-idle-stage')
export class LuotIdleStage extends LitElement {
  static override styles = [baseStyles, staffStyles, turnStyles];

  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly plan = new StoreSlice(this, officerStoreContext, ({ plan }) => plan);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 15_000);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const next = nextUp(view, this.plan.value ?? null);
    if (next === null) {
      return waitingFor(view, view.officerId).length === 0 ? renderCalm() : renderSomebody();
    }
    const ticket = view.tickets.find(({ ticketId }) => ticketId === next.ticketId);
    const waitedMs = this.clock.nowMs - (ticket?.waitsFromMs ?? this.clock.nowMs);
    const reasons = { ...next.reasons, waitedMinutes: Math.max(0, waitedMs / minuteMs) };
    const service = serviceOf(view.setup, next.serviceId);
    return html`<div class="turn">
      <p class="state soft">${say(deskTexts.next)}</p>
      <div class="who">
        <div class="what">
          <p class="number next figures">${next.number}</p>
          <h2>${service === undefined ? nothing : say(service.name)}</h2>
        </div>
        <luot-call-reason-list .reasons=${reasons} .setup=${view.setup}></luot-call-reason-list>
      </div>
      ${ticketNote(ticket?.note ?? null)}
    </div>`;
  }
}

const renderCalm = (): TemplateResult =>
  html`<div class="calm">
    <h2>${say(deskTexts.nobody)}</h2>
    <p class="soft">${say(deskTexts.nobodyExplained)}</p>
  </div>`;

const renderSomebody = (): TemplateResult =>
  html`<div class="calm">
    <h2>${say(deskTexts.somebody)}</h2>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-idle-stage': LuotIdleStage;
  }
}
