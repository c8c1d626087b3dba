import { consume } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import '../shared/gate-message.ts';
import { counterOf, waitingFor } from '../shared/hall.ts';
import '../shared/offline-banner.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { consoleTexts } from './console-texts.ts';
import './counter-picker.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import './desk-announcer.ts';
import './desk-dialogs.ts';
import './desk-header.ts';
import { DeskKeysController } from './desk-keys-controller.ts';
import './desk-stage.ts';
import type { LuotDeskStage } from './desk-stage.ts';
import './held-list.ts';
import './just-done.ts';
import './my-day.ts';
import { officerConsoleStyles } from './officer-console.styles.ts';
import { stageOf } from './stage.ts';
import './waiting-list.ts';

/** The whole console of a signed-in officer: a counter to choose, or the desk. */
@customElement('luot-officer-console')
export class LuotOfficerConsole extends LitElement {
  static override styles = [baseStyles, officerConsoleStyles];

  @property({ attribute: false }) session!: StaffSession;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  @query('luot-desk-stage') private readonly stage?: LuotDeskStage;

  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  private readonly status = new StoreSlice(this, officerStoreContext, ({ status }) => status);

  protected readonly locale = new LocaleController(this);
  protected readonly keys = new DeskKeysController(this, () => this.actions);

  constructor() {
    super();
    // Before the pressed element acts: a dialog it opens then gives the focus back to the stage.
    this.addEventListener('click', this.pressed, { capture: true });
  }

  protected override render(): TemplateResult {
    const view = this.view.value;
    return html`<luot-offline-banner
        .status=${this.status.value ?? 'connecting'}
      ></luot-offline-banner>
      <luot-desk-announcer></luot-desk-announcer>
      ${
        view === null || view === undefined
          ? html`<luot-gate-message .text=${staffTexts.checking}></luot-gate-message>`
          : html`<div class="page">
              ${stageOf(view).at === 'no-counter' ? this.renderPicker() : this.renderDesk()}
            </div>`
      }
      <luot-desk-dialogs .session=${this.session}></luot-desk-dialogs>`;
  }

  private renderPicker(): TemplateResult {
    return html`<luot-counter-picker .session=${this.session}></luot-counter-picker>`;
  }

  private renderDesk(): TemplateResult {
    return html`<luot-desk-header></luot-desk-header>
      <main>
        <luot-desk-stage></luot-desk-stage>
        <aside tabindex="0" aria-label=${say(consoleTexts.lists)}>
          <luot-held-list></luot-held-list>
          <luot-waiting-list></luot-waiting-list>
          <luot-just-done></luot-just-done>
          <luot-my-day></luot-my-day>
        </aside>
      </main>`;
  }

  protected override updated(): void {
    document.title = this.view.value ? titleOf(this.view.value) : say(staffTexts.officerScreen);
    if (document.activeElement === document.body && this.actions?.dialog === null) {
      this.stage?.focus();
    }
  }

  /** After a press with mouse or finger the one key is free again for the big button. */
  private readonly pressed = (event: MouseEvent): void => {
    const inDialog = event
      .composedPath()
      .some((each) => each instanceof Element && each.localName === 'luot-desk-dialogs');
    if (event.detail > 0 && !inDialog) this.stage?.focus();
  };
}

/** The browser tab tells the state, for officers who work in other windows. */
const titleOf = (view: OfficerView): string => {
  const stage = stageOf(view);
  if (stage.at === 'no-counter') return say(staffTexts.officerScreen);
  const number = counterOf(view.setup, stage.desk.counterId)?.number ?? 0;
  const counter = say(commonTexts.counter)(number);
  if ('ticket' in stage) return `${stage.ticket.number} · ${counter}`;
  const waiting = waitingFor(view, view.officerId).length;
  return stage.at === 'idle' && waiting > 0 ? `(${waiting}) ${counter}` : counter;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-officer-console': LuotOfficerConsole;
  }
}
