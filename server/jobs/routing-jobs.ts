import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { slug } from '../../shared/contract/ids.ts';
import type { Log } from '../ports.ts';

const routingJob = z.object({ centreId: slug });
type RoutingJob = z.infer<typeof routingJob>;

export interface RoutingJobsOptions {
  /** For adding; fails fast while Redis is away. */
  readonly connection: Redis;
  /** For the worker; waits for Redis. */
  readonly workerConnection: Redis;
  readonly prefix: string;
  readonly route: (centreId: string) => Promise<void>;
  readonly log: Log;
}

/** Between two routing jobs of one centre: fast enough for eyes, rare enough for any load. */
const spacingMs = 250;
/** A job of a killed process is taken over after this long. */
const lockMs = 5000;
const workerConcurrency = 8;

/**
 * One de-duplicated routing job per centre after each change. BullMQ keeps at most one running and one
 * waiting job per centre over all processes, so a centre is routed serially and no change is missed.
 * While Redis is away this process routes the centre itself.
 */
export class RoutingJobs {
  private readonly queue: Queue<RoutingJob>;
  private readonly worker: Worker<RoutingJob>;
  private readonly quietUntilMs = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly options: RoutingJobsOptions) {
    const { prefix, log } = options;
    this.queue = new Queue('routing', { connection: options.connection, prefix });
    this.queue.on('error', () => undefined);
    this.worker = new Worker<RoutingJob>(
      'routing',
      (job) => options.route(routingJob.parse(job.data).centreId),
      {
        connection: options.workerConnection,
        prefix,
        concurrency: workerConcurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: 10,
      },
    );
    this.worker.on('failed', (job, error) => {
      log.warn({ centreId: job?.data.centreId, reason: error.message }, 'a routing job failed');
    });
    // Outages of Redis are logged once, by the connection itself.
    this.worker.on('error', () => undefined);
  }

  /** Asks for a new plan: at once when the centre was quiet, else when its spacing is over. */
  changed(centreId: string): void {
    if (this.timers.has(centreId)) return;
    const waitMs = (this.quietUntilMs.get(centreId) ?? 0) - performance.now();
    if (waitMs <= 0) {
      this.enqueue(centreId);
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(centreId);
      this.enqueue(centreId);
    }, waitMs);
    this.timers.set(centreId, timer);
  }

  async close(): Promise<void> {
    const spaced = [...this.timers.keys()];
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    // What waited for its spacing is another process's now; where Redis is away there is none to hear it.
    await Promise.allSettled(spaced.map((centreId) => this.add(centreId)));
    // Not by force: a job cut short stays locked, and another process would wait for that lock.
    await Promise.all([this.worker.close(), this.queue.close()]);
  }

  private enqueue(centreId: string): void {
    this.quietUntilMs.set(centreId, performance.now() + spacingMs);
    this.add(centreId)
      .catch(() => this.options.route(centreId))
      .catch((error: unknown) => {
        this.options.log.warn({ centreId, reason: String(error) }, 'a centre could not be routed');
      });
  }

  private async add(centreId: string): Promise<void> {
    if (this.options.connection.status !== 'ready') throw new Error('Redis is away');
    await this.queue.add(
      'route',
      { centreId },
      {
        deduplication: { id: centreId, keepLastIfActive: true },
        removeOnComplete: true,
        removeOnFail: { count: 100 },
      },
    );
  }
}
