import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SignedIn } from '../../shared/contract/session.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { LocaleController } from '../../shared/ui/locale.ts';
import {
  officerStoreContext,
  openOfficerStore,
  type OfficerStore,
} from '../../shared/ui/officer-store.ts';
import { PageUpdateController } from '../../shared/ui/page-update-controller.ts';
import { storage } from '../../shared/ui/storage.ts';
import { sendCommand } from '../../shared/ui/staff-commands.ts';
import { commandRunnerContext } from '../shared/command-runner.ts';
import { deskOfOfficer } from '../shared/hall.ts';
import '../shared/notice-list.ts';
import { noticesContext, Notices } from '../shared/notices.ts';
import { nothingBegun } from '../../shared/ui/nothing-begun.ts';
import { openRunner } from '../shared/open-runner.ts';
import { followServerTime } from '../shared/server-time.ts';
import { StaffGate } from '../shared/staff-gate.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import '../shared/update-banner.ts';
import { DeskActions, deskActionsContext } from './desk-actions.ts';
import { watchDesk } from './desk-watch.ts';
import { KeyPreference, keyPreferenceContext } from './key-preference.ts';
import './officer-console.ts';

/** The officer's page: sign-in, then the console. The only element of it that knows the socket. */
@customElement('luot-officer-app')
export class LuotOfficerApp extends LitElement {
  private readonly notices = new Notices();
  private readonly gate = new StaffGate(this, {
    screen: staffTexts.officerScreen,
    open: (session) => this.#open(session),
  });
  private readonly store = new ContextProvider(this, { context: officerStoreContext });
  private readonly runner = new ContextProvider(this, { context: commandRunnerContext });
  private readonly actions = new ContextProvider(this, { context: deskActionsContext });
  private live: OfficerStore | null = null;
  private readonly pageUpdate = new PageUpdateController(
    this,
    () => nothingBegun() && !this.hasSomebody(),
  );

  protected readonly locale = new LocaleController(this);

  constructor() {
    super();
    new ContextProvider(this, { context: noticesContext, initialValue: this.notices });
    new ContextProvider(this, {
      context: keyPreferenceContext,
      initialValue: new KeyPreference(storage()),
    });
  }

  protected override render(): TemplateResult {
    return html`${this.gate.render((session) =>
        session.officerId === null
          ? this.gate.renderElsewhere(staffTexts.officersOnly, 'manager')
          : html`<luot-officer-console .session=${this.gate.session}></luot-officer-console>`,
      )}${
        this.pageUpdate.isDue
          ? html`<luot-update-banner
              @luot-update=${() => this.pageUpdate.loadNow()}
            ></luot-update-banner>`
          : nothing
      }<luot-notice-list></luot-notice-list>`;
  }

  /** Somebody is called to this officer's counter, or served there. */
  private hasSomebody(): boolean {
    const view = this.live?.view ?? null;
    return view !== null && (deskOfOfficer(view, view.officerId)?.ticketId ?? null) !== null;
  }

  /** Opens what a signed-in officer needs; returns how to close it. */
  #open({ officerId }: SignedIn): () => void {
    if (officerId === null) return () => undefined;
    const socket = connectLive('officer', this.gate.centreId);
    const store = openOfficerStore(socket);
    const runner = openRunner(store, this.notices, (input) => sendCommand(socket, store, input));
    followServerTime(store);
    this.live = store;
    this.store.setValue(store);
    this.runner.setValue(runner);
    this.actions.setValue(new DeskActions(store, runner));
    watchDesk(store, runner, this.notices);
    this.gate.follow(store);
    this.pageUpdate.follow(store);
    return () => store.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-officer-app': LuotOfficerApp;
  }
}
