import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HallOfficer } from '../../shared/contract/hall.ts';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { counterOf, deskOfOfficer } from '../shared/hall.ts';
import { icon } from '../shared/icons.ts';
import { matrixColumns, type MatrixColumn } from './matrix-columns.ts';
import { SendOfficerEvent } from './send-officer-event.ts';
import { commonLevel, nextLevel, type Level, type SkillDraft } from './skill-draft.ts';
import { skillMatrixStyles } from './skill-matrix.styles.ts';
import { steerTexts } from './steer-texts.ts';

/** The officer shall have this level in these services. */
export class LevelSetEvent extends Event {
  static readonly type = 'luot-level-set';

  constructor(
    readonly officer: HallOfficer,
    readonly serviceIds: readonly string[],
    readonly level: Level,
  ) {
    super(LevelSetEvent.type);
  }
}

interface Place {
  row: number;
  column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Officers by services: one column per field, which opens to its services. One stop for Tab, arrows inside. */
@customElement('luot-skill-matrix')
export class LuotSkillMatrix extends LitElement {
  static override styles = [baseStyles, skillMatrixStyles];

  @property({ attribute: false }) view!: ManagerView;
  @property({ attribute: false }) officers: readonly HallOfficer[] = [];
  @property({ attribute: false }) draft!: SkillDraft;
  /** People served today per officer id. */
  @property({ attribute: false }) served: ReadonlyMap<string, number> = new Map();
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private place: Place = { row: 0, column: 0 };

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const columns = matrixColumns(this.view.setup, this.opened);
    return html`<div class="scroll" tabindex="-1">
      <table role="grid" aria-label=${say(steerTexts.matrixHelp)} @keydown=${this.pressed}>
        <thead>
          <tr>
            <th scope="col">${say(steerTexts.officer)}</th>
            ${columns.map((column) => this.renderHead(column))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.officers,
            ({ officerId }) => officerId,
            (officer, row) => this.renderOfficer(officer, row, columns),
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderHead({ field, service }: MatrixColumn): TemplateResult {
    if (service !== null) {
      return html`<th scope="col" class="service"><span>${say(service.name)}</span></th>`;
    }
    const open = this.opened.has(field.id);
    return html`<th scope="col" class="field">
      <button type="button" aria-expanded=${open} @click=${() => this.#toggle(field.id)}>
        <span>${say(field.name)}</span> ${icon('chevron')}
      </button>
    </th>`;
  }

  private renderOfficer(
    officer: HallOfficer,
    row: number,
    columns: readonly MatrixColumn[],
  ): TemplateResult {
    const desk = deskOfOfficer(this.view, officer.officerId);
    const number = desk && counterOf(this.view.setup, desk.counterId)?.number;
    const where =
      number === undefined ? say(steerTexts.atNoCounter) : say(steerTexts.atCounter)(number);
    const served = this.served.get(officer.officerId) ?? 0;
    return html`<tr>
      <th scope="row">
        <div>
          <span>
            ${officer.name}
            <small class="figures">
              ${where}${served === 0 ? nothing : html` · ${say(steerTexts.servedCount)(served)}`}
            </small>
          </span>
          <button
            type="button"
            aria-label=${say(steerTexts.sendWho)(officer.name)}
            title=${say(steerTexts.sendWho)(officer.name)}
            @click=${() => this.#send(officer.officerId)}
          >
            ${icon('arrow')}
          </button>
        </div>
      </th>
      ${columns.map((column, place) => this.renderCell(officer, column, { row, column: place }))}
    </tr>`;
  }

  private renderCell(officer: HallOfficer, column: MatrixColumn, place: Place): TemplateResult {
    const { serviceIds, service, field } = column;
    const levels = serviceIds.map((id) => this.draft.levelOf(officer, id));
    const level = commonLevel(levels);
    const changed = this.draft
      .changes([officer])
      .some(({ serviceId }) => serviceIds.includes(serviceId));
    const here = place.row === this.place.row && place.column === this.place.column;
    const what = say((service ?? field).name);
    const words = level === null ? say(steerTexts.mixedLevel) : say(steerTexts.level)[level];
    const served = levels.filter((each) => each > 0).length;
    return html`<td class=${service === null ? 'field' : ''}>
      <button
        type="button"
        class="level level-${level ?? 'mixed'} ${changed ? 'changed' : ''}"
        tabindex=${here ? 0 : -1}
        data-place="${place.row}:${place.column}"
        aria-label="${officer.name}, ${what}: ${level ?? ''} ${words}"
        @focus=${() => (this.place = place)}
        @click=${() => this.#set(officer, serviceIds, nextLevel(level))}
      >
        ${level ?? html`${served}<small>/${levels.length}</small>`}
        ${changed ? html`<i aria-hidden="true"></i>` : nothing}
      </button>
    </td>`;
  }

  #send(officerId: string): void {
    this.dispatchEvent(new SendOfficerEvent({ officerId }));
  }

  #set(officer: HallOfficer, serviceIds: readonly string[], level: Level): void {
    this.dispatchEvent(new LevelSetEvent(officer, serviceIds, level));
  }

  #toggle(fieldId: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(fieldId)) opened.add(fieldId);
    this.opened = opened;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const columns = matrixColumns(this.view.setup, this.opened);
    const officer = this.officers[this.place.row];
    const column = columns[this.place.column];
    const digit = ['0', '1', '2', '3'].indexOf(event.key);
    if (digit >= 0 && officer !== undefined && column !== undefined) {
      this.#set(officer, column.serviceIds, digit as Level);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = clamp(this.place.row + step.row, this.officers.length);
    const place = clamp(this.place.column + step.column, columns.length);
    this.renderRoot.querySelector<HTMLElement>(`[data-place="${row}:${place}"]`)?.focus();
  };
}

const clamp = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));

declare global {
  interface HTMLElementTagNameMap {
    'luot-skill-matrix': LuotSkillMatrix;
  }
}
