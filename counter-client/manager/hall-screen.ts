import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import '../shared/gate-message.ts';
import '../shared/offline-banner.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import './counter-grid.ts';
import './hall-alerts.ts';
import './hall-header.ts';
import { hallScreenStyles } from './hall-screen.styles.ts';
import { hallTexts } from './hall-texts.ts';
import { MediaController } from './media-controller.ts';
import './people-panel.ts';
import './queue-list.ts';
import { SendOfficerEvent, type SendRequest } from './send-officer-event.ts';
import './send-dialog.ts';
import './ticket-panel.ts';

type Tab = 'counters' | 'people' | 'tickets';
const tabs: readonly Tab[] = ['counters', 'people', 'tickets'];
/** Where there is room, the counters stay in sight above the other two. */
const wideTabs: readonly Tab[] = ['people', 'tickets'];
const wideScreen = '(width >= 100rem) and (height >= 50rem)';

const tabTexts: Record<Tab, Localized<string>> = {
  counters: hallTexts.counters,
  people: hallTexts.people,
  tickets: hallTexts.tickets,
};

/** The live hall: queues always in sight, beside them counters, people or tickets; on a big screen counters too. */
@customElement('luot-hall-screen')
export class LuotHallScreen extends LitElement {
  static override styles = [baseStyles, hallScreenStyles];

  @property({ attribute: false }) session!: StaffSession;
  @state() private chosenTab: Tab | null = null;
  @state() private sending: SendRequest | null = null;

  private readonly known = new StoreSlice(this, managerStoreContext, ({ view }) => view !== null);
  private readonly status = new StoreSlice(this, managerStoreContext, ({ status }) => status);

  protected readonly locale = new LocaleController(this);
  private readonly wide = new MediaController(this, wideScreen);

  constructor() {
    super();
    this.addEventListener(SendOfficerEvent.type, (event) => {
      if (event instanceof SendOfficerEvent) this.sending = event.request;
    });
  }

  protected override render(): TemplateResult {
    return html`<luot-offline-banner
        .status=${this.status.value ?? 'connecting'}
      ></luot-offline-banner>
      ${
        this.known.value === true
          ? this.renderHall()
          : html`<luot-gate-message .text=${staffTexts.checking}></luot-gate-message>`
      }`;
  }

  private renderHall(): TemplateResult {
    return html`<luot-hall-header .session=${this.session}></luot-hall-header>
      <luot-hall-alerts></luot-hall-alerts>
      <main class=${this.wide.matches ? 'wide' : ''}>
        <luot-queue-list></luot-queue-list>
        ${
          this.wide.matches
            ? html`<luot-counter-grid
                role="region"
                aria-label=${say(hallTexts.counters)}
              ></luot-counter-grid>`
            : nothing
        }
        <div class="side">
          <div class="tabs" role="tablist" @keydown=${this.moved}>
            ${this.tabs.map((tab) => this.renderTab(tab))}
          </div>
          <div id="panel" class="panel" role="tabpanel" aria-labelledby=${this.tab}>
            ${this.renderPanel()}
          </div>
        </div>
      </main>
      ${
        this.sending === null
          ? nothing
          : html`<luot-send-dialog
              .request=${this.sending}
              @luot-dialog-close=${() => (this.sending = null)}
            ></luot-send-dialog>`
      }`;
  }

  private get tabs(): readonly Tab[] {
    return this.wide.matches ? wideTabs : tabs;
  }

  private get tab(): Tab {
    const { chosenTab } = this;
    if (chosenTab !== null && this.tabs.includes(chosenTab)) return chosenTab;
    return this.wide.matches ? 'tickets' : 'counters';
  }

  private renderTab(tab: Tab): TemplateResult {
    const selected = tab === this.tab;
    return html`<button
      type="button"
      role="tab"
      id=${tab}
      aria-selected=${selected}
      aria-controls="panel"
      tabindex=${selected ? 0 : -1}
      @click=${() => (this.chosenTab = tab)}
    >
      ${say(tabTexts[tab])}
    </button>`;
  }

  private renderPanel(): TemplateResult {
    switch (this.tab) {
      case 'counters':
        return html`<luot-counter-grid></luot-counter-grid>`;
      case 'people':
        return html`<luot-people-panel></luot-people-panel>`;
      case 'tickets':
        return html`<luot-ticket-panel></luot-ticket-panel>`;
    }
  }

  private readonly moved = async (event: KeyboardEvent): Promise<void> => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { tabs: shown } = this;
    const place = (shown.indexOf(this.tab) + step + shown.length) % shown.length;
    this.chosenTab = shown[place] ?? null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${this.tab}`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-hall-screen': LuotHallScreen;
  }
}
