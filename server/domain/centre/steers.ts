import { steerOf, steersRemembered, type Steer } from '../../../shared/contract/steer.ts';
import type { RecordedEvent } from '../../../shared/contract/event.ts';
import { JournaledMap, type Journal } from './journaled-map.ts';

/** The newest acts of a centre, as many as `steersRemembered`: a fold of its history like all the rest. */
export class Steers {
  private readonly byRevision: JournaledMap<Steer>;
  private count = 0;

  constructor(journal: Journal) {
    this.byRevision = new JournaledMap<Steer>(journal, (before, after) => {
      this.count += Number(after !== undefined) - Number(before !== undefined);
    });
  }

  /** Takes note of an event if it is an act; the oldest act makes room for it. */
  remember(recorded: RecordedEvent): void {
    const steer = steerOf(recorded);
    if (steer === null) return;
    this.byRevision.set(String(steer.revision), steer);
    if (this.count <= steersRemembered) return;
    const oldest = this.all()[0];
    if (oldest !== undefined) this.byRevision.forget(String(oldest.revision));
  }

  /** Oldest first. */
  all(): Steer[] {
    return [...this.byRevision.values()].sort((one, other) => one.revision - other.revision);
  }
}
