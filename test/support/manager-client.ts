import { openManagerStore, type ManagerStore } from '../../shared/ui/manager-store.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import { connectStaff, StaffClient } from './staff-client.ts';
import type { Credentials } from './staff-session.ts';

/** A manager steering the hall: the page without its screen. */
export class ManagerClient extends StaffClient {
  private openStore: ManagerStore | undefined;

  static async signIn(
    credentials: Credentials,
    acknowledgements?: Acknowledgements,
  ): Promise<ManagerClient> {
    return new ManagerClient(await connectStaff('manager', credentials), acknowledgements);
  }

  /** What the hall page shows; followed from the first use on. */
  get store(): ManagerStore {
    return (this.openStore ??= openManagerStore(this.socket));
  }

  override close(): void {
    this.openStore?.close();
    super.close();
  }
}
