import type { Redis } from 'ioredis';
import { plan as planSchema, type Plan } from '../../shared/contract/plan.ts';

const keepSeconds = 24 * 60 * 60;

/**
 * KEYS[1] plan of a centre; ARGV[1] when it was computed, epoch ms; ARGV[2] the plan, JSON; ARGV[3] seconds
 * to keep it. Guarantee: an older plan never replaces a newer one. Returns 1 when written, 0 when older.
 */
const publishScript = `
local known = redis.call('HGET', KEYS[1], 'at')
if known and tonumber(known) > tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'at', ARGV[1], 'plan', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`;

/** The newest plan of each centre in Redis, for processes that have just started. */
export class PlanCache {
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
  ) {}

  /** False when Redis already holds a newer plan. Rejects while Redis is away. */
  async put(plan: Plan): Promise<boolean> {
    const written = await this.redis.eval(
      publishScript,
      1,
      this.key(plan.centreId),
      plan.computedAtMs,
      JSON.stringify(plan),
      keepSeconds,
    );
    return written === 1;
  }

  /** Null when there is none. Rejects while Redis is away. */
  async get(centreId: string): Promise<Plan | null> {
    const json = await this.redis.hget(this.key(centreId), 'plan');
    return json === null ? null : planSchema.parse(JSON.parse(json));
  }

  private key(centreId: string): string {
    return `${this.prefix}:plan:${centreId}`;
  }
}
