import { setTimeout as pause } from 'node:timers/promises';
import type { CommandDone } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { KioskClient } from './kiosk-client.ts';
import { OfficerClient } from './officer-client.ts';
import type { Passwords } from './passwords.ts';
import { Random } from './random.ts';

export interface BusyHallOptions {
  /** Servers of one installation; clients are spread over them. */
  readonly origins: readonly string[];
  readonly centreId: string;
  readonly serviceIds: readonly string[];
  readonly passwords: Passwords;
  readonly kiosks: number;
  /** Officers `officer-1`… at counters `counter-1`… who click for each next person. */
  readonly officers: number;
  /** Officers after those, whose counters are in auto-call mode. */
  readonly autoOfficers?: number;
  readonly seed: number;
  /** Tickets after which a kiosk rests; without it, kiosks go on until `finish`. */
  readonly ticketsPerKiosk?: number;
  /** Longest pause of a kiosk between two tickets; none by default. */
  readonly paceMs?: number;
}

const idleMs = 100;

/** Many people at once: kiosks that give tickets as officers call, serve, hold, transfer and wait in vain. */
export class BusyHall {
  readonly acknowledgements = new Acknowledgements();
  /** Answers nobody should ever get here: anything but done and `nobody-waiting`. */
  readonly surprises: string[] = [];
  issued = 0;
  served = 0;
  servedByAutoCall = 0;
  private readonly random: Random;
  private readonly officers: OfficerClient[] = [];
  private readonly autoOfficers: OfficerClient[] = [];
  private kiosksRunning = 0;
  private officersRunning = 0;
  private finishing = false;
  private work: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: BusyHallOptions) {
    this.random = new Random(options.seed);
  }

  /** Officers are signed in and their counters open when it resolves. */
  static async open(options: BusyHallOptions): Promise<BusyHall> {
    const hall = new BusyHall(options);
    const { officers, autoOfficers = 0 } = options;
    await Promise.all(
      Array.from({ length: officers + autoOfficers }, (_, i) => hall.admitOfficer(i + 1)),
    );
    return hall;
  }

  /** Sets everybody to work. */
  start(): void {
    const kiosks = Array.from({ length: this.options.kiosks }, (_, i) =>
      this.runKiosk(
        new KioskClient(this.originOf(i), this.options.centreId, this.acknowledgements),
      ),
    );
    const officers = this.officers.map((officer) => this.runOfficer(officer));
    const autoOfficers = this.autoOfficers.map((officer) => this.runAutoOfficer(officer));
    this.work = Promise.all([...kiosks, ...officers, ...autoOfficers]);
  }

  /** Kiosks stop; resolves when everybody who waited has been served. */
  async finish(): Promise<void> {
    this.finishing = true;
    await this.work;
  }

  /** Resolves when the kiosks have given what they were to give and everybody has been served. */
  async settled(): Promise<void> {
    await this.work;
  }

  close(): void {
    for (const officer of [...this.officers, ...this.autoOfficers]) officer.close();
  }

  private originOf(i: number): string {
    return this.options.origins[i % this.options.origins.length] ?? '';
  }

  private async admitOfficer(n: number): Promise<void> {
    const { centreId, passwords } = this.options;
    const username = `officer-${n}`;
    const password = passwords.of(centreId, username);
    const credentials = { origin: this.originOf(n), centreId, username, password };
    const officer = await OfficerClient.signIn(credentials, this.acknowledgements);
    const counterId = `counter-${n}`;
    this.expectDone(await officer.openCounter(counterId));
    if (n <= this.options.officers) {
      this.officers.push(officer);
      return;
    }
    this.autoOfficers.push(officer);
    this.expectDone(await officer.command({ kind: 'set-auto-call', counterId, on: true }));
  }

  private async runKiosk(kiosk: KioskClient): Promise<void> {
    const { ticketsPerKiosk = Infinity, paceMs = 0, serviceIds } = this.options;
    const random = this.random.fork();
    this.kiosksRunning += 1;
    for (let given = 0; given < ticketsPerKiosk && !this.finishing; given += 1) {
      const priority = random.next() < 0.1 ? { priorityClassId: 'elderly' } : {};
      const answer = await kiosk.issue({ serviceId: random.pick(serviceIds), ...priority });
      if (answer.ok) this.issued += 1;
      else this.surprises.push(`issue-ticket: ${answer.code}`);
      if (paceMs > 0) await pause(random.next() * paceMs);
    }
    this.kiosksRunning -= 1;
  }

  private async runOfficer(officer: OfficerClient): Promise<void> {
    const random = this.random.fork();
    this.officersRunning += 1;
    for (;;) {
      const lastRound = this.kiosksRunning === 0;
      const called = await officer.callNext();
      if (called.ok) await this.serve(officer, called, random);
      else if (called.code !== 'nobody-waiting' || lastRound) {
        if (called.code !== 'nobody-waiting') this.expectDone(called);
        break;
      } else await officer.nextNews(idleMs);
    }
    this.officersRunning -= 1;
  }

  /** Serves whoever the server calls to this counter, until nobody is left anywhere. */
  private async runAutoOfficer(officer: OfficerClient): Promise<void> {
    for (;;) {
      const lastRound = this.kiosksRunning === 0 && this.officersRunning === 0;
      const started = await officer.startServing();
      if (started.ok) {
        this.expectDone(await officer.complete());
        this.served += 1;
        this.servedByAutoCall += 1;
      } else if (started.code !== 'nobody-called' || lastRound) {
        if (started.code !== 'nobody-called') this.expectDone(started);
        return;
      } else await officer.nextNews(idleMs);
    }
  }

  private async serve(officer: OfficerClient, called: CommandDone, random: Random): Promise<void> {
    const ticketId = called.value.ticketId ?? '';
    const chance = random.next();
    if (chance < 0.07) {
      this.expectDone(await officer.command({ kind: 'mark-no-show' }));
      return;
    }
    if (chance < 0.15) this.expectDone(await officer.command({ kind: 'recall' }));
    else if (chance < 0.23) {
      this.expectDone(await officer.command({ kind: 'hold', returnInMinutes: 60 }));
      this.expectDone(await officer.command({ kind: 'start-break', reason: 'rest' }));
      this.expectDone(await officer.command({ kind: 'resume', ticketId }));
    }
    this.expectDone(await officer.startServing());
    if (chance > 0.95) {
      const serviceId = random.pick(this.options.serviceIds);
      const sent = await officer.command({ kind: 'transfer', serviceId, note: 'thêm thủ tục' });
      if (sent.ok) return;
      if (sent.code !== 'same-service') this.expectDone(sent);
    }
    this.expectDone(await officer.complete());
    this.served += 1;
  }

  private expectDone(answer: CommandDone | Refusal): void {
    if (!answer.ok) this.surprises.push(`${answer.code} ${answer.detail ?? ''}`);
  }
}
