import { reportFault } from './report-fault.ts';

/** How often a page that may not load itself anew yet looks again, and how long it remembers that it did; milliseconds. */
export const updateTimes = { lookMs: 5000, rememberMs: 60 * 60 * 1000 } as const;

export interface PageUpdateOptions {
  /** Build this page is of; null: of none, as while it is being developed. */
  own: string | null;
  /** Build of the page the server would send now; null: it sends none. Rejects while it cannot be reached. */
  served(): Promise<string | null>;
  /** Survives the loading: when this page last loaded itself for a build, by build. */
  memory: { read(): Record<string, number>; write(loadedAtMs: Record<string, number>): void };
  /** False while loading would take something from the person who uses the page. */
  mayLoad(): boolean;
  load(): void;
  /** Called when `isDue` changed. */
  changed(): void;
}

/**
 * Brings a page to the build of its server: looks whether the server sends another page than this one,
 * and loads it once nothing would be lost. For one build it loads itself once an hour at most, so that
 * servers of two builds side by side cannot make it load for ever.
 */
export class PageUpdate {
  /** True while the server is known to be of another build. */
  isDue = false;
  #build: string | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #looking = false;

  constructor(private readonly options: PageUpdateOptions) {}

  /** The server has said which build it is of. */
  heard(build: string | null): void {
    if (build === null || build === this.#build || this.options.own === null) return;
    this.#build = build;
    const isDue = build !== this.options.own;
    clearInterval(this.#timer);
    if (isDue) this.#timer = setInterval(() => void this.#look(), updateTimes.lookMs);
    if (isDue !== this.isDue) {
      this.isDue = isDue;
      this.options.changed();
    }
    if (isDue) void this.#look();
  }

  /** Loads the page anew because a person wants it. */
  loadNow(): void {
    this.#remember();
    this.options.load();
  }

  /** Ends the looking. */
  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { own, served, mayLoad } = this.options;
    if (this.#looking || !mayLoad() || this.#hasLoaded()) return;
    this.#looking = true;
    try {
      // Asked first: a page that loads itself while the server is away is lost.
      const build = await served();
      if (build !== null && build !== own && mayLoad()) this.loadNow();
    } catch (error) {
      reportFault('The new page cannot be had yet; trying again.', error);
    } finally {
      this.#looking = false;
    }
  }

  #hasLoaded(): boolean {
    const atMs = this.#build === null ? undefined : this.options.memory.read()[this.#build];
    return atMs !== undefined && Date.now() - atMs < updateTimes.rememberMs;
  }

  #remember(): void {
    if (this.#build === null) return;
    this.options.memory.write({ ...this.options.memory.read(), [this.#build]: Date.now() });
  }
}
