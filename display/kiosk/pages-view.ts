import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { kioskTexts } from '../../shared/ui/locales/kiosk.ts';
import { pagesViewStyles } from './pages-view.styles.ts';

/** Rounding of boxes, px. */
const tolerancePx = 1;
/** Around the window, for focus rings; the same in the styles. */
const edgePx = 6;

/**
 * A list that is turned like pages instead of scrolled: what does not fit wholly waits on the next page, and
 * a large button says so. Its children are the items; the part `list` is their grid. With `more-on-top` the
 * button stands above, beside the slot `head`.
 */
@customElement('luot-pages')
export class LuotPages extends LitElement {
  static override styles = [baseStyles, buttonStyles, pagesViewStyles];

  @property({ type: Boolean, attribute: 'more-on-top', reflect: true }) moreOnTop = false;
  /** First item of each page, places in the list. */
  @state() private starts: readonly number[] = [0];
  @state() private page = 0;

  protected readonly locale = new LocaleController(this);
  readonly #observer = new ResizeObserver(() => this.#lay());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override firstUpdated(): void {
    void document.fonts.ready.then(() => this.#lay());
  }

  protected override updated(): void {
    this.#show();
  }

  protected override render(): TemplateResult {
    return html`
      <slot name="head"></slot>
      <div class="window">
        <div class="list" part="list" role="list">
          <slot @slotchange=${() => this.#begin()}></slot>
        </div>
      </div>
      ${this.starts.length > 1 ? this.#renderMore() : nothing}
    `;
  }

  #renderMore(): TemplateResult {
    const last = this.page >= this.starts.length - 1;
    return html`<button class="button more" @click=${() => this.#turn()}>
      ${last ? say(kioskTexts.backToTop) : say(kioskTexts.more)}
      <span class="figures" aria-hidden="true">${this.page + 1}/${this.starts.length}</span>
    </button>`;
  }

  get #items(): HTMLElement[] {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])');
    return (slot?.assignedElements() ?? []) as HTMLElement[];
  }

  #begin(): void {
    for (const item of this.#items) this.#observer.observe(item);
    this.page = 0;
    this.#lay();
  }

  #turn(): void {
    this.page = this.page >= this.starts.length - 1 ? 0 : this.page + 1;
    this.#show();
    this.#items[this.starts[this.page] ?? 0]
      ?.querySelector('button')
      ?.focus({ preventScroll: true });
  }

  /** Works out the pages anew; the button takes a place of its own once there is more than one. */
  #lay(): void {
    const places = this.#places();
    this.removeAttribute('many');
    let starts = pagesOf(places, this.#height);
    if (starts.length > 1) {
      this.setAttribute('many', '');
      starts = pagesOf(places, this.#height);
    }
    this.page = Math.min(this.page, starts.length - 1);
    if (starts.join() === this.starts.join()) this.#show();
    else this.starts = starts;
  }

  get #height(): number {
    const window = this.renderRoot.querySelector('.window');
    return window === null ? 0 : window.clientHeight - 2 * edgePx;
  }

  #places(): Place[] {
    const list = this.renderRoot.querySelector('.list')?.getBoundingClientRect();
    return this.#items.map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { top: top - (list?.top ?? 0), bottom: bottom - (list?.top ?? 0) };
    });
  }

  #show(): void {
    const from = this.starts[this.page] ?? 0;
    const to = this.starts[this.page + 1] ?? Infinity;
    for (const [place, item] of this.#items.entries()) {
      item.style.visibility = place >= from && place < to ? '' : 'hidden';
    }
    const window = this.renderRoot.querySelector('.window');
    if (window !== null) window.scrollTop = this.#places()[from]?.top ?? 0;
  }
}

/** Where an item lies in the list, px. */
interface Place {
  readonly top: number;
  readonly bottom: number;
}

/** First items of the pages, as many whole rows on each as `height` holds; at least one row. */
const pagesOf = (places: readonly Place[], height: number): number[] => {
  const starts = [0];
  let begin = places[0]?.top ?? 0;
  for (const { top, bottom } of places) {
    if (bottom - begin <= height + tolerancePx || top <= begin + tolerancePx) continue;
    // The whole row goes to the next page.
    starts.push(places.findIndex((place) => Math.abs(place.top - top) <= tolerancePx));
    begin = top;
  }
  return starts;
};

declare global {
  interface HTMLElementTagNameMap {
    'luot-pages': LuotPages;
  }
}
