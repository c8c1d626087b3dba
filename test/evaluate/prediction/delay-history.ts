import type { HallModel } from '../../../server/domain/simulation/hall-model.ts';
import type { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import type { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import { meanOf } from '../support/statistics.ts';

/** Names of the predictors of {@link DelayHistory}, in their order. */
export const delayPredictors = ['LES', 'HOL', 'last 10', 'QL'] as const;

/** The usual predictors without a model: what recent waits and the length of the line say. */
export class DelayHistory {
  private lastWait: number[] = [];
  private recent: number[][] = [];

  constructor(
    private readonly model: HallModel,
    private readonly meanMinutes: Float64Array,
  ) {
    this.newDay();
  }

  newDay(): void {
    this.lastWait = Array.from({ length: this.model.services }, () => 0);
    this.recent = Array.from({ length: this.model.services }, () => []);
  }

  noteCall(service: number, wait: number): void {
    this.lastWait[service] = wait;
    const waits = this.recent[service]!;
    waits.push(wait);
    if (waits.length > 10) waits.shift();
  }

  /** Last to enter service, head of line, mean of the last ten, whole line over all officers. */
  predictions(
    hall: HallSimulation,
    stream: TicketStream,
    service: number,
  ): Record<(typeof delayPredictors)[number], number> {
    const recent = this.recent[service]!;
    const waiting = hall.lines.lengths.reduce((sum, length) => sum + length, 0);
    return {
      LES: this.lastWait[service]!,
      HOL: this.headWait(hall, stream, service),
      'last 10': recent.length === 0 ? 0 : meanOf(recent),
      QL: ((waiting + 1) * meanOf(this.meanMinutes)) / this.model.officers,
    };
  }

  private headWait(hall: HallSimulation, stream: TicketStream, service: number): number {
    let longest = 0;
    for (let c = 0; c < this.model.classes; c++) {
      const head = hall.lines.head(service, c);
      if (head >= 0) longest = Math.max(longest, hall.now - stream.arriveAt[head]!);
    }
    return longest;
  }
}
