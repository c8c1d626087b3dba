import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { z } from 'zod';
import { commandDone, type CommandDone, type StaffCommandInput } from '../../shared/contract/command.ts';
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

/** A signed-in person with a command socket; repeats each command with the same id until it is answered. */
export class StaffClient {
  protected constructor(
    readonly session: StaffSession,
    readonly centreId: string,
    readonly socket: Socket,
    readonly acknowledgements: Acknowledgements,
  ) {}

  static async open(
    audience: 'officer' | 'manager',
    credentials: Credentials,
    acknowledgements = new Acknowledgements(),
  ): Promise<StaffClient> {
    const { origin, centreId } = credentials;
    const session = await signIn(credentials);
    const socket = io(`${origin}${namespaces[audience]}`, {
      ...socketOptions,
      auth: { centreId },
      extraHeaders: { cookie: session.cookie },
    });
    return new StaffClient(session, centreId, socket.connect(), acknowledgements);
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
