import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { claimTexts, deskTexts } from './desk-texts.ts';
import { primaryButtonStyles } from './primary-button.styles.ts';
import type { PrimaryAction } from './stage.ts';

const labels: Record<PrimaryAction, { text: Localized<string>; icon: IconName }> = {
  'set-ready': { text: deskTexts.backToWork, icon: 'check' },
  'call-next': { text: deskTexts.callNext, icon: 'call' },
  'start-serving': { text: deskTexts.startServing, icon: 'person' },
  'complete-and-call': { text: deskTexts.completeAndCall, icon: 'arrow' },
  complete: { text: deskTexts.complete, icon: 'check' },
};

/** The big button. It stays the same element through all stages, so that it keeps the focus. */
@customElement('luot-primary-button')
export class LuotPrimaryButton extends LitElement {
  static override styles = [baseStyles, staffStyles, primaryButtonStyles];

  @property({ attribute: false }) action: PrimaryAction = 'call-next';
  /** Nothing to do now; the button stays in its place and says so. */
  @property({ type: Boolean }) idle = false;
  /** They are asked whether they are there: the same key answers. */
  @property({ type: Boolean }) asked = false;
  /** The person claims a priority: the same key confirms it. */
  @property({ type: Boolean }) claim = false;

  private readonly busy = new StoreSlice(this, deskActionsContext, ({ busy }) => busy);
  private readonly slow = new StoreSlice(this, deskActionsContext, ({ slow }) => slow);
  private readonly tooEarly = new StoreSlice(this, deskActionsContext, ({ tooEarly }) => tooEarly);
  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const busy = this.busy.value ?? true;
    const { icon: name } = labels[this.action];
    return html`<button
      type="button"
      aria-disabled=${busy || this.idle}
      aria-keyshortcuts="F2"
      class=${busy ? 'busy' : ''}
      @click=${() => void this.actions?.primary()}
    >
      ${icon(this.idle ? 'clock' : name)}
      <span>${say(this.label)}</span>
      ${this.idle ? nothing : html`<kbd aria-hidden="true">${say(deskTexts.spaceKey)}</kbd>`}
    </button>`;
  }

  private get label(): Localized<string> {
    if (this.slow.value === true) return staffTexts.sending;
    if (this.tooEarly.value === true) return deskTexts.tooEarly;
    if (this.claim && this.action === 'start-serving') return claimTexts.confirmAndStart;
    if (this.asked) return deskTexts.stillHere;
    return labels[this.action].text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-primary-button': LuotPrimaryButton;
  }
}
