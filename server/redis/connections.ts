import { Redis } from 'ioredis';
import type { Log } from '../ports.ts';
import { SilenceWatch } from './silence-watch.ts';

/**
 * One connection for each way of using Redis. All of them come back by themselves; while Redis is away
 * commands fail at once instead of piling up, because nothing in Redis is worth waiting for.
 */
export interface RedisConnections {
  /** Live snapshots, rate limits, publishing. */
  readonly main: Redis;
  readonly subscriber: Redis;
  /** True when commands would reach Redis now. */
  ready(): boolean;
  /** Calls `listener` each time Redis has gone away or fallen silent: nobody works for this process there. */
  onLoss(listener: () => void): void;
  /** Calls `listener` each time Redis has come back. */
  onReturn(listener: () => void): void;
  close(): void;
}

const longestRetryMs = 1000;

/** @param outageLog for what would be told with each message */
export function openRedis(url: string, log: Log, outageLog: Log): RedisConnections {
  const main = connect(url, log, 'main');
  const subscriber = connect(url, log, 'subscriber');
  forgivePublish(main, outageLog);
  forgiveSubscriptions(subscriber);
  const watch = new SilenceWatch(main, () => {
    // Ends what waits for an answer; a connection is made anew until Redis says that it is ready.
    for (const one of [main, subscriber]) one.disconnect(true);
  });
  let lost = false;
  const gone: (() => void)[] = [];
  const returned: (() => void)[] = [];
  main.on('close', () => {
    if (lost) return;
    lost = true;
    for (const listener of gone) listener();
  });
  main.on('ready', () => {
    if (!lost) return;
    lost = false;
    for (const listener of returned) listener();
  });
  return {
    main,
    subscriber,
    ready: () => main.status === 'ready',
    onLoss: (listener) => gone.push(listener),
    onReturn: (listener) => returned.push(listener),
    close: () => {
      watch.end();
      gone.length = 0;
      main.disconnect();
      subscriber.disconnect();
    },
  };
}

function connect(url: string, log: Log, use: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: use === 'subscriber',
    // Subscriptions are made again; a command fails with its connection instead of waiting for the next one.
    maxRetriesPerRequest: use === 'subscriber' ? null : 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestRetryMs),
    connectionName: `luot-${use}`,
  });
  logOutages(redis, log, use);
  return redis;
}

/** One line when Redis goes away and one when it is back, however often the connection is tried. */
function logOutages(redis: Redis, log: Log, use: string): void {
  let awaySinceMs: number | null = null;
  redis.on('error', (error: Error) => {
    if (awaySinceMs !== null) return;
    awaySinceMs = performance.now();
    log.warn(
      { use, reason: error.message },
      'Redis is away: tickets go on, screens refresh slower',
    );
  });
  redis.on('ready', () => {
    if (awaySinceMs === null) return;
    const seconds = Math.round((performance.now() - awaySinceMs) / 1000);
    log.info({ use, seconds }, 'Redis is back');
    awaySinceMs = null;
  });
}

/**
 * The Socket.IO adapter does not look at what its publishing returns. What was not published is healed
 * by the revision heartbeat, so a failure is logged here and ends here.
 */
function forgivePublish(redis: Redis, log: Log): void {
  const publish = redis.publish.bind(redis);
  redis.publish = (channel: string | Buffer, message: string | Buffer) =>
    publish(channel, message).catch((error: unknown) => {
      log.warn({ reason: String(error) }, 'a message to the other processes was lost');
      return 0;
    });
}

/**
 * Nor does it look at what became of its subscriptions. They only fail with a connection that we close
 * for good, and such a connection has none any more.
 */
function forgiveSubscriptions(redis: Redis): void {
  for (const name of ['subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe'] as const) {
    const send = redis[name].bind(redis) as (...channels: string[]) => Promise<unknown>;
    redis[name] = (...channels: unknown[]) =>
      send(...(channels as string[])).catch(() => undefined);
  }
}
