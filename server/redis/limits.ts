import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts attempts over all processes; while Redis is away each process counts for itself. */
export class Limit {
  private readonly limiter: RateLimiterRedis;
  readonly seconds: number;

  constructor(redis: Redis, options: { prefix: string; points: number; seconds: number }) {
    const { prefix: keyPrefix, points, seconds: duration } = options;
    this.seconds = duration;
    this.limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
      rejectIfRedisNotReady: true,
    });
  }

  /** False when `key` has used up its attempts for now. */
  async take(key: string): Promise<boolean> {
    try {
      await this.limiter.consume(key);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }

  async forgive(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
