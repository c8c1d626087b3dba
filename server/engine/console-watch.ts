import type { Clock, Console, ConsoleStore, Log } from '../ports.ts';
import { consoleGoneMs } from '../commands/console-presence.ts';
import type { Centres } from './centres.ts';

export interface ConsoleWatchOptions {
  readonly centres: Centres;
  readonly store: ConsoleStore;
  /** Consoles connected to this process now. */
  readonly connected: () => Iterable<Console>;
  readonly clock: Clock;
  readonly log: Log;
  /** A fresh UUID for each command. */
  readonly newCommandId: () => string;
}

const lookMs = 5000;
/** Two looks from one beat to the next. */
const looksPerBeat = 2;
/** Looks further apart than this were interrupted: by an outage, a halt, a start. */
const unbrokenMs = 20_000;

/**
 * Knows at which open counters somebody has a console before them. Consoles of this process are its sockets;
 * those of the others, and of an earlier start, are read from Postgres, where each process writes its own
 * in one statement every ten seconds. Redis is not needed. After an interruption of its own it waits for as long
 * as a console may be out of sight before it calls one gone: first they all have to come back.
 */
export class ConsoleWatch {
  private readonly timer: NodeJS.Timeout;
  private readonly heard = new Map<string, Console & { atMs: number }>();
  private looking: Promise<void> | null = null;
  private looks = 0;
  private lastLookMs: number | null = null;
  private unbrokenSinceMs: number;

  constructor(private readonly options: ConsoleWatchOptions) {
    this.unbrokenSinceMs = options.clock.nowMs();
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  /** Somebody acted at a console, or it has just gone: it was there until now. */
  beat({ centreId, officerId }: Console): void {
    const atMs = this.options.clock.nowMs();
    this.heard.set(`${centreId}/${officerId}`, { centreId, officerId, atMs });
  }

  /** A console has come: the other processes know it at once, not with the next beat. Never rejects. */
  async arrived(console: Console): Promise<void> {
    this.beat(console);
    try {
      await this.options.store.seen([{ ...console, atMs: this.options.clock.nowMs() }]);
    } catch (error) {
      const { centreId } = console;
      this.options.log.warn({ centreId, reason: String(error) }, 'a console waits for its beat');
    }
  }

  /** True while a console of this officer is there. Rejects when the database is away and no socket is here. */
  async isThere({ centreId, officerId }: Console): Promise<boolean> {
    if (this.isConnected({ centreId, officerId })) return true;
    const { clock, store, centres } = this.options;
    const heardMs = this.heard.get(`${centreId}/${officerId}`)?.atMs ?? -Infinity;
    const seenMs = Math.max(
      heardMs,
      (await store.lastSeenMs({ centreId, officerId })) ?? -Infinity,
    );
    const goneMs = await centres.readKnown(centreId, ({ setup }) => consoleGoneMs(setup.rules));
    return goneMs !== undefined && clock.nowMs() - seenMs < goneMs;
  }

  /** Beats where it is time, and tells the centres which consoles are gone or back. Never rejects. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce()
      .catch((error: unknown) => {
        this.lastLookMs = null;
        this.options.log.warn({ reason: String(error) }, 'consoles could not be looked at');
      })
      .finally(() => {
        this.looking = null;
      });
    return this.looking;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private isConnected(wanted: Console): boolean {
    for (const { centreId, officerId } of this.options.connected()) {
      if (centreId === wanted.centreId && officerId === wanted.officerId) return true;
    }
    return false;
  }

  private async lookOnce(): Promise<void> {
    const nowMs = this.options.clock.nowMs();
    if (this.lastLookMs === null || nowMs - this.lastLookMs > unbrokenMs) {
      this.unbrokenSinceMs = nowMs;
    }
    this.looks += 1;
    if (this.looks % looksPerBeat === 1) await this.writeBeats();
    for (const desk of await this.options.store.openDesks()) {
      const connected = this.isConnected(desk);
      if (connected && desk.gone) await this.tell(desk, { kind: 'console-back' });
      if (connected || desk.gone) continue;
      const lastSeenAtMs = Math.max(desk.lastSeenAtMs, this.unbrokenSinceMs);
      await this.tell(desk, { kind: 'console-gone', lastSeenAtMs });
    }
    this.lastLookMs = nowMs;
  }

  private async writeBeats(): Promise<void> {
    for (const one of this.options.connected()) this.beat(one);
    if (this.heard.size === 0) return;
    const beats = [...this.heard.values()];
    await this.options.store.seen(beats);
    for (const beat of beats) {
      const key = `${beat.centreId}/${beat.officerId}`;
      if (this.heard.get(key) === beat) this.heard.delete(key);
    }
  }

  /** "Not due" is a good answer: the centre knows its rule. */
  private async tell(
    { centreId, counterId }: { centreId: string; counterId: string },
    input: { kind: 'console-back' } | { kind: 'console-gone'; lastSeenAtMs: number },
  ): Promise<void> {
    await this.options.centres.execute(centreId, {
      commandId: this.options.newCommandId(),
      input: { ...input, counterId },
      actor: { type: 'clock' },
    });
  }
}
