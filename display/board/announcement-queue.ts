import { reportFault } from '../../shared/ui/report-fault.ts';

/** One call, or one repetition of it, to be shown and heard. */
export interface Announcement {
  callId: number;
  /** 1 for the first call; more for a recall. */
  times: number;
  number: string;
  counterNumber: number;
  zoneId: string;
  priority: boolean;
}

/** Takes part in every announcement: a chime, a voice. The next one waits until the promise settles. */
export type Performer = (announcement: Announcement) => Promise<void>;

/** How long an announcement stays at least, and at most if a performer never ends; milliseconds. */
export const announcementTimes = { shortestMs: 3000, longestMs: 20_000 } as const;

/**
 * Announcements one after another, in the order they came, none overlapping; only those whose person is
 * expected no more while they wait are dropped. Each is
 * `current` for at least three seconds and until all performers are done; a performer that fails or
 * hangs holds nobody up.
 */
export class AnnouncementQueue {
  current: Announcement | null = null;
  readonly #waiting: Announcement[] = [];
  readonly #performers = new Set<Performer>();
  #round = 0;

  /** `changed` is called whenever `current` or `waiting` changed. */
  constructor(private readonly changed: () => void) {}

  /** Announcements that wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets `performer` take part from the next announcement on; the answer ends it. */
  join(performer: Performer): () => void {
    this.#performers.add(performer);
    return () => this.#performers.delete(performer);
  }

  add(announcement: Announcement): void {
    this.#waiting.push(announcement);
    if (this.current === null) this.#next();
    else this.changed();
  }

  /** Drops what waits for its turn but is true no more: a person who has come or gone is not announced. */
  keepOnly(isTrue: (announcement: Announcement) => boolean): void {
    const kept = this.#waiting.filter(isTrue);
    if (kept.length === this.#waiting.length) return;
    this.#waiting.splice(0, this.#waiting.length, ...kept);
    this.changed();
  }

  /** Forgets what waits and what is current; performers already at work end by themselves. */
  clear(): void {
    this.#round += 1;
    this.#waiting.length = 0;
    this.current = null;
  }

  #next(): void {
    const round = (this.#round += 1);
    this.current = this.#waiting.shift() ?? null;
    this.changed();
    if (this.current === null) return;
    void this.#performance(this.current).then(() => {
      if (round === this.#round) this.#next();
    });
  }

  async #performance(announcement: Announcement): Promise<void> {
    const work = [...this.#performers].map((perform) =>
      perform(announcement).catch((error: unknown) =>
        reportFault('An announcement could not be made in full.', error),
      ),
    );
    let limit: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise((resolve) => {
      limit = setTimeout(resolve, announcementTimes.longestMs);
    });
    const shortest = new Promise((resolve) => {
      setTimeout(resolve, announcementTimes.shortestMs);
    });
    await Promise.race([Promise.all([shortest, ...work]), tooLong]);
    clearTimeout(limit);
  }
}
