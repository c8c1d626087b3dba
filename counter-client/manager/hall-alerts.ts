import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ManagerView } from '../../shared/contract/manager.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatMinutes, formatTime } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon } from '../shared/icons.ts';
import { alertTexts } from './alert-texts.ts';
import { alertsOf, type HallAlert } from './alerts.ts';
import './counter-dialog.ts';
import { counterStatesOf } from './counter-state.ts';
import { sayStandby } from './counter-words.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { hallTexts } from './hall-texts.ts';
import type { Unserved } from './queues.ts';
import { SendOfficerEvent } from './send-officer-event.ts';

const minuteMs = 60_000;
/** So many at first; the others are counted, and one press away. */
const shownAtFirst = 3;

/** Loud: what in the hall will not mend itself, since when, and one thing to do about it. */
@customElement('luot-hall-alerts')
export class LuotHallAlerts extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1px;
        max-height: 11.5rem;
        overflow: auto;
      }
      p {
        flex: 1;
        min-width: 0;
        line-height: 1.3;
      }
      .names {
        display: block;
        overflow: hidden;
        font-size: var(--luot-text-s);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--luot-space-3);
        padding: var(--luot-space-1) var(--luot-space-4);
        background: var(--luot-late);
        color: #ffffff;
        font-weight: 500;
      }
      button {
        min-height: var(--luot-touch);
        flex: none;
        padding: 0 var(--luot-space-4);
        border: 2px solid currentColor;
        border-radius: var(--luot-radius-m);
        background: transparent;
        color: inherit;
        font: 700 var(--luot-text-m) / 1 var(--luot-font);
        cursor: pointer;
      }
      .more {
        width: 100%;
        border-radius: 0;
        border-color: transparent;
        background: var(--luot-late);
        color: #ffffff;
      }
      button:hover {
        background: rgb(255 255 255 / 0.15);
      }
      :focus-visible {
        outline-color: currentColor;
        outline-offset: -5px;
      }
    `,
  ];

  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private all = false;
  @state() private looked: string | null = null;

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 15_000);

  protected override render(): TemplateResult {
    const view = this.view.value;
    const alerts = view ? alertsOf(view, this.clock.nowMs) : [];
    const shown = this.all ? alerts : alerts.slice(0, shownAtFirst);
    const looked = view && counterStatesOf(view).find(({ counter }) => counter.id === this.looked);
    return html`<div role="alert">
        ${
          view && alerts.length > 0
            ? html`<ul>
                ${repeat(
                  shown,
                  ({ key }) => key,
                  (alert) => this.renderAlert(view, alert),
                )}
              </ul>`
            : nothing
        }
      </div>
      ${
        alerts.length > shownAtFirst
          ? html`<button class="more" type="button" @click=${() => (this.all = !this.all)}>
              ${this.all ? say(alertTexts.fewer) : say(alertTexts.more)(alerts.length - shownAtFirst)}
            </button>`
          : nothing
      }
      ${
        looked == null || looked.is === 'closed'
          ? nothing
          : html`<luot-counter-dialog
              .counter=${looked}
              @luot-dialog-close=${() => (this.looked = null)}
            ></luot-counter-dialog>`
      }`;
  }

  private renderAlert(view: ManagerView, alert: HallAlert): TemplateResult {
    if (alert.is === 'unserved') return this.renderUnserved(alert.unserved);
    return html`<li>
      ${icon('alert')}
      <p class="figures"><strong>${say(sayAlert(view, alert, this.clock.nowMs))}</strong></p>
      ${
        alert.is === 'over-limit'
          ? html`<button
              type="button"
              ?hidden=${alert.ticket.raised !== null}
              @click=${() => void this.control?.callEarly(alert.ticket, 'waited-too-long')}
            >
              ${say(alertTexts.callEarly)}
            </button>`
          : html`<button type="button" @click=${() => (this.looked = alert.at.counter.id)}>
              ${say(alertTexts.look)}
            </button>`
      }
    </li>`;
  }

  private renderUnserved(unserved: Unserved): TemplateResult {
    const { field, services, waiting, longestMinutes, counters } = unserved;
    const standby = sayStandby(counters);
    const serviceId = services[0]?.service.id ?? '';
    return html`<li>
      ${icon('alert')}
      <p class="figures">
        <strong>${say(field.name)}:</strong>
        ${say(hallTexts.unserved)(waiting, Math.floor(longestMinutes))}${
          standby === '' ? nothing : html` · ${standby}`
        }
        <span class="names">${services.map(({ service }) => say(service.name)).join(', ')}</span>
      </p>
      <button type="button" @click=${() => this.dispatchEvent(new SendOfficerEvent({ serviceId }))}>
        ${say(hallTexts.sendSomeone)}
      </button>
    </li>`;
  }
}

/** What is wrong and since when. */
const sayAlert = (
  { setup }: ManagerView,
  alert: Exclude<HallAlert, { is: 'unserved' }>,
  nowMs: number,
): LocalizedText => {
  const time = formatTime(alert.sinceMs, setup.timeZone);
  const minutes = (fromMs: number): number => Math.floor((nowMs - fromMs) / minuteMs);
  if (alert.is === 'over-limit') {
    const { number, waitsFromMs } = alert.ticket;
    return alertTexts.overLimit(number, minutes(waitsFromMs), alert.others);
  }
  const { counter, officer, ticket, expectedMinutes } = alert.at;
  const name = officer?.name ?? '';
  switch (alert.is) {
    case 'console-gone':
      return alertTexts.consoleGone(counter.number, name, time);
    case 'idle':
      return alertTexts.idle(counter.number, name, time, alert.waiting);
    case 'long-service': {
      const usual = formatMinutes(expectedMinutes ?? 0, currentLanguage());
      const lasted = { minutes: minutes(alert.sinceMs), usual, time };
      return alertTexts.longService(counter.number, ticket?.number ?? '', lasted);
    }
    case 'missed':
      return alertTexts.missed(counter.number, alert.calls, time);
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-hall-alerts': LuotHallAlerts;
  }
}
