import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatTime, formatWait } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { waitTexts } from '../../shared/ui/locales/wait.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { sayStandby } from './counter-words.ts';
import { hallTexts } from './hall-texts.ts';
import { queueListStyles } from './queue-list.styles.ts';
import type { PersonWait } from './person-wait.ts';
import { personGauge, personLine } from './person-line.ts';
import {
  queuesOf,
  rangesMadeAt,
  type FieldQueue,
  type Queue,
  type ServiceQueue,
} from './queues.ts';

/** People waiting per field, each field opening to its services; waits tick. */
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
    const plan = this.plan.value ?? null;
    const queues = queuesOf(view, plan, this.clock.nowMs);
    const madeAtMs = rangesMadeAt(queues, plan);
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    return html`<section aria-labelledby="heading">
      <h2 id="heading">
        ${say(hallTexts.queues)}
        <span><strong class="figures">${waiting}</strong> ${say(hallTexts.waiting)}</span>
      </h2>
      ${
        madeAtMs === null
          ? nothing
          : html`<p class="made soft figures">
              ${say(waitTexts.allWorkedOutAt)(formatTime(madeAtMs, view.setup.timeZone))}
            </p>`
      }
      <ul tabindex="0" aria-labelledby="heading">
        ${queues.map((queue) => this.renderField(queue))}
      </ul>
    </section>`;
  }

  private renderField(queue: FieldQueue): TemplateResult {
    const { field, services } = queue;
    const open = this.opened.has(field.id);
    return html`<li class="field ${queue.waiting === 0 ? 'empty' : ''}">
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
    ${queue.worst === null ? nothing : html`${personGauge(queue.worst)} ${renderPeople(queue)}`}
    ${
      queue.waiting === 0 && queue.counters.open.length === 0
        ? nothing
        : html`<p class="line">${renderNewcomer(queue.wait)} ${renderCounters(queue)}</p>`
    }
  </div>`;

const renderNewcomer = (wait: WaitRange | null): TemplateResult =>
  html`<span class="soft">
    ${say(hallTexts.newcomer)} <strong>${formatWait(wait, currentLanguage())}</strong>
  </span>`;

/** Who is worst off, whoever has waited longer, and how many more are late or will be. */
const renderPeople = ({ worst, longest, ...queue }: Queue): TemplateResult | typeof nothing => {
  if (worst === null) return nothing;
  const { overTarget, headingOver } = queue;
  const counts = [
    // One of them stands there by name already.
    overTarget > 1 ? say(hallTexts.overTarget)(overTarget) : '',
    headingOver > (worst.risk === 'near' ? 1 : 0) ? say(hallTexts.headingOver)(headingOver) : '',
  ].filter((text) => text !== '');
  const longestApart = longest !== null && Math.floor(longest.minutes) > Math.floor(worst.minutes);
  return html`${personLine(worst, queue.counters.open.length > 0)}
  ${
    longestApart || counts.length > 0
      ? html`<p class="line figures">
          ${counts.map((count) => html`<strong>${count}</strong>`)}
          ${longestApart ? html`<span class="soft">${sayLongest(longest)}</span>` : nothing}
        </p>`
      : nothing
  }`;
};

const sayLongest = ({ number, minutes, targetMinutes }: PersonWait): string =>
  `${say(hallTexts.longest)}: ${number}, ${say(hallTexts.waited)(Math.floor(minutes), targetMinutes)}`;

const renderCounters = ({ counters, waiting }: Queue): TemplateResult => {
  const standby = sayStandby(counters);
  return html`<span class="figures ${counters.open.length === 0 && waiting > 0 ? 'none' : 'soft'}">
    ${say(hallTexts.countersOpen)(counters.open)}${standby === '' ? nothing : `, ${standby}`}
  </span>`;
};

const renderService = (queue: ServiceQueue): TemplateResult =>
  html`<li>
    <span class="name">${say(queue.service.name)}</span>
    <strong class="figures">${queue.waiting}</strong>
    ${renderPeople(queue)}
    <p class="line">${renderNewcomer(queue.wait)} ${renderCounters(queue)}</p>
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-queue-list': LuotQueueList;
  }
}
