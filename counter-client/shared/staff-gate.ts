import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { SignedIn } from '../../shared/contract/session.ts';
import type { LocalizedText } from '../../shared/contract/text.ts';
import { say } from '../../shared/ui/locale.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import '../../shared/ui/dead-end.ts';
import { readCentreName } from './centre-name.ts';
import './gate-message.ts';
import './sign-in.ts';
import { StaffSession } from './staff-session.ts';
import { staffTexts } from './staff-texts.ts';

export interface StaffGateOptions {
  screen: LocalizedText;
  /** Called once per signed-in person; returns how to close again. */
  open(session: SignedIn): () => void;
}

interface RefusingStore {
  readonly refusal: Refusal | null;
  subscribe(listener: () => void): () => void;
}

/** Lets only a signed-in person through to the page, and closes it when the session ends. */
export class StaffGate implements ReactiveController {
  readonly centreId = screenAddress(location.pathname).centreId ?? '';
  readonly session = new StaffSession(this.centreId);
  #centreName: LocalizedText | 'unknown' | null = null;
  #close: (() => void) | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: StaffGateOptions,
  ) {
    host.addController(this);
    this.session.subscribe(() => this.#changed());
  }

  hostConnected(): void {
    void this.session.restore();
    void readCentreName(this.centreId).then((name) => {
      this.#centreName = name;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#close?.();
    this.#close = null;
  }

  /** Ends the page's session as soon as the store hears that the server no longer knows it. */
  follow(store: RefusingStore): void {
    store.subscribe(() => {
      if (store.refusal?.code === 'not-signed-in') this.session.expired();
    });
  }

  /** The page, or what stands before it. */
  render(page: (session: SignedIn) => TemplateResult): TemplateResult {
    if (this.#centreName === 'unknown') return html`<luot-dead-end to-start></luot-dead-end>`;
    const { state } = this.session;
    switch (state) {
      case 'checking':
        return html`<luot-gate-message .text=${staffTexts.checking}></luot-gate-message>`;
      case 'unreachable':
        return html`<luot-gate-message .text=${staffTexts.unreachable}></luot-gate-message>`;
      case 'signed-out':
        return html`<luot-sign-in
          .session=${this.session}
          .screen=${this.options.screen}
          .centreName=${this.#centreName}
        ></luot-sign-in>`;
      default:
        return page(state);
    }
  }

  /** This account belongs on the other staff screen. */
  renderElsewhere(text: LocalizedText, screen: 'officer' | 'manager'): TemplateResult {
    const name = screen === 'officer' ? staffTexts.officerScreen : staffTexts.managerScreen;
    return html`<luot-gate-message .text=${text}>
      <a href="/${this.centreId}/${screen}">${say(name)}</a>
      <button type="button" @click=${() => void this.session.signOut()}>
        ${say(staffTexts.signOut)}
      </button>
    </luot-gate-message>`;
  }

  #changed(): void {
    const { state } = this.session;
    if (typeof state === 'object') this.#close ??= this.options.open(state);
    else {
      this.#close?.();
      this.#close = null;
    }
    this.host.requestUpdate();
  }
}
