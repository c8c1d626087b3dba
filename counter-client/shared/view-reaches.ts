/** What waiting for a revision needs of the live store. */
export interface RevisedStore {
  readonly view: { revision: number } | null;
  subscribe(listener: () => void): () => void;
}

/** Resolves once the store's view contains `revision`, at the latest after `withinMs`. */
export const viewReaches = (
  store: RevisedStore,
  revision: number,
  withinMs = 4000,
): Promise<void> =>
  new Promise((resolve) => {
    const there = (): boolean => (store.view?.revision ?? 0) >= revision;
    if (there()) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, withinMs);
    const unsubscribe = store.subscribe(() => {
      if (there()) done();
    });
  });
