import { createHmac } from 'node:crypto';
import type { Redis } from 'ioredis';

/** Where tickets came from is known for a working day, and never from the history. */
const keptSeconds = 20 * 60 * 60;
/** Redis has this long to answer; else what this process knows itself has to do. */
const answerMs = 200;
/** Sources of one centre a process remembers by itself; the oldest go first. */
const mostRemembered = 1000;

/** Where tickets are taken from: a paired kiosk, or a network address that nobody can read out of its name. */
export interface TicketSource {
  readonly id: string;
  readonly ticketIds: readonly string[];
  /** Requests from it that were turned away. */
  readonly refused: number;
  readonly lastRefusedAtMs: number | null;
}

interface Known {
  readonly ticketIds: Set<string>;
  refused: number;
  lastRefusedAtMs: number | null;
}

/**
 * Which tickets came from where: kept over all processes in Redis with an expiry, and in memory, which alone
 * has to do while Redis is away. Addresses are kept as a keyed hash whose key is as short-lived.
 */
export class TicketSources {
  private readonly memory = new Map<string, Map<string, Known>>();
  private salt: Promise<string> | null = null;

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly newSecret: () => string,
  ) {}

  /** The name of an address as a source. */
  async ofAddress(address: string): Promise<string> {
    this.salt ??= this.sharedSalt();
    const hash = createHmac('sha256', await this.salt)
      .update(address)
      .digest('hex');
    return `address-${hash.slice(0, 20)}`;
  }

  took(centreId: string, source: string, ticketId: string): void {
    this.known(centreId, source).ticketIds.add(ticketId);
    this.tell(centreId, source, (key) =>
      this.redis.multi().sadd(key, ticketId).expire(key, keptSeconds),
    );
  }

  refused(centreId: string, source: string, nowMs: number): void {
    const known = this.known(centreId, source);
    known.refused += 1;
    known.lastRefusedAtMs = nowMs;
    this.tell(centreId, source, (_key, countKey) =>
      this.redis
        .multi()
        .hincrby(countKey, 'refused', 1)
        .hset(countKey, 'at', nowMs)
        .expire(countKey, keptSeconds),
    );
  }

  /** All tickets this source has taken, those that have ended included. */
  async ticketsOf(centreId: string, source: string): Promise<readonly string[]> {
    const own = [...(this.memory.get(centreId)?.get(source)?.ticketIds ?? [])];
    const shared = await this.ask(() => this.redis.smembers(this.keys(centreId, source)[0]), []);
    return [...new Set([...shared, ...own])];
  }

  /** Sources known of a centre. */
  async list(centreId: string): Promise<TicketSource[]> {
    const own = [...(this.memory.get(centreId)?.keys() ?? [])];
    const shared = await this.ask(() => this.redis.smembers(this.indexKey(centreId)), []);
    const ids = [...new Set([...shared, ...own])].slice(-mostRemembered);
    return Promise.all(ids.map((id) => this.one(centreId, id)));
  }

  private async one(centreId: string, id: string): Promise<TicketSource> {
    const own = this.memory.get(centreId)?.get(id);
    const ticketIds = await this.ticketsOf(centreId, id);
    const [, countKey] = this.keys(centreId, id);
    const shared = await this.ask(() => this.redis.hgetall(countKey), {});
    const at = Math.max(Number(shared['at'] ?? 0), own?.lastRefusedAtMs ?? 0);
    return {
      id,
      ticketIds,
      refused: Math.max(Number(shared['refused'] ?? 0), own?.refused ?? 0),
      lastRefusedAtMs: at === 0 ? null : at,
    };
  }

  private known(centreId: string, source: string): Known {
    let sources = this.memory.get(centreId);
    if (sources === undefined) this.memory.set(centreId, (sources = new Map<string, Known>()));
    let known = sources.get(source);
    if (known === undefined) {
      known = { ticketIds: new Set(), refused: 0, lastRefusedAtMs: null };
      sources.set(source, known);
      const [oldest] = sources.keys();
      if (sources.size > mostRemembered && oldest !== undefined) sources.delete(oldest);
    }
    return known;
  }

  /** Goes to Redis by itself: nobody waits for it, and without it memory has to do. */
  private tell(
    centreId: string,
    source: string,
    write: (key: string, countKey: string) => { exec(): Promise<unknown> },
  ): void {
    const [key, countKey] = this.keys(centreId, source);
    const index = this.indexKey(centreId);
    void this.ask(
      () =>
        Promise.all([
          write(key, countKey).exec(),
          this.redis.multi().sadd(index, source).expire(index, keptSeconds).exec(),
        ]),
      null,
    );
  }

  /** The answer of Redis, or `otherwise` when it is away or says nothing in time. */
  private async ask<T>(question: () => Promise<T>, otherwise: T): Promise<T> {
    if (this.redis.status !== 'ready') return otherwise;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<T>((resolve) => {
      timer = setTimeout(() => {
        resolve(otherwise);
      }, answerMs);
    });
    try {
      return await Promise.race([question(), late]);
    } catch {
      // Redis carries, it never owns: its outages are logged by its connection.
      return otherwise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** One for all processes; while Redis is away one of this process alone. */
  private async sharedSalt(): Promise<string> {
    const fresh = this.newSecret();
    const key = `${this.prefix}:source-salt`;
    const other = await this.ask(
      () => this.redis.set(key, fresh, 'EX', keptSeconds, 'NX', 'GET'),
      null,
    );
    return other ?? fresh;
  }

  private keys(centreId: string, source: string): readonly [tickets: string, counts: string] {
    const key = `${this.prefix}:source:${centreId}:${source}`;
    return [key, `${key}:refused`];
  }

  private indexKey(centreId: string): string {
    return `${this.prefix}:sources:${centreId}`;
  }
}
