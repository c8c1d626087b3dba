import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, currentLanguage, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { closingTime, nextOpening } from './closing-first.ts';
import { focusHeading } from './focus-heading.ts';
import { firstScreen } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import { TakeTicketEvent } from './take-ticket-event.ts';

/** Closing may come before the call: says so and when to come instead, and asks before any number is given. */
@customElement('luot-late-screen')
export class LuotLateScreen extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    screenStyles,
    css`
      .screen {
        justify-content: center;
        gap: var(--luot-space-5);
        text-align: center;
      }
      .why {
        font-size: var(--luot-text-l);
      }
      .better {
        padding: var(--luot-space-5);
        border: 3px solid var(--luot-accent);
        border-radius: var(--luot-radius-l);
        background: var(--luot-accent-soft);
        font-size: var(--luot-text-l);
      }
      strong {
        display: block;
        font-size: var(--luot-text-2xl);
        line-height: 1.25;
        text-wrap: balance;
      }
      .answers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--luot-space-4);
      }
      .button {
        min-height: max(80px, 5.5rem);
        font-size: var(--luot-text-xl);
        line-height: 1.2;
      }
    `,
  ];

  protected readonly locale = new LocaleController(this);
  private readonly view = new StoreSlice(this, kioskStoreContext, (store) => store.view);

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view == null) return nothing;
    const next = nextOpening(view.day, view.timeZone, currentLanguage());
    return html`<section class="screen">
      <h1 tabindex="-1">${say(kioskTexts.late)(closingTime(view.day, view.timeZone))}</h1>
      <p class="why">${say(kioskTexts.lateWhy)}</p>
      <p class="better">
        ${say(kioskTexts.lateBetter)}
        <strong>
          ${
            next === null
              ? say(kioskTexts.lateBetterUnknown)
              : say(kioskTexts.lateBetterAt)(next.date, next.time)
          }
        </strong>
      </p>
      <div class="answers">
        <button
          class="button primary"
          @click=${() => this.dispatchEvent(new NavigateEvent(firstScreen))}
        >
          ${say(kioskTexts.lateLeave)}
        </button>
        <button class="button" @click=${() => this.dispatchEvent(new TakeTicketEvent(true))}>
          ${say(kioskTexts.lateTake)}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-late-screen': LuotLateScreen;
  }
}
