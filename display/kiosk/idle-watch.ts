/** Seconds without a touch until the kiosk is ready for the next person, and how long before it warns. */
export const idleSeconds = {
  choosing: 45,
  ticketTaken: 40,
  ticketTakenLargeType: 60,
  warning: 10,
} as const;

/**
 * Counts down to the reset. Plain: no DOM. `changed` is called when `secondsLeft` changed, `over` once
 * at the end. Paused by `stop`.
 */
export class IdleWatch {
  secondsLeft: number | null = null;
  #allowed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly over: () => void,
  ) {}

  /** True in the last seconds. */
  get warning(): boolean {
    return this.secondsLeft !== null && this.secondsLeft <= idleSeconds.warning;
  }

  /** Starts counting anew from `seconds`. */
  start(seconds: number): void {
    this.#allowed = seconds;
    this.touch();
  }

  /** Somebody is there. */
  touch(): void {
    if (this.#allowed === 0) return;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), 1000);
    if (this.secondsLeft === this.#allowed) return;
    this.secondsLeft = this.#allowed;
    this.changed();
  }

  /** Nothing to reset, or work in progress. */
  stop(): void {
    clearInterval(this.#timer);
    this.#allowed = 0;
    this.secondsLeft = null;
  }

  #tick(): void {
    this.secondsLeft = (this.secondsLeft ?? 1) - 1;
    if (this.secondsLeft > 0) {
      this.changed();
      return;
    }
    this.stop();
    this.over();
  }
}
