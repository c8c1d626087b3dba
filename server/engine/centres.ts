import type { CentreState } from '../domain/centre/state.ts';
import type { Answer, Command } from '../ports.ts';
import { CentreEngine, type EngineDeps } from './centre-engine.ts';

/** The centres this process works on, each loaded on first use. */
export class Centres {
  private readonly loading = new Map<string, Promise<CentreEngine | null>>();
  private readonly loaded = new Map<string, CentreEngine>();

  constructor(private readonly deps: EngineDeps) {}

  /** Null when there is no such centre. */
  async get(centreId: string): Promise<CentreEngine | null> {
    const known = this.loaded.get(centreId);
    if (known !== undefined) return known;
    let loading = this.loading.get(centreId);
    if (loading === undefined) {
      loading = this.load(centreId);
      this.loading.set(centreId, loading);
    }
    try {
      return await loading;
    } finally {
      this.loading.delete(centreId);
    }
  }

  /** Only what is in memory already: for news about centres nobody here looks at. */
  peek(centreId: string): CentreEngine | undefined {
    return this.loaded.get(centreId);
  }

  /** How long the oldest command of any centre has waited for its answer; 0 while there is none. */
  oldestPendingMs(): number {
    return Math.max(0, ...[...this.loaded.values()].map((engine) => engine.oldestPendingMs()));
  }

  loadedIds(): string[] {
    return [...this.loaded.keys()];
  }

  async execute(centreId: string, command: Command): Promise<Answer> {
    const engine = await this.get(centreId);
    return engine === null ? { ok: false, code: 'unknown-centre' } : engine.execute(command);
  }

  /** Undefined when there is no such centre. */
  async read<T>(centreId: string, query: (state: CentreState) => T): Promise<T | undefined> {
    return (await this.get(centreId))?.read(query);
  }

  /** {@link CentreEngine.readKnown} at a centre; undefined when there is no such centre. */
  async readKnown<T>(centreId: string, query: (state: CentreState) => T): Promise<T | undefined> {
    return (await this.get(centreId))?.readKnown(query);
  }

  /** {@link CentreEngine.glance} at a centre; undefined when there is no such centre. */
  async glance<T>(centreId: string, query: (state: CentreState) => T): Promise<T | undefined> {
    return (await this.get(centreId))?.glance(query);
  }

  private async load(centreId: string): Promise<CentreEngine | null> {
    const state = await this.deps.store.load(centreId);
    if (state === null) return null;
    const engine: CentreEngine = new CentreEngine(state, this.deps, () => {
      if (this.loaded.get(centreId) === engine) this.loaded.delete(centreId);
    });
    this.loaded.set(centreId, engine);
    return engine;
  }
}
