import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HallOfficer } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { DialogCloseEvent } from '../shared/dialog.ts';
import { counterOf, deskOfOfficer, officerOf, serviceOf } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { freeCounters, mainFields, officerChoices, type OfficerChoice } from './send-choices.ts';
import { sendDialogStyles } from './send-dialog.styles.ts';
import type { SendRequest } from './send-officer-event.ts';
import { steerTexts } from './steer-texts.ts';

/** Chooses who goes to which counter; asks only for what the request leaves open. */
@customElement('luot-send-dialog')
export class LuotSendDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, staffStyles, sendDialogStyles];

  @property({ attribute: false }) request: SendRequest = {};
  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private officerId: string | null = null;
  @state() private counterId: string | null = null;
  @state() private missing = false;

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const { request } = this;
    const chosen = this.#officerId === null ? undefined : deskOfOfficer(view, this.#officerId);
    return html`<luot-dialog heading=${headingOf(request, view)} @luot-dialog-close=${this.close}>
      <div class="columns">
        ${request.officerId === undefined ? this.renderOfficers(view) : nothing}
        ${request.counterId === undefined ? this.renderCounters(view) : nothing}
      </div>
      ${chosen?.ticketId ? html`<p class="hint">${say(steerTexts.afterTurn)}</p>` : nothing}
      <p class="error" role="alert" ?hidden=${!this.missing}>
        ${icon('alert')} ${say(steerTexts.chooseBoth)}
      </p>
      <button slot="actions" type="button" class="button" @click=${this.close}>
        ${say(staffTexts.back)}
      </button>
      <button slot="actions" type="button" class="button primary" @click=${this.send}>
        ${say(request.counterId === undefined ? steerTexts.send : steerTexts.open)}
      </button>
    </luot-dialog>`;
  }

  private renderOfficers(view: ManagerView): TemplateResult {
    const choices = officerChoices(view, this.request);
    return html`<fieldset>
      <legend>${say(steerTexts.officer)}</legend>
      ${choices.length === 0 ? html`<p class="soft">${say(steerTexts.noOfficer)}</p>` : nothing}
      ${choices.map((choice) => this.renderOfficer(view, choice))}
    </fieldset>`;
  }

  private renderOfficer(
    view: ManagerView,
    { officer, desk, level }: OfficerChoice,
  ): TemplateResult {
    const number = desk && counterOf(view.setup, desk.counterId)?.number;
    return html`<label>
      <input
        type="radio"
        name="officer"
        .checked=${this.#officerId === officer.officerId}
        @change=${() => this.#choose({ officerId: officer.officerId })}
      />
      <span>
        ${officer.name}
        <small>
          ${level === 0 ? html`${fieldNames(view, officer)} · ` : nothing}
          ${number === undefined ? say(steerTexts.atNoCounter) : say(steerTexts.atCounter)(number)}
          ${level === 0 ? nothing : html`· ${say(steerTexts.level)[level]}`}
        </small>
      </span>
    </label>`;
  }

  private renderCounters(view: ManagerView): TemplateResult {
    const counters = freeCounters(view);
    return html`<fieldset>
      <legend>${say(steerTexts.counter)}</legend>
      ${counters.length === 0 ? html`<p class="soft">${say(steerTexts.noFreeCounter)}</p>` : nothing}
      <div class="numbers">
        ${counters.map(
          ({ id, number }) =>
            html`<label class="figures">
              <input
                type="radio"
                name="counter"
                .checked=${this.#counterId === id}
                @change=${() => this.#choose({ counterId: id })}
              />
              ${number}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  get #officerId(): string | null {
    return this.request.officerId ?? this.officerId;
  }

  get #counterId(): string | null {
    return this.request.counterId ?? this.counterId;
  }

  #choose({ officerId, counterId }: { officerId?: string; counterId?: string }): void {
    this.officerId = officerId ?? this.officerId;
    this.counterId = counterId ?? this.counterId;
    this.missing = false;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };

  private readonly send = (): void => {
    const officerId = this.#officerId;
    const counterId = this.#counterId;
    this.missing = officerId === null || counterId === null;
    if (officerId === null || counterId === null) return;
    this.close();
    void this.control?.sendOfficer(officerId, counterId);
  };
}

const fieldNames = (view: ManagerView, officer: HallOfficer): string =>
  mainFields(view, officer)
    .map(({ name }) => say(name))
    .join(', ');

const headingOf = (request: SendRequest, view: ManagerView): string => {
  const { officerId, counterId, serviceId } = request;
  if (serviceId !== undefined) {
    const service = serviceOf(view.setup, serviceId);
    return say(steerTexts.sendFor)(service === undefined ? serviceId : say(service.name));
  }
  if (counterId !== undefined) {
    return say(steerTexts.sendHere)(counterOf(view.setup, counterId)?.number ?? 0);
  }
  if (officerId !== undefined)
    return say(steerTexts.sendWho)(officerOf(view, officerId)?.name ?? '');
  return say(steerTexts.sendTitle);
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-send-dialog': LuotSendDialog;
  }
}
