import { buildPlan } from '../domain/routing/build-plan.ts';
import type { Clock, Log, PlanPublisher } from '../ports.ts';
import type { Centres } from './centres.ts';

/**
 * The routing job of a centre: works out the plan on what this process knows, publishes it, and gives ready
 * counters in auto-call mode their next ticket. Repeatable at any time: an auto-call decides anew.
 */
export class CentreRouter {
  constructor(
    private readonly centres: Centres,
    private readonly plans: PlanPublisher,
    private readonly clock: Clock,
    private readonly log: Log,
    /** A fresh UUID for each auto-call. */
    private readonly newCommandId: () => string,
  ) {}

  async route(centreId: string): Promise<void> {
    const plan = await this.centres.readKnown(centreId, (state) =>
      buildPlan(state, this.clock.nowMs()),
    );
    if (plan === undefined) {
      this.log.warn({ centreId }, 'no such centre to route');
      return;
    }
    this.plans.publish(plan);
    const due = plan.counters.filter(({ callNow }) => callNow);
    await Promise.all(
      due.map(({ counterId }) =>
        this.centres.execute(centreId, {
          commandId: this.newCommandId(),
          input: { kind: 'auto-call', counterId },
          actor: { type: 'clock' },
        }),
      ),
    );
  }
}
