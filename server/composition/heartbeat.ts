import type { Centres } from '../engine/centres.ts';
import type { CentreStore, Log } from '../ports.ts';

export interface HeartbeatOptions {
  readonly centres: Centres;
  readonly store: CentreStore;
  /** Done before each beat. */
  readonly first: () => Promise<void>;
  /** Told when a centre had moved on unheard: whoever was to act on it may not have heard either. */
  readonly missed: (centreId: string) => void;
  readonly beat: (centreId: string, revision: number) => void;
  readonly log: Log;
}

/** Milliseconds between two beats. */
export const beatMs = 2000;

/**
 * Every two seconds compares what this process knows with Postgres, folds in what it missed, and tells its
 * screens the revision. So screens are right within seconds whatever happened to Redis or to a message.
 */
export class Heartbeat {
  private readonly timer: NodeJS.Timeout;
  private beating: Promise<void> | null = null;

  constructor(private readonly options: HeartbeatOptions) {
    this.timer = setInterval(() => void this.beat(), beatMs);
  }

  /** Beats now, or joins the beat under way. Never rejects. */
  beat(): Promise<void> {
    this.beating ??= this.beatOnce()
      .catch((error: unknown) => {
        this.options.log.warn({ reason: String(error) }, 'the history is out of reach');
      })
      .finally(() => {
        this.beating = null;
      });
    return this.beating;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private async beatOnce(): Promise<void> {
    const { centres, store, beat, first, missed } = this.options;
    await first();
    const ids = centres.loadedIds();
    if (ids.length === 0) return;
    for (const [centreId, revision] of await store.revisions(ids)) {
      const engine = centres.peek(centreId);
      if (engine === undefined) continue;
      if (engine.committedRevision < revision) {
        await engine.read(() => undefined);
        missed(centreId);
      }
      beat(centreId, revision);
    }
  }
}
