import { Redis } from 'ioredis';

const retryMs = 20;

/**
 * Resolves when Redis answered PING; keeps trying to connect until then.
 * @throws the last error of the connection when no answer came within the time, or at once when
 * Redis refuses the password
 */
export async function pingRedis(url: string, timeoutMs: number): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    enableReadyCheck: false,
    retryStrategy: () => retryMs,
  });
  let lastError: Error = new Error('ETIMEDOUT');
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(lastError), timeoutMs);
      const settle = (error?: Error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      };
      redis.on('error', (error: Error) => (lastError = error));
      redis.ping().then(
        () => settle(),
        (error: unknown) => settle(error instanceof Error ? error : lastError),
      );
    });
  } finally {
    redis.disconnect();
  }
}
