import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { outcomeOrder } from './desk-keys.ts';
import { deskTexts, outcomeTexts } from './desk-texts.ts';
import { keyPreferenceContext } from './key-preference.ts';

/** How the service will be recorded: one of five, keys 1 to 5. */
@customElement('luot-outcome-choice')
export class LuotOutcomeChoice extends LitElement {
  static override styles = [
    baseStyles,
    staffStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: var(--luot-space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--luot-space-2);
        min-height: var(--luot-touch);
        padding: var(--luot-space-1) var(--luot-space-2);
        border: 2px solid var(--luot-line);
        border-radius: var(--luot-radius-m);
        font-size: var(--luot-text-s);
        font-weight: 600;
        line-height: 1.2;
        cursor: pointer;
      }
      @container (width < 44rem) {
        fieldset {
          grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
        }
      }
      label:hover {
        background: var(--luot-surface-2);
      }
      label:has(:checked) {
        border-color: var(--luot-primary);
        background: var(--luot-primary-soft);
        color: var(--luot-primary-strong);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--luot-primary);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
    `,
  ];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly outcome = new StoreSlice(this, deskActionsContext, ({ outcome }) => outcome);

  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend class="visually-hidden">${say(deskTexts.outcome)}</legend>
      ${outcomeOrder.map(
        (outcome, index) =>
          html`<label>
            <input
              type="radio"
              name="outcome"
              .checked=${outcome === this.outcome.value}
              @change=${() => this.actions?.chooseOutcome(outcome)}
            />
            ${this.characters.value === true ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}
            ${say(outcomeTexts[outcome])}
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-outcome-choice': LuotOutcomeChoice;
  }
}
