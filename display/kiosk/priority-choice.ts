import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { kioskStoreContext } from '../../shared/ui/kiosk-store.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { priorityChoiceStyles } from './priority-choice.styles.ts';

/** A person claims a priority class, or takes the claim back (null). */
export class PriorityEvent extends Event {
  static readonly eventName = 'luot-priority';

  constructor(readonly priorityClassId: string | null) {
    super(PriorityEvent.eventName, { bubbles: true, composed: true });
  }
}

/**
 * The priority a citizen may claim; folded away, because most people have none. In landscape the host has
 * no box: the button and the opened options stand in the grid around it, as its areas `ask` and `beside`.
 */
@customElement('luot-priority-choice')
export class LuotPriorityChoice extends LitElement {
  static override styles = [baseStyles, priorityChoiceStyles];

  @property() chosen: string | null = null;
  @property({ type: Boolean }) disabled = false;
  /** Reflected, so that the screen around it can make room. */
  @property({ type: Boolean, reflect: true }) open = false;

  protected readonly locale = new LocaleController(this);
  private readonly classes = new StoreSlice(
    this,
    kioskStoreContext,
    (store) => store.view?.priorityClasses,
  );

  protected override render(): TemplateResult | typeof nothing {
    const classes = this.classes.value ?? [];
    if (classes.length === 0) return nothing;
    const chosen = classes.find(({ id }) => id === this.chosen);
    return html`<button
        type="button"
        class="ask"
        aria-expanded=${this.open}
        aria-controls="options"
        @click=${() => (this.open = !this.open)}
      >
        <span>
          ${
            chosen === undefined
              ? say(kioskTexts.priority)
              : html`${say(kioskTexts.priorityChosen)}: <strong>${say(chosen.name)}</strong>`
          }
        </span>
      </button>
      <fieldset id="options" ?hidden=${!this.open} ?disabled=${this.disabled}>
        <legend class="visually-hidden">${say(kioskTexts.priority)}</legend>
        ${this.#renderOption(null, say(kioskTexts.noPriority))}
        ${classes.map(({ id, name }) => this.#renderOption(id, say(name)))}
        <p>${say(kioskTexts.priorityNote)}</p>
      </fieldset>`;
  }

  #renderOption(id: string | null, name: string): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="priority"
        .checked=${this.chosen === id}
        @change=${() => this.dispatchEvent(new PriorityEvent(id))}
      />
      ${name}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-priority-choice': LuotPriorityChoice;
  }
  interface HTMLElementEventMap {
    'luot-priority': PriorityEvent;
  }
}
