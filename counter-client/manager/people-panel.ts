import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ManagerView } from '../../shared/contract/manager.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { stripDiacritics } from '../../shared/ui/strip-diacritics.ts';
import { officerOf, serviceOf } from '../shared/hall.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { hallControlContext, type HallControl } from './hall-control.ts';
import { peoplePanelStyles } from './people-panel.styles.ts';
import { SkillDraft, type Level, type SkillChange } from './skill-draft.ts';
import './skill-matrix.ts';
import type { LevelSetEvent } from './skill-matrix.ts';
import { steerTexts } from './steer-texts.ts';

const changesShown = 4;
const levels: readonly Level[] = [1, 2, 3, 0];

/** Who is where, and what each may serve; unsaved changes are listed before they are saved. */
@customElement('luot-people-panel')
export class LuotPeoplePanel extends LitElement {
  static override styles = [baseStyles, buttonStyles, staffStyles, peoplePanelStyles];

  @consume({ context: hallControlContext, subscribe: true }) private readonly control?: HallControl;
  @state() private draft = SkillDraft.empty;
  @state() private query = '';

  private readonly view = new StoreSlice(this, managerStoreContext, ({ view }) => view);
  private readonly days = new StoreSlice(this, managerStoreContext, ({ plan }) => plan?.officers);

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view.value;
    if (view === null || view === undefined) return nothing;
    const wanted = stripDiacritics(this.query);
    const officers = view.officers.filter(({ name }) => stripDiacritics(name).includes(wanted));
    const changes = this.draft.changes(view.officers);
    return html`<div class="head">
        <label class="field">
          <span class="visually-hidden">${say(steerTexts.filterPeople)}</span>
          <input
            autocomplete="off"
            placeholder=${say(steerTexts.filterPeople)}
            .value=${this.query}
            @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
          />
        </label>
        ${renderLegend()}
        <p class="soft">${say(steerTexts.matrixHelp)}</p>
      </div>
      <luot-skill-matrix
        .view=${view}
        .officers=${officers}
        .draft=${this.draft}
        .served=${new Map(this.days.value?.map((day) => [day.officerId, day.served]))}
        @luot-level-set=${this.levelSet}
      ></luot-skill-matrix>
      ${changes.length === 0 ? nothing : this.renderChanges(view, changes)}`;
  }

  private renderChanges(view: ManagerView, changes: SkillChange[]): TemplateResult {
    return html`<section class="changes" role="status" data-begun>
      <div>
        <strong>${say(steerTexts.changes)(changes.length)}</strong>
        <ul>
          ${changes.slice(0, changesShown).map((change) => renderChange(view, change))}
          ${
            changes.length > changesShown
              ? html`<li class="soft">
                  ${say(steerTexts.moreChanges)(changes.length - changesShown)}
                </li>`
              : nothing
          }
        </ul>
      </div>
      <button type="button" class="button" @click=${() => (this.draft = SkillDraft.empty)}>
        ${say(steerTexts.discard)}
      </button>
      <button type="button" class="button primary" @click=${this.save}>
        ${say(steerTexts.save)}
      </button>
    </section>`;
  }

  private readonly levelSet = ({ officer, serviceIds, level }: LevelSetEvent): void => {
    this.draft = this.draft.set(officer, serviceIds, level);
  };

  /** One command per changed officer; what was refused stays in the draft. */
  private readonly save = async (): Promise<void> => {
    const officers = this.view.value?.officers ?? [];
    const changed = new Set(this.draft.changes(officers).map(({ officerId }) => officerId));
    const wishes = officers
      .filter(({ officerId }) => changed.has(officerId))
      .map((officer) => ({ officerId: officer.officerId, skills: this.draft.skillsOf(officer) }));
    const saved = (await this.control?.setSkills(wishes)) ?? [];
    for (const officerId of saved) this.draft = this.draft.without(officerId);
  };
}

const renderLegend = (): TemplateResult =>
  html`<ul class="legend">
    ${levels.map(
      (level) =>
        html`<li><b class="level-${level}">${level}</b> ${say(steerTexts.level)[level]}</li>`,
    )}
  </ul>`;

const renderChange = (view: ManagerView, change: SkillChange): TemplateResult => {
  const service = serviceOf(view.setup, change.serviceId);
  return html`<li>
    ${officerOf(view, change.officerId)?.name}: ${service === undefined ? '' : say(service.name)}
    <b class="figures">${change.from} → ${change.to}</b>
  </li>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-people-panel': LuotPeoplePanel;
  }
}
