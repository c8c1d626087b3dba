/** Something whose listeners are told after each change; `StoreSlice` follows it. */
export class ChangeSource {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
