import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageUpdate } from './page-update.ts';

interface BuildTellingStore {
  readonly serverBuild: string | null;
  subscribe(listener: () => void): () => void;
}

/** Keeps the page at its server's build; its host renders again when an update becomes due. */
export class PageUpdateController implements ReactiveController {
  readonly #update: PageUpdate;
  #ends: (() => void)[] = [];

  /** `mayLoad`: false while loading would take something from the person who uses the page. */
  constructor(
    host: ReactiveControllerHost,
    private readonly mayLoad: () => boolean,
  ) {
    host.addController(this);
    this.#update = new PageUpdate({
      own: buildOf(document),
      served: servedBuild,
      memory: { read: readMemory, write: writeMemory },
      mayLoad: () => this.mayLoad(),
      load: () => location.reload(),
      changed: () => host.requestUpdate(),
    });
  }

  /** True while the server is of another build. */
  get isDue(): boolean {
    return this.#update.isDue;
  }

  /** Hears from `store` which build the server is of; the last store followed counts. */
  follow(store: BuildTellingStore): void {
    this.hostDisconnected();
    const hear = (): void => this.#update.heard(store.serverBuild);
    this.#ends = [store.subscribe(hear), () => this.#update.stop()];
    hear();
  }

  loadNow(): void {
    this.#update.loadNow();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}

const buildOf = (page: Document): string | null =>
  page.querySelector<HTMLMetaElement>('meta[name="luot-build"]')?.content ?? null;

const servedBuild = async (): Promise<string | null> => {
  const response = await fetch(location.href, {
    cache: 'no-store',
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(8000),
  });
  return buildOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
};

/** The entry of the browser's history outlives the loading, and needs no permission to store. */
const memoryKey = 'luotLoadedAtMs';
const readMemory = (): Record<string, number> =>
  (history.state as { [memoryKey]?: Record<string, number> } | null)?.[memoryKey] ?? {};
const writeMemory = (loadedAtMs: Record<string, number>): void =>
  history.replaceState({ ...(history.state as object | null), [memoryKey]: loadedAtMs }, '');
