import { connect, type Socket } from 'node:net';

/** Answer of a request: status and the body as text. */
export interface LaneAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One kept-alive HTTP/1.1 connection that posts JSON, one request at a time. It reads only what this
 * server sends (a status line, Content-Length, a body), so that the load generator costs little of the
 * machine it shares with the server. Rejects when the connection breaks.
 */
export class HttpLane {
  private received = '';
  private waiting: { resolve(answer: LaneAnswer): void; reject(error: Error): void } | null = null;

  private constructor(
    private readonly socket: Socket,
    /** "http://127.0.0.1:40123" */
    readonly origin: string,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      this.received += chunk;
      this.settle();
    });
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static open(origin: string): Promise<HttpLane> {
    const { hostname, port, host } = new URL(origin);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        resolve(new HttpLane(socket, origin, host)),
      );
      socket.once('error', reject);
    });
  }

  /** @param json already serialised; ASCII only. */
  post(path: string, json: string, cookie = ''): Promise<LaneAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${this.host}\r\nContent-Type: application/json\r\n` +
          (cookie === '' ? '' : `Cookie: ${cookie}\r\n`) +
          `Content-Length: ${json.length}\r\n\r\n${json}`,
        'latin1',
      );
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private settle(): void {
    const bodyAt = this.received.indexOf('\r\n\r\n') + 4;
    if (bodyAt < 4) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.received)?.[1]);
    if (Number.isNaN(length)) return this.fail(new Error('an answer without Content-Length'));
    if (this.received.length < bodyAt + length) return;
    const body = this.received.slice(bodyAt, bodyAt + length);
    const status = Number(this.received.slice(9, 12));
    this.received = this.received.slice(bodyAt + length);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status, body });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}
