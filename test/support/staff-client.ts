import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { z } from 'zod';
import {
  commandDone,
  type CommandDone,
  type StaffCommandInput,
} from '../../shared/contract/command.ts';
import { namespaces } from '../../shared/contract/live.ts';
import { refusal, type Refusal } from '../../shared/contract/refusal.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { clientPatienceMs, pauseBeforeRepeat } from './patience.ts';
import { signIn, type Credentials, type StaffSession } from './staff-session.ts';

const attemptMs = 4000;
const commandAnswer = z.union([commandDone, refusal]);

/** How sockets of test clients connect: WebSocket at once, each on a connection of its own, quick to return. */
export const socketOptions: Partial<ManagerOptions & SocketOptions> = {
  autoConnect: false,
  forceNew: true,
  transports: ['websocket'],
  reconnectionDelay: 50,
  reconnectionDelayMax: 250,
};

/** A signed-in person's socket. */
export interface StaffConnection {
  readonly session: StaffSession;
  readonly centreId: string;
  readonly socket: Socket;
}

/**
 * Signs in and connects. The socket also comes back when a server that is itself in trouble turns it away:
 * then Socket.IO does not try again by itself.
 */
export async function connectStaff(
  audience: 'officer' | 'manager',
  credentials: Credentials,
): Promise<StaffConnection> {
  const { origin, centreId } = credentials;
  const session = await signIn(credentials);
  const socket = io(`${origin}${namespaces[audience]}`, {
    ...socketOptions,
    auth: { centreId },
    extraHeaders: { cookie: session.cookie },
  });
  let attempt = 0;
  socket.on('connect_error', () => {
    if (socket.active) return;
    attempt += 1;
    void pauseBeforeRepeat(attempt).then(() => {
      if (socket.hasListeners('connect_error')) socket.connect();
    });
  });
  const connected = new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.connect();
  await connected;
  return { session, centreId, socket };
}

/** A signed-in person with a command socket; repeats each command with the same id until it is answered. */
export class StaffClient {
  readonly session: StaffSession;
  readonly centreId: string;
  readonly socket: Socket;

  constructor(
    connection: StaffConnection,
    readonly acknowledgements = new Acknowledgements(),
  ) {
    ({ session: this.session, centreId: this.centreId, socket: this.socket } = connection);
  }

  /** The first answer that is not `unavailable`, or `unavailable` when a minute brought none. */
  async command(
    input: StaffCommandInput,
    commandId: string = newCommandId(),
  ): Promise<CommandDone | Refusal> {
    const deadline = performance.now() + clientPatienceMs;
    for (let attempt = 0; performance.now() < deadline; attempt += 1) {
      if (attempt > 0) {
        this.acknowledgements.repeats += 1;
        await pauseBeforeRepeat(attempt);
      }
      const answer = await this.tryOnce(input, commandId);
      if (answer === null) continue;
      if (!answer.ok && answer.code === 'unavailable') {
        this.acknowledgements.outages += 1;
        continue;
      }
      this.acknowledgements.told(commandId, input.kind, answer);
      return answer;
    }
    return { ok: false, code: 'unavailable' };
  }

  /** Resolves at the next news of any kind from the server, or after the time. */
  nextNews(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.socket.offAny(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.socket.onAny(done);
    });
  }

  close(): void {
    this.socket.off('connect_error');
    this.socket.disconnect();
  }

  /** Null when no answer came: the connection broke, or 4 s passed. */
  private async tryOnce(
    input: StaffCommandInput,
    commandId: string,
  ): Promise<CommandDone | Refusal | null> {
    const answer = await this.socket
      .timeout(attemptMs)
      .emitWithAck('command', { commandId, input })
      .then(
        (raw: unknown) => ({ raw }),
        () => null,
      );
    return answer === null ? null : commandAnswer.parse(answer.raw);
  }
}
