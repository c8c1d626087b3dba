import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDate, formatTime } from '../../shared/ui/format.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { icon } from '../shared/icons.ts';
import '../shared/staff-language.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import './close-day-dialog.ts';
import './day-figures.ts';
import './device-panel.ts';
import { deviceTexts } from './device-texts.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { hallHeaderStyles } from './hall-header.styles.ts';
import { hallTexts } from './hall-texts.ts';

/** Centre, clock, the day in figures, and what concerns the whole centre. */
@customElement('luot-hall-header')
export class LuotHallHeader extends LitElement {
  static override styles = [baseStyles, hallHeaderStyles];

  @property({ attribute: false }) session!: StaffSession;
  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private closing = false;
  @state() private showsDevices = false;

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const { name, timeZone } = view.setup;
    return html`<header>
        <div class="place">
          <h1>${say(name)}</h1>
          <p>
            <strong class="figures">${formatTime(this.clock.nowMs, timeZone)}</strong>
            ${formatDate(this.clock.nowMs, timeZone, currentLanguage())}
          </p>
        </div>
        <luot-day-figures></luot-day-figures>
        <div class="tools">${this.renderTools(view)}</div>
      </header>
      ${renderNotes(view)}
      ${
        this.closing
          ? html`<luot-close-day-dialog
              @luot-dialog-close=${() => (this.closing = false)}
            ></luot-close-day-dialog>`
          : nothing
      }
      ${
        this.showsDevices
          ? html`<luot-device-panel
              @luot-dialog-close=${() => (this.showsDevices = false)}
            ></luot-device-panel>`
          : nothing
      }`;
  }

  private renderTools(view: ManagerView): TemplateResult {
    const always = view.opening === 'always';
    return html`<button
        type="button"
        role="switch"
        aria-checked=${always}
        @click=${() => void this.control?.setOpening(always ? 'hours' : 'always')}
      >
        <span class="track" aria-hidden="true"></span> ${say(hallTexts.opening)}
      </button>
      <button type="button" class="outlined" @click=${() => (this.showsDevices = true)}>
        ${say(deviceTexts.kiosks)}
      </button>
      <button
        type="button"
        ?hidden=${view.closed}
        @click=${() => void this.control?.setIssuing(null, isStopped(view))}
      >
        ${say(isStopped(view) ? hallTexts.giveNumbers : hallTexts.stopNumbers)}
      </button>
      <button
        type="button"
        class="outlined"
        aria-disabled=${view.closed}
        @click=${() => (this.closing = !view.closed)}
      >
        ${say(hallTexts.closeDay)}
      </button>
      <luot-staff-language></luot-staff-language>
      <button
        type="button"
        aria-label=${say(staffTexts.signOut)}
        title=${say(staffTexts.signOut)}
        @click=${() => void this.session.signOut()}
      >
        ${icon('door')}
      </button>`;
  }
}

/** What holds for the whole centre now, in the order of how much it changes. */
const renderNotes = (view: ManagerView): TemplateResult =>
  html`${
    view.opening === 'always'
      ? html`<p class="trial" role="status">${icon('clock')} ${say(hallTexts.trialNote)}</p>`
      : nothing
  }
  ${
    isStopped(view) && !view.closed
      ? html`<p class="trial" role="status">${icon('alert')} ${say(hallTexts.numbersStopped)}</p>`
      : nothing
  }
  ${view.closed ? html`<p class="closed" role="status">${say(hallTexts.dayClosed)}</p>` : nothing}`;

/** Whether numbers of all fields are stopped. */
const isStopped = ({ stops }: ManagerView): boolean =>
  stops.some(({ fieldId }) => fieldId === null);

declare global {
  interface HTMLElementTagNameMap {
    'luot-hall-header': LuotHallHeader;
  }
}
