import type { Request } from 'express';
import type { CentreRules } from '../../shared/contract/centre-definition.ts';
import type { IssueRequest } from '../../shared/contract/issue.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import { finalStates } from '../domain/ticket/transitions.ts';
import type { Centres } from '../engine/centres.ts';
import { deviceSecret } from '../http/device-cookie.ts';
import type { ClientAddresses } from '../http/client-address.ts';
import type { Clock } from '../ports.ts';
import type { TicketSources } from '../redis/ticket-sources.ts';
import type { KnownDevices } from './known-devices.ts';

/** Whether a request may take a ticket, and where it comes from. */
export type Admission =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly code: RefusalCode };

export interface TicketAdmissionOptions {
  readonly centres: Pick<Centres, 'glance' | 'read'>;
  readonly devices: KnownDevices;
  readonly sources: TicketSources;
  readonly addresses: ClientAddresses;
  readonly hashSecret: (secret: string) => string;
  /** Counts a paired kiosk's tickets. */
  readonly kioskLimit: { take(key: string): Promise<boolean> };
  /** Counts an address's tickets, so many a minute. */
  readonly remoteLimit: (perMinute: number) => { take(key: string): Promise<boolean> };
  readonly clock: Clock;
}

type RemoteRule = NonNullable<CentreRules['remoteTickets']>;

/**
 * Who may take tickets without signing in: paired kiosks, generously; everybody else only where the centre's
 * rules let them, a few at a time and a few a minute from each address.
 */
export class TicketAdmission {
  constructor(private readonly options: TicketAdmissionOptions) {}

  async admit(
    request: Request,
    centreId: string,
    channel: IssueRequest['channel'],
  ): Promise<Admission> {
    const look = await this.options.centres.glance(centreId, (state) => [
      state.setup.rules.remoteTickets,
    ]);
    if (look === undefined) return { ok: false, code: 'unknown-centre' };
    const [rule] = look;
    return channel === 'kiosk'
      ? this.asKiosk(request, centreId)
      : this.fromAfar(request, centreId, rule);
  }

  took(centreId: string, source: string, ticketId: string): void {
    this.options.sources.took(centreId, source, ticketId);
  }

  private async asKiosk(request: Request, centreId: string): Promise<Admission> {
    const { addresses, devices, hashSecret, kioskLimit } = this.options;
    const secret = deviceSecret(request.headers.cookie);
    const device = secret === undefined ? null : await devices.find(centreId, hashSecret(secret));
    if (device === null) return this.refuse(centreId, await this.address(request), 'not-paired');
    const source = device.id;
    const may = addresses.isOwnMachine(request) || (await kioskLimit.take(`${centreId}/${source}`));
    return may ? { ok: true, source } : this.refuse(centreId, source, 'too-many-requests');
  }

  private async fromAfar(
    request: Request,
    centreId: string,
    rule: RemoteRule | undefined,
  ): Promise<Admission> {
    const source = await this.address(request);
    if (rule === undefined) return this.refuse(centreId, source, 'remote-off');
    if (!(await this.options.remoteLimit(rule.perMinute).take(`${centreId}/${source}`))) {
      return this.refuse(centreId, source, 'too-many-requests');
    }
    const live = await this.liveTickets(centreId, source);
    if (live < rule.livePerAddress) return { ok: true, source };
    return this.refuse(centreId, source, 'too-many-tickets');
  }

  private async liveTickets(centreId: string, source: string): Promise<number> {
    const { centres, sources } = this.options;
    const taken = await sources.ticketsOf(centreId, source);
    // Asks the database: another process may have given or ended some a moment ago.
    const live = await centres.read(centreId, ({ tickets }) =>
      taken.filter((id) => {
        const ticket = tickets.get(id);
        return ticket !== undefined && !finalStates.has(ticket.state);
      }),
    );
    return live?.length ?? 0;
  }

  private refuse(centreId: string, source: string, code: RefusalCode): Admission {
    this.options.sources.refused(centreId, source, this.options.clock.nowMs());
    return { ok: false, code };
  }

  private address(request: Request): Promise<string> {
    const { addresses, sources } = this.options;
    return sources.ofAddress(addresses.of(request));
  }
}
