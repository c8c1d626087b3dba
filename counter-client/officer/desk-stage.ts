import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { waitingFor } from '../shared/hall.ts';
import './away-stage.ts';
import { deskStageStyles } from './desk-stage.styles.ts';
import { deskTexts } from './desk-texts.ts';
import './idle-stage.ts';
import './last-act.ts';
import './primary-button.ts';
import { primaryActionOf, stageOf, type Stage } from './stage.ts';
import './ticket-stage.ts';

/** Centre of the console: the present turn, or who comes next, over the big button. */
@customElement('luot-desk-stage')
export class LuotDeskStage extends LitElement {
  static override styles = [baseStyles, deskStageStyles];

  @query('section') private readonly section?: HTMLElement;

  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);

  override focus(): void {
    this.section?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const stage = stageOf(view);
    const action = primaryActionOf(stage);
    if (stage.at === 'no-counter' || action === null) return nothing;
    const idle = action === 'call-next' && waitingFor(view, view.officerId).length === 0;
    return html`<section tabindex="-1" class=${stage.at} aria-label=${say(deskTexts.currentWork)}>
      ${view.closed ? html`<p class="closed">${say(deskTexts.dayClosed)}</p>` : nothing}
      <div class="turn">${renderTurn(stage, view)}</div>
      <luot-last-act></luot-last-act>
      <luot-primary-button
        .action=${action}
        ?idle=${idle}
        ?claim=${stage.at === 'called' && stage.ticket.claim === 'open'}
        ?asked=${stage.desk.state === 'ready' && stage.at === 'away'}
      ></luot-primary-button>
    </section>`;
  }
}

const renderTurn = (
  stage: Exclude<Stage, { at: 'no-counter' }>,
  view: OfficerView,
): TemplateResult => {
  switch (stage.at) {
    case 'away':
      return html`<luot-away-stage .desk=${stage.desk} .setup=${view.setup}></luot-away-stage>`;
    case 'idle':
      return html`<luot-idle-stage></luot-idle-stage>`;
    case 'called':
    case 'serving':
      return html`<luot-ticket-stage
        .ticket=${stage.ticket}
        .setup=${view.setup}
      ></luot-ticket-stage>`;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-desk-stage': LuotDeskStage;
  }
}
