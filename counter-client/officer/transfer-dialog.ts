import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Service } from '../../shared/contract/centre-definition.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import { say } from '../../shared/ui/locale.ts';
import { counterOf, desksFor } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { searchServices } from '../shared/service-search.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { consoleTexts } from './console-texts.ts';
import { DeskDialogElement } from './desk-dialog.ts';
import { transferDialogStyles } from './transfer-dialog.styles.ts';
import { transferTexts } from './transfer-texts.ts';

/** Sends the present ticket on: field, then service, found without accents, and a note. */
@customElement('luot-transfer-dialog')
export class LuotTransferDialog extends DeskDialogElement {
  static override styles = [DeskDialogElement.styles, transferDialogStyles];

  @state() private query = '';
  @state() private fieldId: string | null = null;
  @state() private chosenId: string | null = null;
  @state() private missing = false;
  @query('#note') private readonly note!: HTMLInputElement;

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    return html`<luot-dialog
      heading=${say(consoleTexts.transferTitle)(this.number)}
      @luot-dialog-close=${this.close}
    >
      <form id="transfer" class="body" @submit=${this.submitted}>
        <label class="field">
          <span class="visually-hidden">${say(consoleTexts.transferSearch)}</span>
          <input
            type="text"
            inputmode="search"
            autocomplete="off"
            data-first
            placeholder=${say(consoleTexts.transferSearch)}
            .value=${this.query}
            @input=${this.typed}
            @keydown=${this.keyPressed}
          />
        </label>
        ${this.renderFields(view)} ${this.renderServices(view)}
        <label class="field">
          ${say(consoleTexts.transferNote)}
          <input id="note" maxlength="500" />
        </label>
        <p class="error" role="alert" ?hidden=${!this.missing}>
          ${icon('alert')} ${say(consoleTexts.transferChoose)}
        </p>
      </form>
      <button slot="actions" type="button" class="button" @click=${this.close}>
        ${say(staffTexts.back)}
      </button>
      <button slot="actions" type="submit" form="transfer" class="button primary">
        ${say(consoleTexts.transferNow)}
      </button>
    </luot-dialog>`;
  }

  private renderFields({ setup }: OfficerView): TemplateResult {
    const chip = (id: string | null, name: string): TemplateResult =>
      html`<button
        type="button"
        class="chip"
        aria-pressed=${this.fieldId === id}
        @click=${() => (this.fieldId = id)}
      >
        ${name}
      </button>`;
    return html`<div class="fields">
      ${chip(null, say(consoleTexts.allFields))}
      ${setup.fields.map(({ id, name }) => chip(id, say(name)))}
    </div>`;
  }

  private renderServices(view: OfficerView): TemplateResult {
    const found = this.#found(view);
    return html`<fieldset>
      <legend class="visually-hidden">${say(consoleTexts.transferChoose)}</legend>
      ${found.length === 0 ? html`<p class="soft">${say(consoleTexts.nothingFound)}</p>` : nothing}
      ${found.map((service) => this.renderService(view, service))}
    </fieldset>`;
  }

  private renderService(view: OfficerView, service: Service): TemplateResult {
    const present = service.id === this.presentId;
    const numbers = desksFor(view, service.id)
      .map(({ counterId }) => counterOf(view.setup, counterId)?.number ?? 0)
      .sort((one, other) => one - other);
    return html`<label class="service">
      <input
        type="radio"
        name="service"
        ?disabled=${present}
        .checked=${this.chosenId === service.id}
        @change=${() => this.#choose(service.id)}
      />
      <span>
        ${say(service.name)}
        <small class=${numbers.length === 0 ? 'none' : 'soft'}>
          ${present ? say(transferTexts.present) : say(transferTexts.counters)(numbers)}
        </small>
      </span>
    </label>`;
  }

  /** Service the ticket is for now; it cannot be chosen. */
  private get presentId(): string | null {
    return 'ticket' in this.stage ? this.stage.ticket.serviceId : null;
  }

  /** Services of the chosen field that match what was typed. */
  #found({ setup }: OfficerView): Service[] {
    return searchServices(setup.services, this.query).filter(
      ({ fieldId }) => this.fieldId === null || fieldId === this.fieldId,
    );
  }

  #choose(serviceId: string): void {
    this.chosenId = serviceId;
    this.missing = false;
  }

  /** Enter before anything is chosen takes the first that was found; the next Enter sends it there. */
  #chooseBest(): void {
    const found = this.view.value && this.query.trim() !== '' ? this.#found(this.view.value) : [];
    const best = found.find(({ id }) => id !== this.presentId);
    if (best === undefined) this.missing = true;
    else this.#choose(best.id);
  }

  /** From the search down into what it found. */
  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLInputElement>('input[type=radio]:enabled')?.focus();
  };

  private readonly typed = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    const found = this.view.value ? this.#found(this.view.value) : [];
    const [only] = found;
    const sure = this.query.trim() !== '' && found.length === 1;
    if (sure && only !== undefined && only.id !== this.presentId) this.#choose(only.id);
    else if (!found.some(({ id }) => id === this.chosenId)) this.chosenId = null;
  };

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    if (this.chosenId === null) {
      this.#chooseBest();
      return;
    }
    const note = this.note.value.trim();
    this.close();
    void this.actions?.transfer(this.chosenId, note);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-transfer-dialog': LuotTransferDialog;
  }
}
