import { commandRequest } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Answer, Log, StaffAccount } from '../ports.ts';
import type { Guest } from './audience.ts';

export interface CommandDoor {
  readonly log: Log;
  execute(centreId: string, account: StaffAccount, request: unknown): Promise<Answer>;
}

/** Takes `command` events of a signed-in guest and acknowledges each with its answer. */
export function takeCommands(guest: Guest<StaffAccount>, door: CommandDoor): void {
  guest.socket.on('command', (raw: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const reply = answer as (answer: Answer) => void;
    const request = commandRequest.safeParse(raw);
    if (!request.success) {
      reply({ ok: false, code: 'invalid-input', detail: request.error.issues[0]?.message });
      return;
    }
    door
      .execute(guest.handshake.centreId, guest.member, request.data)
      .catch((error: unknown): Refusal => {
        door.log.warn({ reason: String(error) }, 'a command could not be done');
        return { ok: false, code: 'unavailable' };
      })
      .then(reply)
      .catch((error: unknown) => {
        door.log.error({ reason: String(error) }, 'an answer could not be sent');
      });
  });
}
