import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { commonTexts } from '../../shared/ui/locales/common.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { icon } from './icons.ts';
import './staff-language.ts';
import { signInStyles } from './sign-in.styles.ts';
import { staffStyles } from './staff.styles.ts';
import type { StaffSession } from './staff-session.ts';
import { staffTexts } from './staff-texts.ts';

/** Sign-in with user name and password; an error is said in words next to the button. */
@customElement('luot-sign-in')
export class LuotSignIn extends LitElement {
  static override styles = [baseStyles, buttonStyles, staffStyles, signInStyles];

  @property({ attribute: false }) session!: StaffSession;
  /** Which screen this opens. */
  @property({ attribute: false }) screen: LocalizedText = staffTexts.officerScreen;
  @property({ attribute: false }) centreName: LocalizedText | null = null;
  @state() private busy = false;
  @state() private error: LocalizedText | null = null;
  @state() private wrong: 'username' | 'password' | null = null;
  @state() private revealed = false;
  @query('#username') private readonly username!: HTMLInputElement;
  @query('#password') private readonly password!: HTMLInputElement;

  protected readonly locale = new LocaleController(this);

  protected override firstUpdated(): void {
    this.username.focus();
  }

  protected override render(): TemplateResult {
    return html`<main>
      <header>
        <p class="product">${say(commonTexts.product)}</p>
        <luot-staff-language></luot-staff-language>
      </header>
      <form novalidate @submit=${this.submitted}>
        <p class="soft">${this.centreName === null ? nothing : say(this.centreName)}</p>
        <h1>${say(this.screen)}</h1>
        ${this.renderFields()}
        <p id="error" class="error" role="alert">
          ${this.error === null ? nothing : html`${icon('alert')} ${say(this.error)}`}
        </p>
        <button class="button primary" type="submit" aria-disabled=${this.busy}>
          ${say(this.busy ? staffTexts.signingIn : staffTexts.signIn)}
        </button>
      </form>
    </main>`;
  }

  private renderFields(): TemplateResult {
    return html`<label class="field">
        ${say(staffTexts.username)}
        <input
          id="username"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="error"
          aria-invalid=${this.wrong === 'username'}
        />
      </label>
      <label class="field">
        ${say(staffTexts.password)}
        <input
          id="password"
          name="password"
          type=${this.revealed ? 'text' : 'password'}
          autocomplete="current-password"
          aria-describedby="error"
          aria-invalid=${this.wrong === 'password'}
        />
      </label>
      <label class="reveal">
        <input type="checkbox" .checked=${this.revealed} @change=${this.revealChanged} />
        ${say(staffTexts.showPassword)}
      </label>`;
  }

  private readonly revealChanged = (event: Event): void => {
    this.revealed = (event.target as HTMLInputElement).checked;
  };

  private readonly submitted = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const username = this.username.value.trim();
    const password = this.password.value;
    if (username === '') this.#fail(staffTexts.fillUsername, 'username');
    else if (password === '') this.#fail(staffTexts.fillPassword, 'password');
    else await this.#signIn(username, password);
  };

  async #signIn(username: string, password: string): Promise<void> {
    this.busy = true;
    const refusal = await this.session.signIn(username, password);
    this.busy = false;
    if (refusal !== null) this.#fail(refusalTexts[refusal.code], 'password');
  }

  #fail(error: LocalizedText, wrong: 'username' | 'password'): void {
    this.error = error;
    this.wrong = wrong;
    const field = wrong === 'username' ? this.username : this.password;
    field.focus();
    field.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-sign-in': LuotSignIn;
  }
}
