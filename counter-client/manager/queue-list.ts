import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { WaitRange } from '../../shared/contract/plan.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { hallTexts, riskTexts } from './hall-texts.ts';
import { queueListStyles } from './queue-list.styles.ts';
import {
  queuesOf,
  type FieldQueue,
  type LongestWait,
  type Queue,
  type ServiceQueue,
} from './queues.ts';
import type { WaitRisk } from './wait-risk.ts';

const iconOf: Record<WaitRisk, IconName> = {
  ok: 'check',
  near: 'clock',
  over: 'alert',
  limit: 'alert',
};

/** People waiting per field, each field opening to its services; longest waits tick. */
@customElement('luot-queue-list')
export class LuotQueueList extends LitElement {
  static override styles = [baseStyles, staffStyles, queueListStyles];

  @state() private opened: ReadonlySet<string> = new Set();

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);
  private readonly plan = new StoreSlice(this, managerStoreContext, ({ plan }) => plan);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this, 5000);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const queues = queuesOf(view, this.plan.value ?? null, this.clock.nowMs);
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    return html`<section aria-labelledby="heading">
      <h2 id="heading">
        ${say(hallTexts.queues)}
        <span><strong class="figures">${waiting}</strong> ${say(hallTexts.waiting)}</span>
      </h2>
      <ul tabindex="0" aria-labelledby="heading">
        ${queues.map((queue) => this.renderField(queue))}
      </ul>
    </section>`;
  }

  private renderField(queue: FieldQueue): TemplateResult {
    const { field, services } = queue;
    const open = this.opened.has(field.id);
    return html`<li class="field ${queue.risk} ${queue.waiting === 0 ? 'empty' : ''}">
      <button
        type="button"
        aria-expanded=${open}
        title=${say(hallTexts.showServices)}
        @click=${() => this.#toggle(field.id)}
      >
        <span class="prefix" aria-hidden="true">${field.prefix}</span>
        <span class="name">${say(field.name)}</span>
        <span class="count figures">
          <strong>${queue.waiting}</strong> ${say(hallTexts.waiting)}
        </span>
        <span class="chevron">${icon('chevron')}</span>
      </button>
      ${renderWait(queue)}
      ${
        open
          ? html`<ul class="services">
              ${services.map(renderService)}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #toggle(fieldId: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(fieldId)) opened.add(fieldId);
    this.opened = opened;
  }
}

const renderWait = (queue: FieldQueue): TemplateResult =>
  html`<div class="facts">
    ${queue.longest === null ? nothing : html`${renderGauge(queue.longest)} ${renderRisk(queue)}`}
    ${
      queue.waiting === 0 && queue.openCounters.length === 0
        ? nothing
        : html`<p class="line">${renderNewcomer(queue.wait)} ${renderCounters(queue)}</p>`
    }
  </div>`;

const renderNewcomer = (wait: WaitRange | null): TemplateResult =>
  html`<span class="soft">
    ${say(hallTexts.newcomer)} <strong>${formatWait(wait, currentLanguage())}</strong>
  </span>`;

/** The longest wait on a bar that ends at the limit, with a mark at the target. */
const renderGauge = ({ minutes, targetMinutes, limitMinutes }: LongestWait): TemplateResult =>
  html`<div class="gauge" aria-hidden="true">
    <i style=${styleMap({ width: `${Math.min(1, minutes / limitMinutes) * 100}%` })}></i>
    <b style=${styleMap({ left: `${(targetMinutes / limitMinutes) * 100}%` })}></b>
  </div>`;

const renderRisk = ({ risk, longest, overTarget }: Queue): TemplateResult =>
  html`<p class="longest">
    <span class="chip ${risk}">${icon(iconOf[risk])} ${say(riskTexts[risk])}</span>
    ${
      longest === null
        ? nothing
        : html`<span class="figures">
            ${say(hallTexts.longest)(Math.floor(longest.minutes), longest.targetMinutes)}
          </span>`
    }
    ${
      overTarget > 1
        ? html`<span class="figures">${say(hallTexts.overTarget)(overTarget)}</span>`
        : nothing
    }
  </p>`;

const renderCounters = ({ openCounters, breakCounters, waiting }: Queue): TemplateResult =>
  html`<span class="figures ${openCounters.length === 0 && waiting > 0 ? 'none' : 'soft'}">
    ${say(hallTexts.countersOpen)(openCounters)}${
      breakCounters.length === 0 ? nothing : html`, ${say(hallTexts.notReady)(breakCounters)}`
    }
  </span>`;

const renderService = (queue: ServiceQueue): TemplateResult =>
  html`<li>
    <span class="name">${say(queue.service.name)}</span>
    <strong class="figures">${queue.waiting}</strong>
    ${queue.longest === null ? nothing : renderRisk(queue)}
    <p class="line">${renderNewcomer(queue.wait)} ${renderCounters(queue)}</p>
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-queue-list': LuotQueueList;
  }
}
