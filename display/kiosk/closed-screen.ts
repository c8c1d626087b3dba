import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { formatTime } from '../../shared/ui/format.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { nextOpening } from './closing-first.ts';
import { closedScreenStyles } from './closed-screen.styles.ts';
import type { Opening } from './opening.ts';
import { screenStyles } from './screen.styles.ts';

type Closed = Extract<Opening, { is: 'closed' }>;

const headings = {
  'day-closed': kioskTexts.closedToday,
  'numbers-stopped': kioskTexts.numbersStopped,
  'no-work-today': kioskTexts.noWorkToday,
  before: kioskTexts.closedNow,
  after: kioskTexts.closedNow,
} as const;

/** No tickets now: why, until when, and that nobody who holds one is forgotten. */
@customElement('luot-closed-screen')
export class LuotClosedScreen extends LitElement {
  static override styles = [baseStyles, screenStyles, closedScreenStyles];

  @property({ attribute: false }) opening: Closed = {
    is: 'closed',
    why: 'after',
    opensAtMs: null,
  };

  protected readonly locale = new LocaleController(this);
  private readonly day = new StoreSlice(this, kioskStoreContext, (store) => store.view?.day);
  private readonly timeZone = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.timeZone,
  );

  protected override render(): TemplateResult {
    const timeZone = this.timeZone.value ?? 'UTC';
    const sessions = this.day.value?.sessions ?? [];
    const { why, opensAtMs } = this.opening;
    return html`<section class="screen">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="27" />
        <path d="M32 16v17l11 7" />
      </svg>
      <h1>${say(headings[why])}</h1>
      <p class="lead">
        ${
          opensAtMs === null
            ? this.#nextDay(timeZone)
            : say(kioskTexts.opensAt)(formatTime(opensAtMs, timeZone))
        }
      </p>
      ${
        sessions.length === 0
          ? nothing
          : html`<div class="hours figures">
              <h2>${say(kioskTexts.hoursToday)}</h2>
              ${sessions.map(
                ({ fromMs, toMs }) =>
                  html`<p>${formatTime(fromMs, timeZone)} – ${formatTime(toMs, timeZone)}</p>`,
              )}
            </div>`
      }
      ${why === 'no-work-today' || why === 'day-closed' ? nothing : html`<p class="soft">${say(kioskTexts.holders)}</p>`}
    </section>`;
  }

  #nextDay(timeZone: string): string {
    if (this.opening.why === 'numbers-stopped') return say(kioskTexts.numbersStoppedHelp);
    const day = this.day.value;
    const next = day === undefined ? null : nextOpening(day, timeZone, currentLanguage());
    return next === null ? say(kioskTexts.comeBack) : say(kioskTexts.opensOn)(next.date, next.time);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-closed-screen': LuotClosedScreen;
  }
}
