import type { CommandDone } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { openOfficerStore, type OfficerStore } from '../../shared/ui/officer-store.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import { connectStaff, StaffClient } from './staff-client.ts';
import type { Credentials } from './staff-session.ts';

/** An officer at work: the console without its screen. */
export class OfficerClient extends StaffClient {
  private openStore: OfficerStore | undefined;

  /** Signs in and connects; the counter is not open yet. */
  static async signIn(
    credentials: Credentials,
    acknowledgements?: Acknowledgements,
  ): Promise<OfficerClient> {
    return new OfficerClient(await connectStaff('officer', credentials), acknowledgements);
  }

  /** What the console shows; followed from the first use on. */
  get store(): OfficerStore {
    return (this.openStore ??= openOfficerStore(this.socket));
  }

  openCounter(counterId: string): Promise<CommandDone | Refusal> {
    return this.command({ kind: 'open-counter', counterId });
  }

  callNext(): Promise<CommandDone | Refusal> {
    return this.command({ kind: 'call-next' });
  }

  startServing(): Promise<CommandDone | Refusal> {
    return this.command({ kind: 'start-serving' });
  }

  complete(): Promise<CommandDone | Refusal> {
    return this.command({ kind: 'complete', outcome: 'accepted' });
  }

  /** Calls the next person and serves them to the end; the refusal that stopped it, if one did. */
  async serveNext(): Promise<CommandDone | Refusal> {
    const called = await this.callNext();
    if (!called.ok) return called;
    const started = await this.startServing();
    return started.ok ? this.complete() : started;
  }

  override close(): void {
    this.openStore?.close();
    super.close();
  }
}
