import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** What Redis may cost a person who waits for an answer. */
const patienceMs = 200;
/** After Redis has kept somebody waiting, nobody asks it for this long. */
const distrustMs = 2000;

/**
 * Counts attempts over all processes. While Redis is away or silent each process counts for itself, and a
 * person pays at most a fifth of a second for finding out.
 */
export class Limit {
  private readonly shared: RateLimiterRedis;
  private readonly own: RateLimiterMemory;
  private distrustedUntilMs = 0;
  readonly seconds: number;

  constructor(
    private readonly redis: Redis,
    options: { prefix: string; points: number; seconds: number },
  ) {
    const { prefix: keyPrefix, points, seconds: duration } = options;
    this.seconds = duration;
    this.own = new RateLimiterMemory({ keyPrefix, points, duration });
    this.shared = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix,
      points,
      duration,
      rejectIfRedisNotReady: true,
    });
  }

  /** False when `key` has used up its attempts for now. */
  async take(key: string): Promise<boolean> {
    return this.ask(
      () => isWithin(this.shared.consume(key)),
      () => isWithin(this.own.consume(key)),
    );
  }

  /** Counts one more and tells how many there have been, within the allowance or beyond it. */
  async count(key: string): Promise<number> {
    return this.ask(
      () => consumedOf(this.shared.consume(key)),
      () => consumedOf(this.own.consume(key)),
    );
  }

  /** Takes one attempt back: it was none of those counted here. */
  async giveBack(key: string): Promise<void> {
    await this.ask(
      () => this.shared.reward(key),
      () => this.own.reward(key),
    );
  }

  async forgive(key: string): Promise<void> {
    await this.ask(
      () => this.shared.delete(key),
      () => this.own.delete(key),
    );
    // What was counted here while Redis was away is forgiven too.
    await this.own.delete(key);
  }

  private async ask<T>(shared: () => Promise<T>, own: () => Promise<T>): Promise<T> {
    if (this.redis.status !== 'ready' || performance.now() < this.distrustedUntilMs) return own();
    try {
      return await within(patienceMs, shared());
    } catch {
      this.distrustedUntilMs = performance.now() + distrustMs;
      return own();
    }
  }
}

/** Rejects only when the counter did not answer. */
async function isWithin(attempt: Promise<RateLimiterRes>): Promise<boolean> {
  return (await settled(attempt)).isWithin;
}

async function consumedOf(attempt: Promise<RateLimiterRes>): Promise<number> {
  return (await settled(attempt)).consumed;
}

/** The counter rejects with its count where the allowance is used up. */
async function settled(attempt: Promise<RateLimiterRes>) {
  try {
    return { isWithin: true, consumed: (await attempt).consumedPoints };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { isWithin: false, consumed: error.consumedPoints };
    throw error;
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Redis does not answer'));
    }, ms);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
