import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { DeskSession } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { counterOf, deskOfOfficer, officerOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import '../shared/staff-language.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { afterCallText, consoleTexts } from './console-texts.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { deskHeaderStyles } from './desk-header.styles.ts';
import { deskTexts } from './desk-texts.ts';

/** Which counter, who, and what concerns the desk rather than the present turn. */
@customElement('luot-desk-header')
export class LuotDeskHeader extends LitElement {
  static override styles = [baseStyles, staffStyles, deskHeaderStyles];

  @consume({ context: deskActionsContext, subscribe: true }) private readonly actions?: DeskActions;
  private readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    const desk = view ? deskOfOfficer(view, view.officerId) : undefined;
    if (view === null || view === undefined || desk === undefined) return nothing;
    return html`<header>
      <h1>
        <span>${say(deskTexts.counter)}</span>
        <strong class="figures">${counterOf(view.setup, desk.counterId)?.number}</strong>
      </h1>
      <p class="who">${officerOf(view, view.officerId)?.name}</p>
      ${this.renderWish(view, desk)}
      <div class="tools">
        ${this.renderAutoCall(desk)}
        ${
          desk.state === 'break'
            ? nothing
            : html`<button type="button" @click=${() => this.actions?.show('break')}>
                ${icon('cup')} ${say(deskTexts.break)}
              </button>`
        }
        <button type="button" @click=${() => this.actions?.show('leave')}>
          ${icon('door')} ${say(deskTexts.leave)}
        </button>
        <button
          type="button"
          aria-label=${say(deskTexts.shortcuts)}
          title=${say(deskTexts.shortcuts)}
          @click=${() => this.actions?.show('shortcuts')}
        >
          ${icon('keyboard')}
        </button>
        <luot-staff-language></luot-staff-language>
      </div>
    </header>`;
  }

  private renderWish(view: OfficerView, desk: DeskSession): TemplateResult | typeof nothing {
    if (desk.afterCall === null) return nothing;
    const number = (counterId: string): number => counterOf(view.setup, counterId)?.number ?? 0;
    return html`<p class="wish">
      ${say(afterCallText(desk.afterCall, number))}
      ${
        desk.afterCall.do === 'move'
          ? nothing
          : html`<button type="button" @click=${() => void this.actions?.stay()}>
              ${say(consoleTexts.stay)}
            </button>`
      }
    </p>`;
  }

  private renderAutoCall(desk: DeskSession): TemplateResult {
    return html`<button
      type="button"
      role="switch"
      aria-checked=${desk.autoCall}
      title=${say(deskTexts.autoCallExplained)}
      @click=${() => void this.actions?.setAutoCall(!desk.autoCall)}
    >
      <span class="track" aria-hidden="true"></span> ${say(deskTexts.autoCall)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-desk-header': LuotDeskHeader;
  }
}
