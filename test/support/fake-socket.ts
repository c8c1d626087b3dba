import type { LiveSocket } from '../../shared/ui/live-socket.ts';

type Listener = (...args: unknown[]) => void;

/** A Socket.IO client without a network: the test plays the server. */
export class FakeSocket implements LiveSocket {
  connected = false;
  active = true;
  connects = 0;
  /** Answer functions of `sync` requests not answered yet, oldest first. */
  readonly syncRequests: ((answer: unknown) => void)[] = [];
  readonly #listeners = new Map<string, Set<Listener>>();

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  off(event: string, listener: Listener): void {
    this.#listeners.get(event)?.delete(listener);
  }

  emit(event: string, ...args: unknown[]): void {
    if (event === 'sync') this.syncRequests.push(args[0] as (answer: unknown) => void);
  }

  connect(): void {
    this.connects += 1;
  }

  disconnect(): void {
    this.connected = false;
  }

  /** The connection stands. */
  arrive(): void {
    this.connected = true;
    this.receive('connect');
  }

  /** The connection breaks; `active` says whether the client reconnects by itself. */
  break(active = true): void {
    this.connected = false;
    this.active = active;
    this.receive('disconnect');
  }

  /** The server sends `event`. */
  receive(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...args);
  }

  /** The server answers the oldest open `sync`. */
  answerSync(answer: unknown): void {
    const respond = this.syncRequests.shift();
    if (respond === undefined) throw new Error('nobody asked for a snapshot');
    respond(answer);
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }
}
