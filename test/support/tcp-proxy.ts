import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A door of 127.0.0.1 in front of a store: shut, the store is away for whoever comes through it. */
export class TcpProxy {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private target: URL,
    private port: number,
  ) {}

  /** An open door to the store at `url`. */
  static async open(url: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(url), 0);
    await proxy.restore();
    return proxy;
  }

  /** The store's address through this door. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.href;
  }

  /** Breaks all connections and refuses new ones. */
  async cut(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Keeps all connections but passes nothing on any more, like a network that hangs. */
  freeze(): void {
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  /** From now on new connections go to another place. */
  leadTo(url: string): void {
    this.target = new URL(url);
  }

  /** Lets connections through again, at the same address. */
  async restore(): Promise<void> {
    const server = createServer((client) => {
      this.join(client);
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the door has no port');
    this.port = address.port;
    this.server = server;
  }

  private join(client: Socket): void {
    const store = connect(Number(this.target.port), this.target.hostname);
    for (const [from, to] of [
      [client, store],
      [store, client],
    ] as const) {
      this.sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
