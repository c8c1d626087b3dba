import { commandRequest } from '../../shared/contract/command.ts';
import { asRefusal, type ErrorDoor } from '../as-refusal.ts';
import type { Answer, StaffAccount } from '../ports.ts';
import type { Guest } from './audience.ts';
import type { StaffMember, StaffSessions } from './staff-sessions.ts';

export interface CommandDoor extends ErrorDoor {
  readonly sessions: StaffSessions;
  execute(centreId: string, account: StaffAccount, request: unknown): Promise<Answer>;
}

/** Takes `command` events of a signed-in guest and acknowledges each with its answer. */
export function takeCommands(guest: Guest<StaffMember>, door: CommandDoor): void {
  guest.socket.on('command', (raw: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const reply = answer as (answer: Answer) => void;
    answerTo(raw, guest, door)
      .catch((error: unknown) => asRefusal(error, door, 'a command could not be done'))
      .then(reply)
      .catch((error: unknown) => {
        asRefusal(error, door, 'an answer could not be sent');
      });
  });
}

async function answerTo(
  raw: unknown,
  { handshake, member }: Guest<StaffMember>,
  door: CommandDoor,
): Promise<Answer> {
  if (!(await door.sessions.mayCommand(member))) return { ok: false, code: 'not-signed-in' };
  const request = commandRequest.safeParse(raw);
  if (!request.success) {
    return { ok: false, code: 'invalid-input', detail: request.error.issues[0]?.message };
  }
  return door.execute(handshake.centreId, member, request.data);
}
