import { setTimeout as pause } from 'node:timers/promises';

/** Recorded time, running `speed` times as fast as ours. Times are minutes after midnight of the recorded day. */
export class ReplayClock {
  private readonly startedAtMs = performance.now();

  /** Starts at once, at `fromMinute`. */
  constructor(
    private readonly fromMinute: number,
    readonly speed: number,
  ) {}

  get minute(): number {
    return this.fromMinute + ((performance.now() - this.startedAtMs) * this.speed) / 60_000;
  }

  /** So many of our milliseconds are that many recorded minutes. */
  ms(minutes: number): number {
    return (minutes * 60_000) / this.speed;
  }

  /** Resolves at that recorded time, never before it, or at once when it is over. */
  async until(minute: number): Promise<void> {
    while (this.minute < minute) {
      // Timers drop fractions of a millisecond: too early, an officer would miss the opening of their counter.
      await pause(Math.ceil(this.ms(minute - this.minute)));
    }
  }
}
