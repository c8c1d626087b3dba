import type { CentreState } from '../domain/centre/state.ts';
import { buildPlan } from '../domain/routing/build-plan.ts';
import type { Clock, Log, PlanPublisher, WaitPredictions } from '../ports.ts';
import type { Centres } from './centres.ts';

/**
 * The routing job of a centre: works out the plan on the newest state, publishes it, and gives ready
 * counters in auto-call mode their next ticket. Repeatable at any time: an auto-call decides anew.
 */
export class CentreRouter {
  constructor(
    private readonly centres: Centres,
    private readonly plans: PlanPublisher,
    private readonly waits: WaitPredictions,
    private readonly clock: Clock,
    private readonly log: Log,
    /** A fresh UUID for each auto-call. */
    private readonly newCommandId: () => string,
    /** True while no other process can have changed a centre: then what is known here is the newest. */
    private readonly alone: () => boolean,
  ) {}

  async route(centreId: string): Promise<void> {
    const work = (state: CentreState) => {
      const nowMs = this.clock.nowMs();
      return buildPlan(state, nowMs, this.waits.shownAt(state, nowMs));
    };
    const plan = this.alone()
      ? await this.centres.readKnown(centreId, work)
      : await this.centres.read(centreId, work);
    if (plan === undefined) {
      this.log.warn({ centreId }, 'no such centre to route');
      return;
    }
    this.plans.publish(plan);
    this.waits.refresh(centreId);
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
