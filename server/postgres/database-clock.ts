import type { Clock, Log } from '../ports.ts';

/** The clocks of this machine: the time of day, which anybody may set, and one that only counts on. Both in ms. */
export interface LocalClocks {
  wallMs(): number;
  elapsedMs(): number;
}

export interface DatabaseClockOptions {
  /** The database's time now, epoch ms. Rejects when it is out of reach. */
  readonly ask: () => Promise<number>;
  readonly local: LocalClocks;
  readonly log: Log;
}

const measureEveryMs = 60_000;
const questions = 3;
/** The time of day moved by this much against the clock that counts on: somebody set it, or the machine slept. */
const jumpMs = 500;
/** A difference above this is told. */
export const noticedMs = 2000;

/**
 * The database's time, so that all processes of an installation have one time whatever their machines'
 * clocks say: measured at the start, every minute, and as soon as this machine's clock was moved. Half of
 * the way there and back is taken for each direction. Between two measurements the clock that only counts
 * on goes on; while the database is out of reach the last measurement holds.
 */
export class DatabaseClock implements Clock {
  /** Database's time less the clock that counts on. */
  private aheadOfElapsedMs: number;
  /** Time of day less the clock that counts on, at the last measurement. */
  private wallAheadMs: number;
  private differenceMs = 0;
  private toldMs = 0;
  private measuring: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DatabaseClockOptions) {
    const { local } = options;
    this.aheadOfElapsedMs = this.wallAheadMs = local.wallMs() - local.elapsedMs();
  }

  nowMs(): number {
    const { local } = this.options;
    const elapsedMs = local.elapsedMs();
    if (Math.abs(local.wallMs() - elapsedMs - this.wallAheadMs) > jumpMs) void this.measure();
    return Math.floor(elapsedMs + this.aheadOfElapsedMs);
  }

  /** This machine's time of day less the database's at the last measurement, ms. */
  get localAheadMs(): number {
    return this.differenceMs;
  }

  /** Measures now and from now on; resolves after the first measurement. */
  async start(): Promise<void> {
    this.timer = setInterval(() => void this.measure(), measureEveryMs);
    this.timer.unref();
    await this.measure();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Measures now, or joins the measurement under way. Never rejects. */
  measure(): Promise<void> {
    this.measuring ??= this.measureOnce()
      .catch((error: unknown) => {
        this.options.log.warn({ reason: String(error) }, 'the time could not be asked for');
      })
      .finally(() => {
        this.measuring = null;
      });
    return this.measuring;
  }

  /** Of a few questions the one that took least says most. */
  private async measureOnce(): Promise<void> {
    const { ask, local } = this.options;
    this.wallAheadMs = local.wallMs() - local.elapsedMs();
    let leastMs = Infinity;
    for (let i = 0; i < questions; i++) {
      const beforeMs = local.elapsedMs();
      const saidMs = await ask();
      const tookMs = local.elapsedMs() - beforeMs;
      if (tookMs >= leastMs) continue;
      leastMs = tookMs;
      this.aheadOfElapsedMs = saidMs - beforeMs - tookMs / 2;
    }
    this.wallAheadMs = local.wallMs() - local.elapsedMs();
    this.differenceMs = Math.round(this.wallAheadMs - this.aheadOfElapsedMs);
    this.tell();
  }

  private tell(): void {
    const { log } = this.options;
    const localAheadMs = this.differenceMs;
    const isFar = Math.abs(localAheadMs) > noticedMs;
    const wasFar = Math.abs(this.toldMs) > noticedMs;
    if (isFar && (!wasFar || Math.abs(localAheadMs - this.toldMs) > noticedMs)) {
      log.warn(
        { localAheadMs },
        "this machine's clock is not the database's; the database's counts",
      );
      this.toldMs = localAheadMs;
    } else if (wasFar && !isFar) {
      log.info({ localAheadMs }, "this machine's clock is the database's again");
      this.toldMs = 0;
    }
  }
}
