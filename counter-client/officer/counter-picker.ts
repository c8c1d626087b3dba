import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Counter, Zone } from '../../shared/contract/centre-definition.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { storage } from '../../shared/ui/storage.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { deskAt, officerOf, waitingFor } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import '../shared/staff-language.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { consoleTexts } from './console-texts.ts';
import { counterPickerStyles } from './counter-picker.styles.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';

const lastCounterKey = 'luot.officer.counter';

/** Choosing a free counter; a taken one says who sits there. */
@customElement('luot-counter-picker')
export class LuotCounterPicker extends LitElement {
  static override styles = [baseStyles, staffStyles, counterPickerStyles];

  @property({ attribute: false }) session!: StaffSession;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);

  protected readonly locale = new LocaleController(this);
  private typed = '';

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const zones = view.setup.zones.filter((zone) => countersOf(view, zone).length > 0);
    const waiting = waitingFor(view, view.officerId).length;
    const free = view.setup.counters.some(({ id }) => deskAt(view, id) === undefined);
    return html`<header>
        <p class="who">${officerOf(view, view.officerId)?.name}</p>
        <button type="button" @click=${() => void this.session.signOut()}>
          ${say(staffTexts.signOut)}
        </button>
        <luot-staff-language></luot-staff-language>
      </header>
      <main>
        <h1>${say(consoleTexts.chooseCounter)}</h1>
        ${
          waiting === 0
            ? nothing
            : html`<p class="needed">${icon('person')} ${say(consoleTexts.needed)(waiting)}</p>`
        }
        <p class="soft">${say(free ? consoleTexts.chooseExplained : consoleTexts.allTaken)}</p>
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

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressed);
  }

  /** The counter of the last time has the focus: Enter opens it. */
  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-last]')?.focus();
  }

  /** Digits go to the counter with that number, one after the other to those with two. */
  private readonly pressed = (event: KeyboardEvent): void => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    const find = (digits: string) =>
      this.renderRoot.querySelector<HTMLElement>(`#counter-${digits}`);
    this.typed = find(this.typed + event.key) === null ? event.key : this.typed + event.key;
    find(this.typed)?.focus();
  };

  #open(counterId: string): void {
    storage()?.setItem(lastCounterKey, counterId);
    void this.actions?.openCounter(counterId);
  }

  private renderCounter(view: OfficerView, counter: Counter): TemplateResult {
    const desk = deskAt(view, counter.id);
    const name = desk === undefined ? null : officerOf(view, desk.officerId)?.name;
    const last = counter.id === storage()?.getItem(lastCounterKey);
    return html`<li>
      <button
        type="button"
        id=${`counter-${counter.number}`}
        ?data-last=${last && name === null}
        class=${name === null ? 'free' : 'taken'}
        aria-disabled=${name !== null || (this.busy.value ?? true)}
        @click=${() => (name === null ? this.#open(counter.id) : undefined)}
      >
        <span class="visually-hidden">${say(commonTexts.counter)(counter.number)},</span>
        <strong class="figures" aria-hidden="true">${counter.number}</strong>
        <span
          >${name === null ? say(last ? consoleTexts.lastTime : consoleTexts.free) : say(consoleTexts.takenBy)(name ?? '')}</span
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
