import { z } from 'zod';
import { commandDone, type CommandDone, type StaffCommandInput } from '../contract/command.ts';
import { refusal, type Refusal } from '../contract/refusal.ts';
import type { LiveStatus } from './live-store.ts';
import { newCommandId } from './new-command-id.ts';

/**
 * Milliseconds one attempt may take, and all attempts together. A press that is carried out much later
 * surprises: the officer has turned to something else, and the person called is nobody they wait for.
 */
export const commandPatience = { attemptMs: 4000, totalMs: 10_000 } as const;

/** What `sendCommand` needs of a Socket.IO client. */
export interface CommandSocket {
  readonly connected: boolean;
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> };
}

/** What `sendCommand` needs of the screen's live store. */
export interface CommandStore {
  readonly status: LiveStatus;
  subscribe(listener: () => void): () => void;
}

/** No answer within the time. `sent` false: nothing left this computer, so nothing was done; true: it may have been done. */
export interface Unanswered extends Refusal {
  code: 'unavailable';
  sent: boolean;
}

const commandAnswer = z.discriminatedUnion('ok', [commandDone, refusal]);

/**
 * Sends one intention of a person and resolves to the server's answer. The command id is made once,
 * so attempts repeated after a time-out or a reconnect can never do the thing twice. While the screen
 * is not live nothing is sent, not even on a socket that has not noticed yet. Resolves to `Unanswered`
 * when no answer came within ten seconds. Rejects only on an answer that is not of the contract.
 */
export const sendCommand = async (
  socket: CommandSocket,
  store: CommandStore,
  input: StaffCommandInput,
): Promise<CommandDone | Refusal | Unanswered> => {
  const request = { commandId: newCommandId(), input };
  const deadline = Date.now() + commandPatience.totalMs;
  let sent = false;
  while (await live(socket, store, deadline - Date.now())) {
    sent = true;
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
  return { ok: false, code: 'unavailable', sent };
};

/** False when the time is over; true at the first moment within it at which the screen is live. */
const live = (socket: CommandSocket, store: CommandStore, withinMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const isLive = (): boolean => socket.connected && store.status === 'live';
    if (withinMs <= 0 || isLive()) {
      resolve(withinMs > 0);
      return;
    }
    const done = (inTime: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(inTime);
    };
    const timer = setTimeout(() => done(false), withinMs);
    const unsubscribe = store.subscribe(() => {
      if (isLive()) done(true);
    });
  });
