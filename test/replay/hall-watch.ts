import type { OfficerStore } from '../../shared/ui/officer-store.ts';

/** An idle crew member who looks up when somebody waits. */
interface Idle {
  readonly wake: (found: Found) => void;
}

/** Somebody waited already, somebody came, or nobody did. */
export type Found = 'waiting' | 'came' | 'nobody';

/** People waiting for one crew, and its members who have nothing to do. */
class Corner {
  readonly idle: Idle[] = [];
  /** Members who were told of a person and have not been answered yet. */
  claims = 0;

  constructor(readonly serviceIds: ReadonlySet<string>) {}
}

/**
 * What the officers see of the hall: one live view for all of them, because they all see the same. An
 * idle officer is told when somebody waits for their crew, and no more officers are told than people wait.
 */
export class HallWatch {
  private readonly corners = new Map<readonly string[], Corner>();

  constructor(private readonly store: OfficerStore) {
    store.subscribe(() => {
      for (const corner of this.corners.values()) this.tell(corner);
    });
  }

  /** Tickets that are not over. */
  get liveTickets(): number {
    return this.store.view?.tickets.length ?? 0;
  }

  get revision(): number {
    return this.store.view?.revision ?? 0;
  }

  /** Resolves as soon as somebody waits for these services, or when nobody did within the time. */
  somebodyWaits(serviceIds: readonly string[], withinMs: number): Promise<Found> {
    const corner = this.cornerOf(serviceIds);
    return new Promise((resolve) => {
      let atOnce = true;
      const idle: Idle = {
        wake: (found) => {
          clearTimeout(timer);
          corner.idle.splice(corner.idle.indexOf(idle), 1);
          resolve(found === 'came' && atOnce ? 'waiting' : found);
        },
      };
      const timer = setTimeout(() => {
        idle.wake('nobody');
      }, withinMs);
      corner.idle.push(idle);
      this.tell(corner);
      atOnce = false;
    });
  }

  /** The officer who was told has called, or found nobody. */
  answered(serviceIds: readonly string[]): void {
    const corner = this.cornerOf(serviceIds);
    corner.claims -= 1;
    this.tell(corner);
  }

  private tell(corner: Corner): void {
    if (corner.idle.length === 0) return;
    const waiting = (this.store.view?.tickets ?? []).filter(
      ({ state, serviceId }) => state === 'waiting' && corner.serviceIds.has(serviceId),
    ).length;
    while (corner.claims < waiting) {
      const next = corner.idle[0];
      if (next === undefined) return;
      corner.claims += 1;
      next.wake('came');
    }
  }

  private cornerOf(serviceIds: readonly string[]): Corner {
    let corner = this.corners.get(serviceIds);
    if (corner === undefined) {
      this.corners.set(serviceIds, (corner = new Corner(new Set(serviceIds))));
    }
    return corner;
  }
}
