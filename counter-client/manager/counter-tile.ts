import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HallSetup } from '../../shared/contract/hall.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatDuration } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { ClockController } from '../shared/clock-controller.ts';
import { counterOf } from '../shared/hall.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import type { CounterState, OpenCounter } from './counter-state.ts';
import { counterTileStyles } from './counter-tile.styles.ts';
import { afterCallShort, breakReasonTexts, counterStateTexts, hallTexts } from './hall-texts.ts';
import { steerTexts } from './steer-texts.ts';

const minuteMs = 60_000;
/** A service is called long from this multiple of its usual time on. */
const longShare = 1.5;
const dragType = 'application/x-luot-officer';

const iconOf: Record<CounterState['is'], IconName> = {
  closed: 'door',
  ready: 'check',
  away: 'cup',
  called: 'call',
  serving: 'person',
};

/** An officer was dragged onto this counter. */
export class OfficerDropEvent extends Event {
  static readonly type = 'luot-officer-drop';

  constructor(
    readonly officerId: string,
    readonly counterId: string,
  ) {
    super(OfficerDropEvent.type);
  }
}

/** One counter: number, officer, state with its time, and what will happen next. */
@customElement('luot-counter-tile')
export class LuotCounterTile extends LitElement {
  static override styles = [baseStyles, staffStyles, counterTileStyles];

  @property({ attribute: false }) state!: CounterState;
  @property({ attribute: false }) setup!: HallSetup;
  @state() private target = false;

  protected readonly locale = new LocaleController(this);
  private readonly clock = new ClockController(this);

  protected override render(): TemplateResult {
    const { state } = this;
    const { number } = state.counter;
    return html`<button
      type="button"
      class="${state.is} ${this.target ? 'target' : ''}"
      draggable=${state.is !== 'closed'}
      @dragstart=${this.dragged}
      @dragover=${this.hovered}
      @dragleave=${() => (this.target = false)}
      @drop=${this.dropped}
    >
      <span class="top">
        <span class="visually-hidden">${say(commonTexts.counter)(number)}</span>
        <strong class="figures" aria-hidden="true">${number}</strong>
        <span class="state">${icon(iconOf[state.is])} ${say(counterStateTexts[state.is])}</span>
      </span>
      ${state.is === 'closed' ? this.renderClosed(state.arriving?.name) : this.renderOpen(state)}
    </button>`;
  }

  private renderClosed(arriving: string | undefined): TemplateResult {
    return html`<span class="soft">
      ${arriving === undefined ? say(steerTexts.open) : say(hallTexts.comes)(arriving)}
    </span>`;
  }

  private renderOpen(open: OpenCounter): TemplateResult {
    const { desk, officer, ticket, sinceMs, expectedMinutes } = open;
    const lastedMs = this.clock.nowMs - sinceMs;
    const long = expectedMinutes !== null && lastedMs > expectedMinutes * longShare * minuteMs;
    const number = (id: string): number => counterOf(this.setup, id)?.number ?? 0;
    return html`<span class="who">${officer?.name ?? say(hallTexts.nobodyHere)}</span>
      <span class="now figures">
        ${
          ticket === null
            ? open.is === 'away'
              ? say(breakReasonTexts[desk.breakReason ?? 'other'])
              : nothing
            : html`<b>${ticket.number}</b>`
        }
        <span class="time">${formatDuration(lastedMs)}</span>
        ${long ? html`<span class="long">${icon('clock')} ${say(hallTexts.long)}</span>` : nothing}
      </span>
      ${
        desk.afterCall === null && !desk.autoCall
          ? nothing
          : html`<span class="tags">
              ${
                desk.autoCall
                  ? html`<span class="chip">${icon('auto')} ${say(hallTexts.autoCall)}</span>`
                  : nothing
              }
              ${
                desk.afterCall === null
                  ? nothing
                  : html`<span class="chip near">
                      ${icon('arrow')} ${say(afterCallShort(desk.afterCall, number))}
                    </span>`
              }
            </span>`
      }`;
  }

  private readonly dragged = (event: DragEvent): void => {
    if (this.state.is !== 'closed') {
      event.dataTransfer?.setData(dragType, this.state.desk.officerId);
    }
  };

  private readonly hovered = (event: DragEvent): void => {
    const droppable = this.state.is === 'closed' && event.dataTransfer?.types.includes(dragType);
    if (droppable !== true) return;
    event.preventDefault();
    this.target = true;
  };

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.target = false;
    const officerId = event.dataTransfer?.getData(dragType) ?? '';
    if (officerId !== '')
      this.dispatchEvent(new OfficerDropEvent(officerId, this.state.counter.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-counter-tile': LuotCounterTile;
  }
}
