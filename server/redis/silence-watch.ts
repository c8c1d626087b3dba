import type { Redis } from 'ioredis';

const lookEveryMs = 250;
/** Looks without an answer after which Redis counts as silent: two and a half seconds. */
const patience = 10;

/**
 * Notices a Redis that keeps its connections open but does not answer: stopped, swapped out, or behind a
 * network that swallows packets. TCP alone would tell after minutes, and whoever waits for an answer would
 * wait as long. Counts looks, not time: between two looks what has arrived is read, so a process that is
 * itself held up does not take Redis for silent.
 */
export class SilenceWatch {
  private readonly timer: NodeJS.Timeout;
  /** Looks since the question under way; null: none is. */
  private looks: number | null = null;

  constructor(
    private readonly redis: Redis,
    private readonly silent: () => void,
  ) {
    this.timer = setInterval(() => {
      this.look();
    }, lookEveryMs);
  }

  end(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    if (this.looks === null) {
      if (this.redis.status === 'ready') this.ask();
      return;
    }
    this.looks += 1;
    if (this.looks < patience) return;
    this.looks = null;
    this.silent();
  }

  /** A fault of the connection is told by the connection itself. */
  private ask(): void {
    this.looks = 0;
    const heard = () => {
      this.looks = null;
    };
    this.redis.ping().then(heard, heard);
  }
}
