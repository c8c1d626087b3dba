import type { Log, SecurityEvents, SecurityFact } from '../ports.ts';

const sampleMs = 60_000;

interface Sample {
  sinceMs: number;
  unsaid: number;
}

/** What only an attack or a broken client makes. */
const alarming: ReadonlySet<SecurityFact> = new Set(['many-wrong-passwords', 'foreign-origin']);

/** Security events as one structured line each; what a flood makes, as one line a minute with its count. */
export class SecurityLog implements SecurityEvents {
  private readonly samples = new Map<SecurityFact, Sample>();

  constructor(
    private readonly log: Log,
    private readonly nowMs: () => number,
  ) {}

  note(fact: SecurityFact, fields: object): void {
    const line = { security: fact, ...fields };
    if (alarming.has(fact)) this.log.warn(line, 'security');
    else this.log.info(line, 'security');
  }

  sample(fact: SecurityFact, fields: object): void {
    const nowMs = this.nowMs();
    const last = this.samples.get(fact);
    if (last !== undefined && nowMs - last.sinceMs < sampleMs) {
      last.unsaid += 1;
      return;
    }
    this.samples.set(fact, { sinceMs: nowMs, unsaid: 0 });
    this.note(fact, { ...fields, unsaid: last?.unsaid ?? 0 });
  }
}
