import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon } from '../shared/icons.ts';
import { sayStandby } from './counter-words.ts';
import { hallTexts } from './hall-texts.ts';
import { queuesOf, unservedOf, type Unserved } from './queues.ts';
import { SendOfficerEvent } from './send-officer-event.ts';

/** Loud: people wait and no counter that stays open may serve them. */
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
      button:hover {
        background: rgb(255 255 255 / 0.15);
      }
      :focus-visible {
        outline-color: currentColor;
        outline-offset: -5px;
      }
    `,
  ];

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 15_000);

  protected override render(): TemplateResult {
    const view = this.view.value;
    const unserved = view ? unservedOf(queuesOf(view, null, this.clock.nowMs)) : [];
    return html`<div role="alert">
      ${
        unserved.length === 0
          ? nothing
          : html`<ul>
              ${repeat(
                unserved,
                ({ field }) => field.id,
                (each) => this.renderAlert(each),
              )}
            </ul>`
      }
    </div>`;
  }

  private renderAlert(unserved: Unserved): TemplateResult {
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

declare global {
  interface HTMLElementTagNameMap {
    'luot-hall-alerts': LuotHallAlerts;
  }
}
