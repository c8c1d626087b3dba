import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KioskService } from '../../shared/contract/kiosk.ts';
import type { WaitRange } from '../../shared/contract/wait-range.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { eligibleCounters, newcomerTo, peopleAhead } from './field-wait.ts';
import { focusHeading } from './focus-heading.ts';
import { madeAt } from './made-at.ts';
import type { PriorityEvent } from './priority-choice.ts';
import { screenStyles } from './screen.styles.ts';
import { serviceScreenStyles } from './service-screen.styles.ts';
import { TakeTicketEvent } from './take-ticket-event.ts';
import type { TakingState } from './ticket-taker.ts';
import './priority-choice.ts';

interface Outlook {
  ahead: number;
  /** Null: cannot say yet. */
  wait: WaitRange | null;
}

/** One procedure before the ticket: the wait, the papers, the priority, the button. */
@customElement('luot-service-screen')
export class LuotServiceScreen extends LitElement {
  static override styles = [baseStyles, buttonStyles, screenStyles, serviceScreenStyles];

  @property() serviceId = '';
  @property({ attribute: false }) taking: TakingState = { is: 'idle' };
  @state() private priorityClassId: string | null = null;
  /** What was true when the priority was chosen. */
  @state() private told: Outlook | null = null;

  protected readonly locale = new LocaleController(this);
  private readonly service = new StoreSlice(this, kioskStoreContext, (store) =>
    store.view?.services.find(({ id }) => id === this.serviceId),
  );
  private readonly services = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.services,
  );
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const service = this.service.value;
    if (service === undefined) {
      return html`<section class="screen">
        <h1 tabindex="-1">${say(refusalTexts['unknown-service'])}</h1>
      </section>`;
    }
    return html`<div class="page">
      <section class="screen">
        <h1 tabindex="-1">${say(service.name)}</h1>
        ${this.#renderWait(service)} ${this.#renderPapers(service)}
      </section>
      <luot-priority-choice
        .chosen=${this.priorityClassId}
        ?disabled=${this.taking.is === 'taking'}
        @luot-priority=${(event: PriorityEvent) => this.#claim(event.priorityClassId)}
      ></luot-priority-choice>
      ${this.#renderTake()}
      <p class="visually-hidden" role="status">${this.#renderTold()}</p>
    </div>`;
  }

  #renderWait(service: KioskService): TemplateResult {
    const plan = this.plan.value ?? null;
    const { ahead, wait } = this.#outlook(service);
    const made = wait === null ? null : plan?.waitsMadeAtMs;
    return html`<dl class="wait">
        <div>
          <dt>${say(kioskTexts.peopleWaiting)}</dt>
          <dd class="figures">${say(kioskTexts.people)(ahead)}</dd>
        </div>
        <div>
          <dt>${say(kioskTexts.predictedWait)} ${madeAt(made, this.timeZone.value)}</dt>
          <dd class="figures">${formatWait(wait, currentLanguage())}</dd>
        </div>
      </dl>
      ${
        eligibleCounters(plan, service.id) === 0
          ? html`<p class="notice">${say(kioskTexts.noCounter)}</p>`
          : nothing
      }`;
  }

  /** What the person is told, with the priority they claim. */
  #outlook(service: KioskService): Outlook {
    const newcomer = newcomerTo(this.plan.value ?? null, service.id, this.priorityClassId);
    const ahead = peopleAhead(this.services.value ?? [], service.fieldId, newcomer);
    return { ahead, wait: newcomer?.wait ?? null };
  }

  #claim(priorityClassId: string | null): void {
    this.priorityClassId = priorityClassId;
    const service = this.service.value;
    this.told = service === undefined ? null : this.#outlook(service);
  }

  /** For a screen reader: what a choice of priority has changed, but not every new prediction after it. */
  #renderTold(): string {
    if (this.told === null) return '';
    const { ahead, wait } = this.told;
    return [
      `${say(kioskTexts.peopleWaiting)}: ${say(kioskTexts.people)(ahead)}.`,
      `${say(kioskTexts.predictedWait)}: ${formatWait(wait, currentLanguage())}.`,
    ].join(' ');
  }

  #renderPapers(service: KioskService): TemplateResult {
    return html`<div class="papers" role="region" tabindex="0" aria-labelledby="papers">
      <h2 id="papers">${say(kioskTexts.papers)}</h2>
      ${
        service.papers.length === 0
          ? html`<p>${say(kioskTexts.noPapers)}</p>`
          : html`<ul>
                ${service.papers.map((paper) => html`<li>${say(paper)}</li>`)}
              </ul>
              <p class="soft">${say(kioskTexts.missingPaper)}</p>`
      }
    </div>`;
  }

  #renderTake(): TemplateResult {
    const { taking } = this;
    return html`<div class="take">
      <div role="alert">
        ${
          taking.is === 'failed'
            ? html`<p class="failed">
                <strong>${say(kioskTexts.notTaken)}.</strong>
                ${say(refusalTexts[taking.refusal.code])} ${say(kioskTexts.askStaff)}
              </p>`
            : nothing
        }
        ${
          taking.is === 'taking' && taking.attempt > 1
            ? html`<p class="slow">${say(kioskTexts.takingLong)}</p>`
            : nothing
        }
      </div>
      <button
        class="button primary"
        aria-disabled=${taking.is === 'taking'}
        @click=${() => this.#take()}
      >
        ${
          taking.is === 'taking'
            ? html`<span class="turning" aria-hidden="true"></span> ${say(kioskTexts.taking)}`
            : say(taking.is === 'failed' ? commonTexts.retry : kioskTexts.take)
        }
      </button>
    </div>`;
  }

  #take(): void {
    if (this.taking.is === 'taking') return;
    this.dispatchEvent(new TakeTicketEvent(this.serviceId, this.priorityClassId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-service-screen': LuotServiceScreen;
  }
}
