/** Remembers what was overwritten, so that a batch of changes can be undone or written down. */
export class Journal {
  private undos: (() => void)[] = [];
  private readonly written = new Map<object, Map<string, unknown>>();

  note(undo: () => void): void {
    this.undos.push(undo);
  }

  write(owner: object, key: string, value: unknown): void {
    let values = this.written.get(owner);
    if (values === undefined) this.written.set(owner, (values = new Map<string, unknown>()));
    values.set(key, value);
  }

  /** The last value set per key of `owner` since the last `clear` or `undoAll`. */
  writtenBy(owner: object): ReadonlyMap<string, unknown> {
    return this.written.get(owner) ?? new Map();
  }

  /** Puts everything back as it was at the last `clear`. */
  undoAll(): void {
    for (let i = this.undos.length - 1; i >= 0; i--) this.undos[i]?.();
    this.clear();
  }

  clear(): void {
    this.undos = [];
    this.written.clear();
  }
}

/**
 * A map of immutable values whose changes go through a {@link Journal}. `onChange` keeps derived
 * indexes right, and is called for an undo as for any other change.
 */
export class JournaledMap<V> {
  private readonly entries = new Map<string, V>();

  constructor(
    private readonly journal: Journal,
    private readonly onChange: (before: V | undefined, after: V | undefined) => void = () =>
      undefined,
  ) {}

  get(key: string): V | undefined {
    return this.entries.get(key);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  values(): IterableIterator<V> {
    return this.entries.values();
  }

  set(key: string, value: V): void {
    this.replace(key, value);
    this.journal.write(this, key, value);
  }

  /** Drops a value that is no longer live. What was set before in the same batch is still written. */
  forget(key: string): void {
    this.replace(key, undefined);
  }

  /** Values set since the journal was last cleared, each in its last form. */
  written(): V[] {
    return [...this.journal.writtenBy(this).values()] as V[];
  }

  private replace(key: string, value: V | undefined): void {
    const before = this.entries.get(key);
    this.journal.note(() => {
      this.put(key, before);
    });
    this.put(key, value);
  }

  private put(key: string, value: V | undefined): void {
    const before = this.entries.get(key);
    if (value === undefined) this.entries.delete(key);
    else this.entries.set(key, value);
    this.onChange(before, value);
  }
}
