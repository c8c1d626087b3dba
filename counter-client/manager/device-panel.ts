import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import {
  silentAfterMs,
  type Device,
  type DeviceList,
  type TicketSource,
} from '../../shared/contract/device.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { formatTime } from '../../shared/ui/format.ts';
import { LocaleController, say } from '../../shared/ui/locale.ts';
import { refusalTexts } from '../../shared/ui/locales/refusals.ts';
import { managerStoreContext } from '../../shared/ui/manager-store.ts';
import { screenAddress } from '../../shared/ui/screen-address.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import { DialogCloseEvent } from '../shared/dialog.ts';
import { icon } from '../shared/icons.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { staffTexts } from '../shared/staff-texts.ts';
import { cancelSource, pairDevice, readDevices, revokeDevice } from './device-api.ts';
import { devicePanelStyles } from './device-panel.styles.ts';
import { deviceTexts } from './device-texts.ts';

const readEveryMs = 5000;

/** The centre's kiosks: which work, pairing a new one by its code, removing one; passes on `luot-dialog-close`. */
@customElement('luot-device-panel')
export class LuotDevicePanel extends LitElement {
  static override styles = [baseStyles, buttonStyles, staffStyles, devicePanelStyles];

  @state() private list: DeviceList | null = null;
  @state() private problem: RefusalCode | 'incomplete' | null = null;
  @state() private removing: string | null = null;
  @state() private cancelling: string | null = null;
  @query('#code') private readonly code!: HTMLInputElement;
  @query('#name') private readonly name!: HTMLInputElement;

  private readonly timeZone = new StoreSlice(
    this,
    managerStoreContext,
    ({ view }) => view?.setup.timeZone,
  );
  protected readonly locale = new LocaleController(this);
  readonly #centreId = screenAddress(location.pathname).centreId ?? '';
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.read(), readEveryMs);
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`<luot-dialog heading=${say(deviceTexts.kiosks)} @luot-dialog-close=${this.close}>
      <div class="body">${this.renderList()} ${this.renderSources()} ${this.renderPairing()}</div>
      <button slot="actions" type="button" class="button" @click=${this.close}>
        ${say(staffTexts.close)}
      </button>
    </luot-dialog>`;
  }

  private renderList(): TemplateResult {
    const { list } = this;
    if (list === null) return html`<p class="soft" role="status">${say(deviceTexts.reading)}</p>`;
    if (list.devices.length === 0) return html`<p>${say(deviceTexts.none)}</p>`;
    return html`<ul>
      ${list.devices.map((device) => this.renderDevice(device, list.nowMs))}
    </ul>`;
  }

  private renderDevice({ id, name, lastSeenAtMs }: Device, nowMs: number): TemplateResult {
    const silent = nowMs - lastSeenAtMs > silentAfterMs;
    const since = formatTime(lastSeenAtMs, this.timeZone.value ?? 'UTC');
    return html`<li>
      <strong>${name}</strong>
      <span class=${silent ? 'chip over' : 'chip ok'}>
        ${icon(silent ? 'alert' : 'check')}
        ${silent ? say(deviceTexts.lastSeen)(since) : say(deviceTexts.alive)}
      </span>
      ${
        this.removing === id
          ? html`<p>${say(deviceTexts.revokeNow)(name)}</p>
              <button type="button" class="button" @click=${() => (this.removing = null)}>
                ${say(staffTexts.back)}
              </button>
              <button type="button" class="button danger" @click=${() => void this.revoke(id)}>
                ${say(deviceTexts.revoke)}
              </button>`
          : html`<button
              type="button"
              class="button"
              aria-label=${`${say(deviceTexts.revoke)}: ${name}`}
              @click=${() => (this.removing = id)}
            >
              ${say(deviceTexts.revoke)}
            </button>`
      }
    </li>`;
  }

  private renderSources(): TemplateResult | typeof nothing {
    const sources = this.list?.sources ?? [];
    if (sources.length === 0) return nothing;
    return html`<section>
      <h3>${say(deviceTexts.sources)}</h3>
      <ul>
        ${sources.map((source) => this.renderSource(source))}
      </ul>
    </section>`;
  }

  private renderSource({ id, kiosk, live, refused }: TicketSource): TemplateResult {
    const name = kiosk ?? `${say(deviceTexts.elsewhere)} ${id.slice(-4)}`;
    return html`<li>
      <strong>${name}</strong>
      <span class=${refused > 0 ? 'chip over' : 'chip'}>
        ${say(deviceTexts.fromThere)(live, refused)}
      </span>
      ${
        this.cancelling === id
          ? html`<p>${say(deviceTexts.cancelNow)(live)}</p>
              <button type="button" class="button" @click=${() => (this.cancelling = null)}>
                ${say(staffTexts.back)}
              </button>
              <button type="button" class="button danger" @click=${() => void this.cancel(id)}>
                ${say(deviceTexts.cancelAll)}
              </button>`
          : live > 0
            ? html`<button
                type="button"
                class="button"
                aria-label=${`${say(deviceTexts.cancelAll)}: ${name}`}
                @click=${() => (this.cancelling = id)}
              >
                ${say(deviceTexts.cancelAll)}
              </button>`
            : nothing
      }
    </li>`;
  }

  private renderPairing(): TemplateResult {
    return html`<form @submit=${this.submitted} novalidate>
      <h3>${say(deviceTexts.pairTitle)}</h3>
      <label class="field code">
        ${say(deviceTexts.code)}
        <input
          id="code"
          class="figures"
          data-first
          inputmode="numeric"
          autocomplete="off"
          maxlength="7"
          aria-invalid=${this.problem !== null}
        />
      </label>
      <label class="field">
        ${say(deviceTexts.name)}
        <input
          id="name"
          maxlength="60"
          autocomplete="off"
          placeholder=${say(deviceTexts.nameHint)}
        />
      </label>
      ${this.renderProblem()}
      <button type="submit" class="button primary">${say(deviceTexts.pair)}</button>
    </form>`;
  }

  private renderProblem(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (problem === null) return nothing;
    const text = problem === 'incomplete' ? deviceTexts.incomplete : refusalTexts[problem];
    return html`<p class="error" role="alert">${icon('alert')} ${say(text)}</p>`;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    const code = this.code.value.replace(/\s/g, '');
    const name = this.name.value.trim();
    if (/^\d{6}$/.test(code) && name !== '') void this.pair(code, name);
    else this.problem = 'incomplete';
  };

  private async pair(code: string, name: string): Promise<void> {
    const answer = await pairDevice(this.#centreId, { code, name });
    this.problem = answer.ok ? null : answer.code;
    if (!answer.ok) return;
    this.code.value = '';
    this.name.value = '';
    await this.read();
  }

  private async revoke(id: string): Promise<void> {
    const answer = await revokeDevice(this.#centreId, id);
    this.problem = answer.ok ? null : answer.code;
    this.removing = null;
    await this.read();
  }

  private async cancel(id: string): Promise<void> {
    const answer = await cancelSource(this.#centreId, id, say(deviceTexts.cancelReason));
    this.problem = answer.ok ? null : answer.code;
    this.cancelling = null;
    await this.read();
  }

  private async read(): Promise<void> {
    const answer = await readDevices(this.#centreId);
    if (answer.ok) this.list = answer;
    else if (this.list === null) this.problem = answer.code;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'luot-device-panel': LuotDevicePanel;
  }
}
