import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { focusHeading } from './focus-heading.ts';
import { firstScreen, type ServiceChoice } from './kiosk-screen.ts';
import { NavigateEvent } from './navigate-event.ts';
import { screenStyles } from './screen.styles.ts';
import './pages-view.ts';

/** The priority a citizen may claim, and what follows from a claim without proof. */
@customElement('luot-priority-screen')
export class LuotPriorityScreen extends LitElement {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      h1 {
        font-size: var(--luot-text-2xl);
      }
      luot-pages::part(list) {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
        grid-auto-rows: max-content;
      }
      [role='listitem'] {
        display: grid;
      }
      button {
        min-height: max(72px, 4.5rem * var(--kiosk-tall, 1));
        padding: var(--luot-space-2) var(--luot-space-5);
        border: 2px solid var(--luot-line-strong);
        border-radius: var(--luot-radius-m);
        background: var(--luot-surface);
        color: var(--luot-text);
        font: inherit;
        font-size: var(--luot-text-l);
        font-weight: 600;
        line-height: 1.25;
        text-align: start;
        cursor: pointer;
        touch-action: manipulation;
      }
      @media (orientation: portrait) and (min-height: 1400px) {
        button {
          min-height: 7rem;
        }
      }
      button[aria-pressed='true'] {
        border: 4px solid var(--luot-primary);
        background: var(--luot-primary-soft);
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-color: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) choice: ServiceChoice = {
    serviceId: '',
    priorityClassId: null,
    from: firstScreen,
  };

  protected readonly locale = new LocaleController(this);
  private readonly classes = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.priorityClasses,
  );

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const classes = this.classes.value ?? [];
    return html`<section class="screen">
      <h1 tabindex="-1">${say(kioskTexts.priorityHeading)}</h1>
      <p class="notice">${say(kioskTexts.priorityProof)}</p>
      <luot-pages>
        ${classes.map(({ id, name }) => this.#renderChoice(id, say(name)))}
        ${this.#renderChoice(null, say(kioskTexts.noPriority))}
      </luot-pages>
    </section>`;
  }

  #renderChoice(priorityClassId: string | null, name: string): TemplateResult {
    const screen = { ...this.choice, priorityClassId, at: 'service' } as const;
    return html`<div role="listitem">
      <button
        aria-pressed=${this.choice.priorityClassId === priorityClassId}
        @click=${() => this.dispatchEvent(new NavigateEvent(screen))}
      >
        ${name}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-priority-screen': LuotPriorityScreen;
  }
}
