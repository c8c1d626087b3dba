import { z } from 'zod';
import { commandDone, type CommandDone, type StaffCommandInput } from '../contract/command.ts';
import { refusal, type Refusal } from '../contract/refusal.ts';
import { newCommandId } from './new-command-id.ts';

/** Milliseconds one attempt may take, and all attempts together. */
export const commandPatience = { attemptMs: 4000, totalMs: 30_000 } as const;

/** What `sendCommand` needs of a Socket.IO client. */
export interface CommandSocket {
  readonly connected: boolean;
  once(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> };
}

const commandAnswer = z.discriminatedUnion('ok', [commandDone, refusal]);

/**
 * Sends one intention of a person and resolves to the server's answer. The command id is made once,
 * so attempts repeated after a time-out or a reconnect can never do the thing twice. Resolves to the
 * refusal `unavailable` when no answer came within 30 s. Rejects only on an answer that is not of the
 * contract.
 */
export const sendCommand = async (
  socket: CommandSocket,
  input: StaffCommandInput,
): Promise<CommandDone | Refusal> => {
  const request = { commandId: newCommandId(), input };
  const deadline = Date.now() + commandPatience.totalMs;
  while (await connected(socket, deadline - Date.now())) {
    const timeoutMs = Math.min(commandPatience.attemptMs, deadline - Date.now());
    const attempt = await socket
      .timeout(timeoutMs)
      .emitWithAck('command', request)
      .then(
        (answer) => ({ answer }),
        () => null,
      );
    if (attempt !== null) return commandAnswer.parse(attempt.answer);
  }
  return { ok: false, code: 'unavailable' };
};

/** False when the time is over; true at the first moment within it at which the socket is connected. */
const connected = (socket: CommandSocket, withinMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    if (withinMs <= 0 || socket.connected) {
      resolve(withinMs > 0);
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      socket.off('connect', done);
      resolve(socket.connected);
    };
    const timer = setTimeout(done, withinMs);
    socket.once('connect', done);
  });
