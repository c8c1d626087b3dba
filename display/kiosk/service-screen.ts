import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KioskService } from '../../shared/contract/kiosk.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatWait } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { closesFirst, closingTime } from './closing-first.ts';
import { eligibleCounters, isBusyElsewhere, newcomerTo, peopleAhead } from './field-wait.ts';
import { focusHeading } from './focus-heading.ts';
import { firstScreen, type ServiceChoice } from './kiosk-screen.ts';
import { madeAt } from './made-at.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import { serviceScreenStyles } from './service-screen.styles.ts';
import { TakeTicketEvent } from './take-ticket-event.ts';
import type { TakingState } from './ticket-taker.ts';
import './pages-view.ts';

/** One procedure before the ticket: the wait of the ordinary line, the papers, the priority claimed, the button. */
@customElement('luot-service-screen')
export class LuotServiceScreen extends LitElement {
  static override styles = [baseStyles, buttonStyles, screenStyles, serviceScreenStyles];

  @property({ attribute: false }) choice: ServiceChoice = {
    serviceId: '',
    priorityClassId: null,
    from: firstScreen,
  };
  @property({ attribute: false }) taking: TakingState = { is: 'idle' };

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);
  private readonly plan = new StoreSlice(this, kioskStoreContext, (store) => store.plan);

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const service = this.view.value?.services.find(({ id }) => id === this.choice.serviceId);
    if (service === undefined) {
      return html`<section class="screen">
        <h1 tabindex="-1">${say(refusalTexts['unknown-service'])}</h1>
      </section>`;
    }
    return html`<section class="screen">
      <h1 tabindex="-1">${say(service.name)}</h1>
      <div class="told">${this.#renderWait(service)} ${this.#renderNotice(service)}</div>
      ${this.#renderPapers(service)} ${this.#renderPriority()} ${this.#renderTake()}
    </section>`;
  }

  /** Always that of the ordinary line: what a claim gains is no reason to make one. */
  #renderWait(service: KioskService): TemplateResult {
    const { ahead, wait } = this.#outlook(service);
    const made = wait === null ? null : this.plan.value?.waitsMadeAtMs;
    return html`<dl class="wait">
      <div>
        <dt>${say(kioskTexts.peopleWaiting)}</dt>
        <dd class="figures">${say(kioskTexts.people)(ahead)}</dd>
      </div>
      ${
        eligibleCounters(this.plan.value ?? null, service.id) === 0
          ? nothing
          : html`<div>
              <dt>${say(kioskTexts.predictedWait)} ${madeAt(made, this.view.value?.timeZone)}</dt>
              <dd class="figures">${formatWait(wait, currentLanguage())}</dd>
            </div>`
      }
    </dl>`;
  }

  #outlook({ id, fieldId }: KioskService) {
    const newcomer = newcomerTo(this.plan.value ?? null, id);
    const ahead = peopleAhead(this.view.value?.services ?? [], fieldId, newcomer);
    return { ahead, wait: newcomer?.wait ?? null };
  }

  #renderNotice(service: KioskService): TemplateResult | typeof nothing {
    const plan = this.plan.value ?? null;
    const view = this.view.value;
    const { ahead, wait } = this.#outlook(service);
    if (eligibleCounters(plan, service.id) === 0) return notice(say(kioskTexts.noCounter));
    if (view != null && closesFirst(plan, service.id, this.choice.priorityClassId)) {
      return notice(`${say(kioskTexts.late)(closingTime(view.day, view.timeZone))}.`);
    }
    return isBusyElsewhere(ahead, wait) ? notice(say(kioskTexts.allBusy)) : nothing;
  }

  #renderPapers({ papers }: KioskService): TemplateResult {
    return html`<section class="papers" aria-labelledby="papers">
      <h2 id="papers">${say(kioskTexts.papers)}</h2>
      ${
        papers.length === 0
          ? html`<p>${say(kioskTexts.noPapers)}</p>`
          : html`<luot-pages>
                ${papers.map((paper) => html`<div role="listitem">${say(paper)}</div>`)}
              </luot-pages>
              <p class="soft">${say(kioskTexts.missingPaper)}</p>`
      }
    </section>`;
  }

  #renderPriority(): TemplateResult | typeof nothing {
    const classes = this.view.value?.priorityClasses ?? [];
    if (classes.length === 0) return nothing;
    const chosen = classes.find(({ id }) => id === this.choice.priorityClassId);
    return html`<button
      class="ask"
      ?disabled=${this.taking.is === 'taking'}
      @click=${() => this.dispatchEvent(new NavigateEvent({ ...this.choice, at: 'priority' }))}
    >
      ${
        chosen === undefined
          ? html`<span>${say(kioskTexts.priority)}</span>`
          : html`<span>
              <strong>★ ${say(kioskTexts.priorityChosen)}: ${say(chosen.name)}</strong>
              <small>
                ${say(chosen.confirm === 'staff' ? kioskTexts.priorityByStaff : kioskTexts.priorityProof)}
              </small>
            </span>`
      }
    </button>`;
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
    if (this.taking.is !== 'taking') this.dispatchEvent(new TakeTicketEvent());
  }
}

const notice = (text: string): TemplateResult => html`<p class="notice">${text}</p>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-service-screen': LuotServiceScreen;
  }
}
