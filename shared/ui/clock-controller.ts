import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The device's time, rendered again at every full `everyMs` (a second or a minute), so that all clocks
 * of a page turn together.
 */
export class ClockController implements ReactiveController {
  nowMs = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly everyMs: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.nowMs = Date.now();
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.nowMs = Date.now();
        this.host.requestUpdate();
        this.#wait();
      },
      this.everyMs - (Date.now() % this.everyMs),
    );
  }
}
