/** Where a touch was, CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Nobody reads a new screen and touches it on purpose within this time. */
const blindMs = 350;
/** An unsure hand touches twice within this time, at the same spot. */
const slowDoubleMs = 700;
/** As far as a finger strays that wants the same spot. */
const samePlacePx = 90;

/**
 * Tells the second touch of a double touch from a choice on the screen that the first one brought. Plain:
 * no DOM.
 */
export class TouchGuard {
  #shownAtMs = -Infinity;
  #last: Place | null = null;
  /** The touch that brought the screen; null: a key did. */
  #cause: Place | null = null;

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  touched(place: Place): void {
    this.#last = place;
  }

  /** A key was pressed: what follows was not chosen by touch. */
  typed(): void {
    this.#last = null;
  }

  /** Another screen has appeared. */
  changed(): void {
    this.#shownAtMs = this.nowMs();
    this.#cause = this.#last;
  }

  /** True: what was touched last is not meant for this screen. */
  get isHasty(): boolean {
    const sinceMs = this.nowMs() - this.#shownAtMs;
    if (sinceMs < blindMs) return true;
    if (sinceMs >= slowDoubleMs || this.#last === null || this.#cause === null) return false;
    const { x, y } = this.#cause;
    return Math.hypot(this.#last.x - x, this.#last.y - y) < samePlacePx;
  }

  /** Typing on a real keyboard is never a slip of the finger. */
  get isHastyTyping(): boolean {
    return this.#last !== null && this.isHasty;
  }
}
