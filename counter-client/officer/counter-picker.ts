import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Counter, Zone } from '../../shared/contract/centre-definition.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { deskAt, officerOf } from '../shared/hall.ts';
import '../shared/staff-language.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { consoleTexts } from './console-texts.ts';
import { counterPickerStyles } from './counter-picker.styles.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';

/** Choosing a free counter; a taken one says who sits there. */
@customElement('luot-counter-picker')
export class LuotCounterPicker extends LitElement {
  static override styles = [baseStyles, staffStyles, counterPickerStyles];

  @property({ attribute: false }) session!: StaffSession;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const zones = view.setup.zones.filter((zone) => countersOf(view, zone).length > 0);
    return html`<header>
        <p class="who">${officerOf(view, view.officerId)?.name}</p>
        <button type="button" @click=${() => void this.session.signOut()}>
          ${say(staffTexts.signOut)}
        </button>
        <luot-staff-language></luot-staff-language>
      </header>
      <main>
        <h1>${say(consoleTexts.chooseCounter)}</h1>
        <p class="soft">${say(consoleTexts.chooseExplained)}</p>
        ${zones.map(
          (zone) =>
            html`<section aria-labelledby=${zone.id}>
              <h2 id=${zone.id}>${say(zone.name)}</h2>
              <ul>
                ${countersOf(view, zone).map((counter) => this.renderCounter(view, counter))}
              </ul>
            </section>`,
        )}
      </main>`;
  }

  private renderCounter(view: OfficerView, counter: Counter): TemplateResult {
    const desk = deskAt(view, counter.id);
    const name = desk === undefined ? null : officerOf(view, desk.officerId)?.name;
    return html`<li>
      <button
        type="button"
        class=${name === null ? 'free' : 'taken'}
        aria-disabled=${name !== null || (this.busy.value ?? true)}
        @click=${() => (name === null ? void this.actions?.openCounter(counter.id) : undefined)}
      >
        <span class="visually-hidden">${say(commonTexts.counter)(counter.number)},</span>
        <strong class="figures" aria-hidden="true">${counter.number}</strong>
        <span
          >${name === null ? say(consoleTexts.free) : say(consoleTexts.takenBy)(name ?? '')}</span
        >
      </button>
    </li>`;
  }
}

const countersOf = (view: OfficerView, zone: Zone): Counter[] =>
  view.setup.counters.filter(({ zoneId }) => zoneId === zone.id);

declare global {
  interface HTMLElementTagNameMap {
    'luot-counter-picker': LuotCounterPicker;
  }
}
