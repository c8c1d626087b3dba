import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { startTexts } from '../../shared/ui/locales/start.ts';
import markUrl from '../../shared/ui/mark.svg';
import { listCentres, type Centre } from './list-centres.ts';
import { startAppStyles } from './start-app.styles.ts';
import '../../shared/ui/language-switch.ts';

const screens = [
  { path: 'kiosk', name: startTexts.kiosk, help: startTexts.kioskHelp },
  { path: 'board', name: startTexts.board, help: startTexts.boardHelp },
  { path: 'officer', name: startTexts.officer, help: startTexts.officerHelp },
  { path: 'manager', name: startTexts.manager, help: startTexts.managerHelp },
] as const;

/** The way in: what this is, the screens of each centre, how to try it. */
@customElement('luot-start')
export class LuotStart extends LitElement {
  static override styles = [baseStyles, buttonStyles, startAppStyles];

  @state() private centres: Centre[] | 'loading' | 'failed' = 'loading';

  protected readonly locale = new LocaleController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<header>
        <img src=${markUrl} alt="" width="72" height="72" />
        <div>
          <h1>${say(commonTexts.product)}</h1>
          <p>${say(startTexts.tagline)}</p>
        </div>
        <luot-language-switch></luot-language-switch>
      </header>
      <main>
        ${
          location.pathname === '/'
            ? nothing
            : html`<p class="lost" role="alert">
                ${say(startTexts.noSuchPage)(location.pathname)}
              </p>`
        }
        <section aria-labelledby="centres">
          <h2 id="centres">${say(startTexts.centres)}</h2>
          ${this.#renderCentres()}
        </section>
        <section aria-labelledby="try">
          <h2 id="try">${say(startTexts.tryIt)}</h2>
          <ol class="steps">
            ${startTexts.steps.map((step) => html`<li>${say(step)}</li>`)}
          </ol>
        </section>
      </main>`;
  }

  #renderCentres(): TemplateResult | TemplateResult[] {
    const { centres } = this;
    if (centres === 'loading') return html`<p role="status">${say(startTexts.loading)}</p>`;
    if (centres === 'failed') {
      return html`<p role="alert">${say(startTexts.failed)}</p>
        <button class="button primary" @click=${() => void this.#load()}>
          ${say(commonTexts.retry)}
        </button>`;
    }
    if (centres.length === 0) return html`<p>${say(startTexts.none)}</p>`;
    return centres.map(
      ({ id, name }) =>
        html`<article>
          <h3>${say(name)}</h3>
          <ul>
            ${screens.map(
              (screen) =>
                html`<li>
                  <a href=${`/${id}/${screen.path}`}>
                    <strong>${say(screen.name)}</strong>
                    <span>${say(screen.help)}</span>
                  </a>
                </li>`,
            )}
          </ul>
        </article>`,
    );
  }

  async #load(): Promise<void> {
    this.centres = 'loading';
    const answer = await listCentres();
    this.centres = answer.ok ? answer.centres : 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-start': LuotStart;
  }
}
