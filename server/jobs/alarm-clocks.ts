import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import { z } from 'zod';
import { dayDue, holdDue, noShowDue } from '../../shared/contract/command.ts';
import { epochMs, slug } from '../../shared/contract/ids.ts';
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

/** What the job of an alarm clock holds. */
const deadlineJob = z.object({
  centreId: slug,
  dueAtMs: epochMs,
  input: z.discriminatedUnion('kind', [noShowDue, holdDue, dayDue]),
});

/** How often the deadlines in Postgres are looked at, and how far ahead clocks are wound. */
const sweepMs = 10_000;
const aheadMs = 25_000;
/** How often overdue deadlines are looked for, and how long they are left to their clocks. */
const guardMs = 1000;
const lateMs = 1000;

/**
 * Alarm clocks for the deadlines kept in Postgres: no-show timers, returns of held tickets, closing times.
 * A clock is a delayed BullMQ job. It may ring late, twice, or be lost with Redis: a sweep winds it up again,
 * and whatever is overdue by a second every process rings itself, so that neither Redis nor a killed process
 * nor the clock of another machine makes anything later than two seconds. The command acts only when still due.
 */
export class AlarmClocks {
  private readonly queue: Queue<Deadline>;
  private readonly worker: Worker<Deadline>;
  private readonly timer: NodeJS.Timeout;
  private readonly guard: NodeJS.Timeout;
  private ringing: Promise<void> | null = null;
  private ailing = false;
  private sweeping: Promise<void> | null = null;

  constructor(private readonly options: AlarmClocksOptions) {
    const { prefix, log } = options;
    this.queue = new Queue('alarms', { connection: options.connection, prefix });
    this.queue.on('error', () => undefined);
    this.worker = new Worker<Deadline>(
      'alarms',
      (job) => options.ring(deadlineJob.parse(job.data)),
      {
        connection: options.workerConnection,
        prefix,
        concurrency: 4,
      },
    );
    this.worker.on('failed', (job, error) => {
      log.warn({ deadline: job?.data, reason: error.message }, 'an alarm clock failed');
    });
    // Outages of Redis are logged once, by the connection itself.
    this.worker.on('error', () => undefined);
    this.timer = setInterval(() => void this.sweep(), sweepMs);
    this.guard = setInterval(() => void this.ringOverdue(), guardMs);
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
    clearInterval(this.guard);
    await Promise.all([this.sweeping, this.ringing]);
    // Not by force: a job cut short stays locked, and another process would wait for that lock.
    await Promise.all([this.worker.close(), this.queue.close()]);
  }

  /** Rings what no clock has rung in time. Never rejects; an outage is logged once. */
  ringOverdue(): Promise<void> {
    this.ringing ??= this.ringOverdueOnce()
      .then(
        () => {
          this.ailing = false;
        },
        (error: unknown) => {
          if (!this.ailing) this.options.log.warn({ reason: String(error) }, 'alarms are late');
          this.ailing = true;
        },
      )
      .finally(() => {
        this.ringing = null;
      });
    return this.ringing;
  }

  private async ringOverdueOnce(): Promise<void> {
    const { deadlines, clock, ring } = this.options;
    const overdue = await deadlines.upTo(clock.nowMs() - lateMs);
    const rung = await Promise.allSettled(overdue.map((deadline) => ring(deadline)));
    const failed = rung.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  private async sweepOnce(): Promise<void> {
    const nowMs = this.options.clock.nowMs();
    if (this.options.connection.status !== 'ready') return;
    for (const deadline of await this.options.deadlines.upTo(nowMs + aheadMs)) {
      await this.add(deadline);
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
