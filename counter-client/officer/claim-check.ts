import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PriorityClass } from '../../shared/contract/centre-definition.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { claimTexts } from './desk-texts.ts';
import { keyPreferenceContext } from './key-preference.ts';

/** A called person claims a priority: its papers are to be seen before they are served. */
@customElement('luot-claim-check')
export class LuotClaimCheck extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    staffStyles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--luot-space-2) var(--luot-space-3);
        padding: var(--luot-space-3) var(--luot-space-4);
        border: 2px solid var(--luot-accent);
        border-radius: var(--luot-radius-m);
        background: var(--luot-accent-soft);
      }
      p {
        flex: 1 1 14rem;
        line-height: 1.3;
      }
      strong {
        display: block;
        font-size: var(--luot-text-l);
      }
    `,
  ];

  @property({ attribute: false }) priorityClass!: PriorityClass;
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);
  private readonly characters = new StoreSlice(
    this,
    keyPreferenceContext,
    ({ characters }) => characters,
  );

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const { name } = this.priorityClass;
    return html`<section aria-labelledby="claim">
      <p>
        <strong id="claim">${icon('star')} ${say(claimTexts.claims)}: ${say(name)}</strong>
        ${say(claimTexts.look)}
      </p>
      ${this.button(claimTexts.confirm, 'Y', () => this.actions?.confirmPriority())}
      ${this.button(claimTexts.reject, 'X', () => this.actions?.rejectPriority())}
    </section>`;
  }

  private button(text: Localized<string>, key: string, act: () => unknown): TemplateResult {
    const keys = this.characters.value === true;
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.busy.value ?? true}
      aria-keyshortcuts=${keys ? key : nothing}
      @click=${() => void act()}
    >
      ${say(text)} ${keys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-claim-check': LuotClaimCheck;
  }
}
