import { ContextProvider } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SignedIn } from '../../shared/contract/session.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { LocaleController } from '../../shared/ui/locale.ts';
import { managerStoreContext, openManagerStore } from '../../shared/ui/manager-store.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { sendCommand } from '../../shared/ui/staff-commands.ts';
import { commandRunnerContext } from '../shared/command-runner.ts';
import '../shared/notice-list.ts';
import { noticesContext, Notices } from '../shared/notices.ts';
import { nothingBegun } from '../../shared/ui/nothing-begun.ts';
import { openRunner } from '../shared/open-runner.ts';
import { followServerTime } from '../shared/server-time.ts';
import { StaffGate } from '../shared/staff-gate.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import '../shared/update-banner.ts';
import { HallControl, hallControlContext } from './hall-control.ts';
import './hall-screen.ts';
import { watchHall } from './hall-watch.ts';

/** The manager's page: sign-in, then the live hall. The only element of it that knows the socket. */
@customElement('luot-manager-app')
export class LuotManagerApp extends LitElement {
  static override styles = css`
    /* Over the queues, so that the buttons of the panels stay free. */
    luot-notice-list {
      inset-inline: 1rem auto;
      width: clamp(21rem, 31vw, 30rem);
    }
  `;

  private readonly notices = new Notices();
  private readonly gate = new StaffGate(this, {
    screen: staffTexts.managerScreen,
    open: (session) => this.#open(session),
  });
  private readonly store = new ContextProvider(this, { context: managerStoreContext });
  private readonly runner = new ContextProvider(this, { context: commandRunnerContext });
  private readonly control = new ContextProvider(this, { context: hallControlContext });
  private readonly pageUpdate = new PageUpdateController(this, nothingBegun);

  protected readonly locale = new LocaleController(this);

  constructor() {
    super();
    new ContextProvider(this, { context: noticesContext, initialValue: this.notices });
  }

  protected override render(): TemplateResult {
    return html`${this.gate.render((session) =>
        session.role === 'manager'
          ? html`<luot-hall-screen .session=${this.gate.session}></luot-hall-screen>`
          : this.gate.renderElsewhere(staffTexts.managersOnly, 'officer'),
      )}${
        this.pageUpdate.isDue
          ? html`<luot-update-banner
              @luot-update=${() => this.pageUpdate.loadNow()}
            ></luot-update-banner>`
          : nothing
      }<luot-notice-list></luot-notice-list>`;
  }

  /** Opens what a signed-in manager needs; returns how to close it. */
  #open({ role }: SignedIn): () => void {
    if (role !== 'manager') return () => undefined;
    const socket = connectLive('manager', this.gate.centreId);
    const store = openManagerStore(socket);
    const runner = openRunner(store, this.notices, (input) => sendCommand(socket, store, input));
    followServerTime(store);
    this.store.setValue(store);
    this.runner.setValue(runner);
    this.control.setValue(new HallControl(store, runner, this.notices));
    watchHall(store, runner, this.notices);
    this.gate.follow(store);
    this.pageUpdate.follow(store);
    return () => store.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-manager-app': LuotManagerApp;
  }
}
