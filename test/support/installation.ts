import { randomUUID } from 'node:crypto';
import { createMissingCentres } from '../../server/composition/create-centres.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { smallCentre, type SmallCentre } from './definitions.ts';
import { startLuot, type RunningLuot, type StartLuotOptions } from './in-process-luot.ts';
import { Passwords } from './passwords.ts';
import { clockZone } from './settable-clock.ts';
import { TestCentre } from './test-centre.ts';

/** The stores an installation is made on, and how its servers differ from the usual. */
export type InstallationOptions = Omit<StartLuotOptions, 'definitions' | 'passwords' | 'prefix'>;

/** A database of its own with server processes on it and as many centres as a file has tests. */
export class Installation {
  readonly processes: RunningLuot[] = [];
  readonly passwords = new Passwords();
  private readonly prefix = `test-${randomUUID()}`;
  private readonly centres: TestCentre[] = [];

  private constructor(
    readonly database: FreshDatabase,
    private readonly options: InstallationOptions,
  ) {}

  /** One server process is running when it resolves. */
  static async open(options: InstallationOptions): Promise<Installation> {
    const database = await freshDatabase(options.databaseUrl);
    const installation = new Installation(database, options);
    await installation.addProcess();
    return installation;
  }

  /** Another server process on the same database and the same part of Redis. */
  async addProcess(): Promise<RunningLuot> {
    const luot = await startLuot({
      ...this.options,
      databaseUrl: this.database.runTimeUrl,
      prefix: this.prefix,
      definitions: [],
      passwords: this.passwords,
    });
    this.processes.push(luot);
    return luot;
  }

  /** The first process that still runs. */
  get luot(): RunningLuot {
    const [first] = this.processes;
    if (first === undefined) throw new Error('no server process runs');
    return first;
  }

  /** Ends a process in good order; its clients have to find another. */
  async stopProcess(luot: RunningLuot): Promise<void> {
    this.processes.splice(this.processes.indexOf(luot), 1);
    await luot.stop();
  }

  /** A centre nobody else uses. */
  async addCentre(wish: SmallCentre = {}): Promise<TestCentre> {
    const id = wish.id ?? `centre-${this.centres.length + 1}`;
    const definition = smallCentre({ ...wish, id, ...this.place(wish) });
    this.passwords.add(await createMissingCentres(this.luot.luot.registry, [definition]));
    const centre = new TestCentre(this, definition);
    this.centres.push(centre);
    return centre;
  }

  /** A centre whose clock is set stands where the clock's hours are meant. */
  private place({ timeZone = clockZone }: SmallCentre): SmallCentre {
    return this.options.clock === undefined ? {} : { timeZone };
  }

  /** Ends clients, servers and the database. */
  async close(): Promise<void> {
    for (const centre of this.centres) centre.close();
    await Promise.all(this.processes.map((luot) => luot.stop()));
    await this.database.drop();
  }
}
