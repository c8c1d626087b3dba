import type { Log } from '../ports.ts';

/** An outage is over when its warning was not heard for this long; whatever beats, beats more often. */
const quietMs = 15_000;

interface Outage {
  times: number;
  readonly beganMs: number;
  lastMs: number;
  readonly quiet: NodeJS.Timeout;
}

/**
 * A log for what warns again and again as long as something is away: the first warning is written at once, the
 * same ones after it are counted, and one line at the end tells how many there were in how many seconds.
 */
export class OutageLog implements Log {
  private readonly outages = new Map<string, Outage>();

  constructor(
    private readonly log: Log,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  info(fields: object, message: string): void {
    this.log.info(fields, message);
  }

  error(fields: object, message: string): void {
    this.log.error(fields, message);
  }

  warn(fields: object, message: string): void {
    const outage = this.outages.get(message);
    if (outage === undefined) {
      this.begin(message);
      this.log.warn(fields, message);
      return;
    }
    outage.times += 1;
    outage.lastMs = this.nowMs();
    outage.quiet.refresh();
  }

  /** Tells of what is still away; for the end of the process. */
  end(): void {
    for (const message of [...this.outages.keys()]) this.over(message);
  }

  private begin(message: string): void {
    const quiet = setTimeout(() => {
      this.over(message);
    }, quietMs);
    const beganMs = this.nowMs();
    this.outages.set(message, { times: 1, beganMs, lastMs: beganMs, quiet: quiet.unref() });
  }

  private over(message: string): void {
    const outage = this.outages.get(message);
    this.outages.delete(message);
    if (outage === undefined) return;
    clearTimeout(outage.quiet);
    if (outage.times === 1) return;
    const seconds = Math.round((outage.lastMs - outage.beganMs) / 1000);
    this.log.warn({ times: outage.times, seconds }, `over: ${message}`);
  }
}
