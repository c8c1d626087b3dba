import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';

/** What arrived at one socket. */
export type Arrival = (message: unknown, atMs: number) => void;

/**
 * Sockets that only note when facts arrive, each on a WebSocket of its own. They do not keep a view: what is
 * measured is the way to the screen, not a screen's work.
 */
export class BoardSockets {
  arrived: Arrival = () => undefined;

  private constructor(private readonly sockets: readonly Socket[]) {
    for (const socket of sockets) {
      socket.on('facts', (message: unknown) => {
        this.arrived(message, performance.now());
      });
    }
  }

  /** Resolves when all of them are connected. */
  static async connect(origin: string, centreId: string, count: number): Promise<BoardSockets> {
    const sockets: Socket[] = [];
    while (sockets.length < count) {
      const some = Array.from({ length: Math.min(atOnce, count - sockets.length) }, () =>
        io(`${origin}/board`, {
          auth: { centreId },
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
        }),
      );
      await Promise.all(some.map((socket) => once(socket as never, 'connect')));
      sockets.push(...some);
    }
    return new BoardSockets(sockets);
  }

  get count(): number {
    return this.sockets.length;
  }

  /** Sends from one of them. */
  emit(event: string, message: object): void {
    this.sockets[0]?.emit(event, message);
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect();
  }
}

const atOnce = 50;
