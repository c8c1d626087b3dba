import type { Redis } from 'ioredis';

const askEveryMs = 500;
const patienceMs = 750;
/** Once the patience is over, what has arrived meanwhile is still read: this process may have been the slow one. */
const lastLookMs = 50;

/**
 * Notices a Redis that keeps its connections open but does not answer: stopped, swapped out, or behind a
 * network that swallows packets. TCP alone would tell after minutes, and whoever waits for an answer would
 * wait as long.
 */
export class SilenceWatch {
  private readonly timer: NodeJS.Timeout;
  private asking = false;

  constructor(
    private readonly redis: Redis,
    private readonly silent: () => void,
  ) {
    this.timer = setInterval(() => void this.ask(), askEveryMs);
  }

  end(): void {
    clearInterval(this.timer);
  }

  /** A fault of the connection is told by the connection itself. */
  private async ask(): Promise<void> {
    if (this.asking || this.redis.status !== 'ready') return;
    this.asking = true;
    const answer = this.redis.ping().then(
      () => true,
      () => true,
    );
    const heard =
      (await Promise.race([answer, pause(patienceMs)])) ||
      (await Promise.race([answer, pause(lastLookMs)]));
    this.asking = false;
    if (!heard) this.silent();
  }
}

/** Nothing was heard for that long. */
function pause(ms: number): Promise<false> {
  return new Promise((over) => {
    setTimeout(over, ms, false).unref();
  });
}
