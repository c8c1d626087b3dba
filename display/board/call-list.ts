import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { BoardCall } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say, type Localized } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { expectedFirst, shapeFor, type ListShape } from './board-rows.ts';
import { callListStyles } from './call-list.styles.ts';

/** Who is expected at which counter, always all of them; below, those called before as far as there is room. */
@customElement('luot-call-list')
export class LuotCallList extends LitElement {
  static override styles = [baseStyles, callListStyles];

  /** Newest first. */
  @property({ attribute: false }) calls: BoardCall[] = [];
  /** The call in the spotlight. */
  @property({ attribute: false }) shownCallId: number | null = null;
  /** Names of the zones, where the board shows more than one. */
  @property({ attribute: false }) zones: ReadonlyMap<string, Localized<string>> = new Map();

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const shape = shapeFor(this.calls);
    const shown = expectedFirst(this.calls, shape);
    return html`<section
      aria-labelledby="calls"
      style=${styleMap({ '--rows': String(shape.rows), '--columns': String(shape.columns) })}
    >
      <h2 id="calls" class="visually-hidden">${say(boardTexts.calls)}</h2>
      <div class="heads" aria-hidden="true">
        ${Array.from({ length: shape.columns }, () => this.#renderHead(shown))}
      </div>
      <ol>
        ${repeat(
          shown,
          (call) => call.callId,
          (call) => this.#renderCall(call, shape),
        )}
      </ol>
    </section>`;
  }

  #renderHead(shown: readonly BoardCall[]): TemplateResult {
    return html`<p>
      <span>${say(boardTexts.number)}</span>
      <span class="legend">
        ${shown.some(({ priority }) => priority) ? `★ ${say(boardTexts.priority)}` : ''}
      </span>
      <span>${say(boardTexts.counter)}</span>
    </p>`;
  }

  #renderCall(call: BoardCall, { columns }: ListShape): TemplateResult {
    const { callId, number, state, priority, zoneId, counterNumber } = call;
    const zone = this.zones.get(zoneId);
    const expected = state === 'called' ? 'expected' : 'past';
    return html`<li
      class=${`${expected} ${columns === 2 ? 'narrow' : ''} ${callId === this.shownCallId ? 'shown' : ''}`}
    >
      <span class="number figures">${number}</span>
      <span class="mark">
        ${priority ? html`<span role="img" aria-label=${say(boardTexts.priority)}>★</span>` : nothing}
      </span>
      <span class="zone">${zone === undefined ? '' : say(zone)}</span>
      <strong class="counter figures">
        <span class="visually-hidden">${say(boardTexts.counter)}</span> ${counterNumber}
      </strong>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-call-list': LuotCallList;
  }
}
