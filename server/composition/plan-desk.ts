import { plan as planSchema, type Plan } from '../../shared/contract/plan.ts';
import type { Log, PlanPublisher } from '../ports.ts';
import type { PlanCache } from '../redis/plan-cache.ts';

export interface PlanDeskOptions {
  readonly cache: PlanCache;
  readonly redisReady: () => boolean;
  /** Shows a plan on the screens of this process. */
  readonly show: (plan: Plan) => void;
  /** Tells the other processes. */
  readonly tell: (plan: Plan) => void;
  readonly log: Log;
}

/** The copy in Redis serves processes that have just started: no need to write each plan there. */
const keepEveryMs = 1000;

/** The newest plan of each centre: kept here, in Redis for processes to come, and shown everywhere. */
export class PlanDesk implements PlanPublisher {
  private readonly known = new Map<string, Plan>();
  private readonly keeping = new Map<string, NodeJS.Timeout>();
  private ended = false;

  constructor(private readonly options: PlanDeskOptions) {}

  /** @throws where a plan is not what the contract says: it must fail here, not on every screen */
  publish(made: Plan): void {
    if (this.ended) return;
    const plan = planSchema.parse(made);
    this.options.tell(plan);
    this.receive(plan);
    this.keepSoon(plan.centreId);
  }

  /** Changes the newest plan and publishes it anew; nothing while there is none. */
  amend(centreId: string, change: (plan: Plan) => Plan): void {
    const known = this.known.get(centreId);
    if (known !== undefined) this.publish(change(known));
  }

  /** A plan from this or another process; an older one than known is dropped. */
  receive(plan: Plan): void {
    const known = this.known.get(plan.centreId);
    if (known !== undefined && known.computedAtMs > plan.computedAtMs) return;
    this.known.set(plan.centreId, plan);
    this.options.show(plan);
  }

  /** Null when there is no plan yet. */
  async latest(centreId: string): Promise<Plan | null> {
    const known = this.known.get(centreId);
    if (known !== undefined || !this.options.redisReady()) return known ?? null;
    try {
      return await this.options.cache.get(centreId);
    } catch (error) {
      this.options.log.warn({ centreId, reason: String(error) }, 'no plan from Redis');
      return null;
    }
  }

  /** Nothing is published afterwards. */
  end(): void {
    this.ended = true;
    for (const timer of this.keeping.values()) clearTimeout(timer);
    this.keeping.clear();
  }

  private keepSoon(centreId: string): void {
    if (this.keeping.has(centreId)) return;
    const timer = setTimeout(() => {
      this.keeping.delete(centreId);
      void this.keep(centreId);
    }, keepEveryMs);
    this.keeping.set(centreId, timer);
  }

  private async keep(centreId: string): Promise<void> {
    const plan = this.known.get(centreId);
    if (plan === undefined || !this.options.redisReady()) return;
    try {
      await this.options.cache.put(plan);
    } catch (error) {
      this.options.log.warn({ reason: String(error) }, 'a plan was not kept in Redis');
    }
  }
}
