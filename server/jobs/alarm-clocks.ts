import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { Clock, Deadline, DeadlineStore, Log } from '../ports.ts';

export interface AlarmClocksOptions {
  readonly connection: Redis;
  readonly workerConnection: Redis;
  readonly prefix: string;
  readonly deadlines: DeadlineStore;
  /** Gives the command of a deadline; "not due" is a good answer. */
  readonly ring: (deadline: Deadline) => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often the deadlines in Postgres are looked at, and how far ahead clocks are wound. */
const sweepMs = 10_000;
const aheadMs = 25_000;

/**
 * Alarm clocks for the deadlines kept in Postgres: no-show timers, returns of held tickets, closing times.
 * A clock is a delayed BullMQ job. It may ring late, twice, or be lost with Redis: the sweep winds it up
 * again, rings overdue ones itself while Redis is away, and the command acts only when still due.
 */
export class AlarmClocks {
  private readonly queue: Queue<Deadline>;
  private readonly worker: Worker<Deadline>;
  private readonly timer: NodeJS.Timeout;
  private sweeping: Promise<void> | null = null;

  constructor(private readonly options: AlarmClocksOptions) {
    const { prefix, log } = options;
    this.queue = new Queue('alarms', { connection: options.connection, prefix });
    this.queue.on('error', () => undefined);
    this.worker = new Worker<Deadline>('alarms', (job) => options.ring(job.data), {
      connection: options.workerConnection,
      prefix,
      concurrency: 4,
    });
    this.worker.on('failed', (job, error) => {
      log.warn({ deadline: job?.data, reason: error.message }, 'an alarm clock failed');
    });
    // Outages of Redis are logged once, by the connection itself.
    this.worker.on('error', () => undefined);
    this.timer = setInterval(() => void this.sweep(), sweepMs);
    void this.sweep();
  }

  /** Winds the clocks for deadlines that these events set. */
  wind(centreId: string, events: readonly RecordedEvent[]): void {
    for (const deadline of deadlinesOf(centreId, events)) {
      this.add(deadline).catch((error: unknown) => {
        this.options.log.warn({ deadline, reason: String(error) }, 'an alarm waits for the sweep');
      });
    }
  }

  /** Looks at the deadlines in Postgres now. Never rejects. */
  sweep(): Promise<void> {
    this.sweeping ??= this.sweepOnce()
      .catch((error: unknown) => {
        this.options.log.warn({ reason: String(error) }, 'deadlines could not be read');
      })
      .finally(() => {
        this.sweeping = null;
      });
    return this.sweeping;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
    // Not by force: a job cut short stays locked, and another process would wait for that lock.
    await Promise.all([this.worker.close(), this.queue.close()]);
  }

  private async sweepOnce(): Promise<void> {
    const nowMs = this.options.clock.nowMs();
    for (const deadline of await this.options.deadlines.upTo(nowMs + aheadMs)) {
      if (this.options.connection.status === 'ready') await this.add(deadline);
      else if (deadline.dueAtMs <= nowMs) await this.options.ring(deadline);
    }
  }

  /** Winding the same deadline again changes nothing: its job id is the deadline. */
  private async add(deadline: Deadline): Promise<void> {
    if (this.options.connection.status !== 'ready') return;
    await this.queue.add(deadline.input.kind, deadline, {
      jobId: jobId(deadline),
      delay: Math.max(0, deadline.dueAtMs - this.options.clock.nowMs()),
      removeOnComplete: true,
      removeOnFail: true,
    });
  }
}

function jobId({ centreId, dueAtMs, input }: Deadline): string {
  const subject =
    input.kind === 'no-show-due' ? input.callId : input.kind === 'hold-due' ? input.ticketId : '';
  return [input.kind, centreId, subject, dueAtMs].join('_');
}

function deadlinesOf(centreId: string, events: readonly RecordedEvent[]): Deadline[] {
  return events.flatMap(({ event }): Deadline[] => {
    switch (event.type) {
      case 'ticket-called':
      case 'ticket-recalled': {
        const input = { kind: 'no-show-due', callId: event.callId } as const;
        return [{ centreId, dueAtMs: event.noShowDueAtMs, input }];
      }
      case 'ticket-held': {
        const input = { kind: 'hold-due', ticketId: event.ticketId } as const;
        return [{ centreId, dueAtMs: event.returnsAtMs, input }];
      }
      default:
        // Closing times are hours away: the sweep winds them in time.
        return [];
    }
  });
}
