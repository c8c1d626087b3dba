import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { BoardCall } from '../../shared/contract/board.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { expectedFirst, rowsFor } from './board-rows.ts';
import { callListStyles } from './call-list.styles.ts';

/** The last calls, newest first; as many whole rows as fit. Those whose person is expected stand out, and always fit. */
@customElement('luot-call-list')
export class LuotCallList extends LitElement {
  static override styles = [baseStyles, callListStyles];

  /** Newest first. */
  @property({ attribute: false }) calls: BoardCall[] = [];
  /** The call in the spotlight. */
  @property({ attribute: false }) announcedCallId: number | null = null;

  protected readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="calls">
      <h2 id="calls">${say(boardTexts.calls)}</h2>
      ${
        this.calls.some(({ priority }) => priority)
          ? html`<p class="legend">★ ${say(boardTexts.priority)}</p>`
          : nothing
      }
      <ol style=${styleMap({ '--rows': String(rowsFor(this.calls)) })}>
        ${repeat(
          expectedFirst(this.calls, rowsFor(this.calls)),
          (call) => call.callId,
          (call) => this.#renderCall(call),
        )}
      </ol>
    </section>`;
  }

  #renderCall(call: BoardCall): TemplateResult {
    const announced = call.callId === this.announcedCallId;
    return html`<li class=${`${call.state} ${announced ? 'announced' : ''}`}>
      <span class="number figures">${call.number}</span>
      <span class="mark">
        ${call.priority ? html`<span role="img" aria-label=${say(boardTexts.priority)}>★</span>` : nothing}
        ${call.ended === null ? nothing : html`<small>${say(boardTexts.ended[call.ended])}</small>`}
      </span>
      <span class="counter">
        <span class="word">${say(boardTexts.counter)}</span>
        <strong class="figures">${call.counterNumber}</strong>
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-call-list': LuotCallList;
  }
}
