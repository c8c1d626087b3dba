/** The rest of a socket's allowance for asking. */
interface Bucket {
  tokens: number;
  atMs: number;
}

/** How often one socket gets a whole view: so many at once, then one more each `refillMs`. */
export const syncAllowance = { atOnce: 3, refillMs: 1000 } as const;

export interface SyncTurnsOptions {
  /** Makes the answer; never rejects. */
  readonly make: () => Promise<unknown>;
  readonly nowMs: () => number;
  /** Calls back after so many milliseconds. */
  readonly later: (work: () => void, afterMs: number) => void;
}

type Reply = (answer: unknown) => void;

/**
 * One socket's questions for the whole view. One is under way at a time, and the newest of those that came
 * meanwhile is answered next; the questions before it are dropped, since its answer is what they asked for.
 * So a screen always gets its snapshot, and a flood of questions costs a snapshot a second.
 */
export class SyncTurns {
  private readonly bucket: Bucket;
  private newest: Reply | null = null;
  private isBusy = false;

  constructor(private readonly options: SyncTurnsOptions) {
    this.bucket = { tokens: syncAllowance.atOnce, atMs: options.nowMs() };
  }

  ask(reply: Reply): void {
    this.newest = reply;
    this.next();
  }

  /** The socket has gone: nothing more is made for it. */
  end(): void {
    this.newest = null;
  }

  private next(): void {
    if (this.isBusy || this.newest === null) return;
    this.isBusy = true;
    const waitMs = this.wait();
    if (waitMs === 0) void this.answer();
    else this.options.later(() => void this.answer(), waitMs);
  }

  private async answer(): Promise<void> {
    const reply = this.newest;
    this.newest = null;
    if (reply !== null) {
      this.bucket.tokens -= 1;
      reply(await this.options.make());
    }
    this.isBusy = false;
    this.next();
  }

  /** Milliseconds until there is an allowance for one. */
  private wait(): number {
    const { atOnce, refillMs } = syncAllowance;
    const nowMs = this.options.nowMs();
    const { bucket } = this;
    bucket.tokens = Math.min(atOnce, bucket.tokens + (nowMs - bucket.atMs) / refillMs);
    bucket.atMs = nowMs;
    return Math.ceil(Math.max(0, 1 - bucket.tokens) * refillMs);
  }
}
