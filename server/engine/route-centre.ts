import { centreTime } from '../domain/centre/centre-time.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { buildPlan } from '../domain/routing/build-plan.ts';
import type { Clock, Console, Log, PlanPublisher, WaitPredictions } from '../ports.ts';
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
    /** Whether an officer has a console before them. */
    private readonly isThere: (console: Console) => Promise<boolean>,
  ) {}

  async route(centreId: string): Promise<void> {
    const work = (state: CentreState) => {
      const nowMs = centreTime(state, this.clock.nowMs());
      const plan = buildPlan(state, nowMs, this.waits.shownAt(state, nowMs));
      const due = plan.counters.flatMap(({ counterId, callNow }) => {
        const officerId = callNow ? state.deskAt(counterId)?.officerId : undefined;
        return officerId === undefined ? [] : [{ centreId, counterId, officerId }];
      });
      return { plan, due };
    };
    const routed = this.alone()
      ? await this.centres.readKnown(centreId, work)
      : await this.centres.read(centreId, work);
    if (routed === undefined) {
      this.log.warn({ centreId }, 'no such centre to route');
      return;
    }
    const { plan, due } = routed;
    this.plans.publish(plan);
    this.waits.refresh(centreId);
    await Promise.all(due.map((desk) => this.callTo(desk)));
  }

  /** Nobody is called by itself to a counter where no console is. */
  private async callTo(desk: Console & { counterId: string }): Promise<void> {
    if (!(await this.isThere(desk))) return;
    await this.centres.execute(desk.centreId, {
      commandId: this.newCommandId(),
      input: { kind: 'auto-call', counterId: desk.counterId },
      actor: { type: 'clock' },
    });
  }
}
