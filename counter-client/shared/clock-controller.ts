import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { serverNow } from './server-time.ts';

/** Renders its host again every `everyMs`, so that a timer ticks; still while the host is away. */
export class ClockController implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly everyMs = 1000,
  ) {
    host.addController(this);
  }

  /** Now by the server's clock, epoch ms. */
  get nowMs(): number {
    return serverNow();
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.host.requestUpdate(), this.everyMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
