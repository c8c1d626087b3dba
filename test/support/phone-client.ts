import { z } from 'zod';
import { commandDone, type CommandDone } from '../../shared/contract/command.ts';
import type { PhoneView } from '../../shared/contract/phone.ts';
import { refusal, type Refusal } from '../../shared/contract/refusal.ts';
import { connectLive } from '../../shared/ui/connect.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { openPhoneStore, type PhoneStore } from '../../shared/ui/phone-store.ts';

const answerSchema = z.union([commandDone, refusal]);

/** The phone page of one ticket, without its screen. */
export class PhoneClient {
  readonly store: PhoneStore;

  constructor(
    readonly origin: string,
    readonly centreId: string,
    readonly token: string,
  ) {
    this.store = openPhoneStore(connectLive('phone', centreId, { token, origin }));
  }

  get view(): PhoneView | null {
    return this.store.view;
  }

  /** "I am leaving." One attempt. */
  leave(commandId: string = newCommandId()): Promise<CommandDone | Refusal> {
    return this.wish('leave', commandId);
  }

  /** "I am back." One attempt. */
  rejoin(commandId: string = newCommandId()): Promise<CommandDone | Refusal> {
    return this.wish('rejoin', commandId);
  }

  close(): void {
    this.store.close();
  }

  private async wish(what: 'leave' | 'rejoin', commandId: string): Promise<CommandDone | Refusal> {
    const path = `/api/centres/${this.centreId}/t/${this.token}/${what}`;
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commandId }),
    });
    return answerSchema.parse(await response.json());
  }
}
