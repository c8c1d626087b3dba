import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import './counter-dialog.ts';
import { counterStatesOf, type CounterState } from './counter-state.ts';
import './counter-tile.ts';
import { OfficerDropEvent } from './counter-tile.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { counterStateTexts } from './hall-texts.ts';
import { SendOfficerEvent } from './send-officer-event.ts';
import { steerTexts } from './steer-texts.ts';

const stateOrder: readonly CounterState['is'][] = ['serving', 'called', 'ready', 'away', 'closed'];

/** All counters as tiles, zone by zone. A press steers one; an officer can be dragged to a closed one. */
@customElement('luot-counter-grid')
export class LuotCounterGrid extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: var(--luot-space-4);
      }
      .summary {
        display: flex;
        flex-wrap: wrap;
        gap: var(--luot-space-1) var(--luot-space-4);
        font-weight: 600;
      }
      .hint {
        font-size: var(--luot-text-s);
        color: var(--luot-text-soft);
      }
      h3 {
        margin: var(--luot-space-4) 0 var(--luot-space-2);
        font-size: var(--luot-text-s);
        color: var(--luot-text-soft);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
        gap: var(--luot-space-3);
      }
      @media (width >= 100rem) {
        ul {
          grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
        }
      }
    `,
  ];

  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private steered: string | null = null;

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const states = counterStatesOf(view);
    const steered = states.find(({ counter }) => counter.id === this.steered);
    return html`${renderSummary(states)}
      <p class="hint">${say(steerTexts.dragHint)}</p>
      ${view.setup.zones.map((zone) =>
        this.renderZone(
          view,
          say(zone.name),
          states.filter(({ counter }) => counter.zoneId === zone.id),
        ),
      )}
      ${
        steered === undefined || steered.is === 'closed'
          ? nothing
          : html`<luot-counter-dialog
              .counter=${steered}
              @luot-dialog-close=${() => (this.steered = null)}
            ></luot-counter-dialog>`
      }`;
  }

  private renderZone(
    view: ManagerView,
    name: string,
    states: CounterState[],
  ): TemplateResult | typeof nothing {
    if (states.length === 0) return nothing;
    return html`${view.setup.zones.length > 1 ? html`<h3>${name}</h3>` : nothing}
      <ul>
        ${repeat(
          states,
          ({ counter }) => counter.id,
          (counter) =>
            html`<li>
              <luot-counter-tile
                .state=${counter}
                .setup=${view.setup}
                @click=${() => this.#steer(counter)}
                @luot-officer-drop=${this.dropped}
              ></luot-counter-tile>
            </li>`,
        )}
      </ul>`;
  }

  #steer({ is, counter }: CounterState): void {
    if (is === 'closed') this.dispatchEvent(new SendOfficerEvent({ counterId: counter.id }));
    else this.steered = counter.id;
  }

  private readonly dropped = (event: Event): void => {
    if (event instanceof OfficerDropEvent) {
      void this.control?.sendOfficer(event.officerId, event.counterId);
    }
  };
}

const renderSummary = (states: readonly CounterState[]): TemplateResult =>
  html`<p class="summary figures">
    ${stateOrder.map((is) => {
      const count = states.filter((state) => state.is === is).length;
      return html`<span>${count} ${say(counterStateTexts[is]).toLowerCase()}</span>`;
    })}
  </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'luot-counter-grid': LuotCounterGrid;
  }
}
