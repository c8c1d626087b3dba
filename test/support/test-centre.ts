import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import { waitUntil } from '../../server/setup/wait-until.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { BoardClient } from './board-client.ts';
import { checkHistory } from './history-checker.ts';
import { readHistory, type History } from './history.ts';
import type { RunningLuot } from './in-process-luot.ts';
import type { Passwords } from './passwords.ts';
import type { FreshDatabase } from './database.ts';
import { KioskClient, type HeldTicket, type TicketWish } from './kiosk-client.ts';
import { ManagerClient } from './manager-client.ts';
import { OfficerClient } from './officer-client.ts';
import type { Credentials } from './staff-session.ts';

const liveLimitMs = 10_000;

/** Where a centre lives: an installation with a process that runs. */
interface Home {
  readonly luot: RunningLuot;
  readonly passwords: Passwords;
  readonly database: FreshDatabase;
}

/** A centre of an installation with its people; all clients share one record of what they were told. */
export class TestCentre {
  readonly acknowledgements = new Acknowledgements();
  private readonly clients: { close(): void }[] = [];

  constructor(
    private readonly installation: Home,
    readonly definition: CentreDefinition,
  ) {}

  get id(): string {
    return this.definition.id;
  }

  kiosk(luot: RunningLuot = this.installation.luot): KioskClient {
    return new KioskClient(luot.origin, this.id, this.acknowledgements);
  }

  /** A ticket from a kiosk. @throws Error when it is refused */
  async issue(wish: Partial<TicketWish> = {}): Promise<HeldTicket> {
    const answer = await this.kiosk().issue({ serviceId: 'service-1-1', ...wish });
    if (!answer.ok) throw new Error(`no ticket: ${answer.code}`);
    return answer.ticket;
  }

  credentials(username: string, luot: RunningLuot = this.installation.luot): Credentials {
    const password = this.installation.passwords.of(this.id, username);
    return { origin: luot.origin, centreId: this.id, username, password };
  }

  /** Officer `officer-n`, at no counter yet. */
  async officer(n: number, luot?: RunningLuot): Promise<OfficerClient> {
    const credentials = this.credentials(`officer-${n}`, luot);
    return this.keep(await OfficerClient.signIn(credentials, this.acknowledgements));
  }

  /** Officer `officer-n` at counter `counter-n`. */
  async officerAtCounter(n: number, luot?: RunningLuot): Promise<OfficerClient> {
    const officer = await this.officer(n, luot);
    await officer.openCounter(`counter-${n}`);
    return officer;
  }

  async manager(luot?: RunningLuot): Promise<ManagerClient> {
    const credentials = this.credentials('manager-1', luot);
    return this.keep(await ManagerClient.signIn(credentials, this.acknowledgements));
  }

  /** A board that has taken its first snapshot. */
  async board(luot: RunningLuot = this.installation.luot): Promise<BoardClient> {
    const board = this.keep(new BoardClient(luot.origin, this.id));
    if (await waitUntil(() => board.isLive, liveLimitMs)) return board;
    throw new Error('a board was not live within 10 s');
  }

  history(): Promise<History> {
    return readHistory(this.installation.database.sql, this.id);
  }

  /** What is wrong with the history, against all that the centre's clients were told. */
  async faults(): Promise<string[]> {
    return checkHistory(await this.history(), this.acknowledgements.all);
  }

  close(): void {
    for (const client of this.clients) client.close();
  }

  /** Closed together with the centre. */
  keep<C extends { close(): void }>(client: C): C {
    this.clients.push(client);
    return client;
  }
}
